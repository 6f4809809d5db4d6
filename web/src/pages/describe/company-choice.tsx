import { Alert, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { bestText } from '../../components/text';

interface Props {
  readonly chosen: string | undefined;
  readonly onChoose: (company: string) => void;
}

/** Whose capability or requirement it is; chosen by itself where there is only one company. */
export function CompanyChoice({ chosen, onChoose }: Props) {
  const { t } = useTranslation('describe');
  const companies = api.useQuery('get', '/api/v1/companies', { params: { query: { limit: 100 } } });
  const items = companies.data?.items ?? [];
  const only = items.length === 1 ? items[0]?.id : undefined;
  useEffect(() => {
    if (only !== undefined && chosen === undefined) onChoose(only);
  }, [only, chosen, onChoose]);
  if (companies.isSuccess && items.length === 0) return <Alert type="info" showIcon title={t('noCompany')} />;
  return (
    <Select
      className="company-choice"
      aria-label={t('company')}
      placeholder={t('company')}
      showSearch={{ optionFilterProp: 'label' }}
      value={chosen}
      onChange={onChoose}
      loading={companies.isPending}
      options={items.map(({ id, names }) => ({ value: id, label: bestText(names)?.text ?? id }))}
    />
  );
}
