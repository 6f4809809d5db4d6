import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../components/use-filters';

interface Props {
  /** Of the filter in the address. */
  readonly filter: string;
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One filter with few values. */
export function Choice({ filter: key, name, options }: Props) {
  const { t } = useTranslation();
  const { filter, valueOf } = useFilters();
  return (
    <Select
      aria-label={name}
      popupMatchSelectWidth={false}
      value={valueOf(key) ?? ''}
      onChange={(value) => filter({ [key]: value })}
      options={[{ value: '', label: t('filterIs', { name, value: t('all') }) }, ...options]}
    />
  );
}
