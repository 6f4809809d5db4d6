import { Input, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useFilters } from '../../components/use-filters';

/** What stands in the address and goes to the service; those of a row are set by a click on it. */
const CHOSEN = ['act', 'subjectKind'] as const;
const DATES = ['since', 'until'] as const;
const OF_A_ROW = ['actor', 'subject'] as const;
export const AUDIT_FILTERS = [...CHOSEN, ...DATES, ...OF_A_ROW] as const;

export function AuditFilters() {
  const { t } = useTranslation('administration');
  const { filter, valueOf } = useFilters();
  const choices = api.useQuery('get', '/api/v1/audit-entries/choices');
  const options = { act: choices.data?.acts, subjectKind: choices.data?.subjectKinds };
  return (
    <>
      {CHOSEN.map((name) => (
        <Select
          key={name}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          className="audit-filter"
          popupMatchSelectWidth={false}
          aria-label={t(`filter_${name}`)}
          placeholder={t(`filter_${name}`)}
          value={valueOf(name)}
          onChange={(value?: string) => filter({ [name]: value })}
          options={options[name]?.map(({ code, text }) => ({ value: code, label: text }))}
        />
      ))}
      {DATES.map((name) => (
        <Input
          key={name}
          allowClear
          className="audit-filter"
          type="date"
          aria-label={t(`filter_${name}`)}
          prefix={t(`filter_${name}`)}
          value={valueOf(name) ?? ''}
          onChange={({ target }) => filter({ [name]: target.value })}
        />
      ))}
      {OF_A_ROW.map(
        (name) =>
          valueOf(name) && (
            <Tag key={name} closable={{ 'aria-label': t('all') }} onClose={() => filter({ [name]: undefined })}>
              {t(`filter_${name}`)} {valueOf(name)?.slice(-8)}
            </Tag>
          ),
      )}
    </>
  );
}
