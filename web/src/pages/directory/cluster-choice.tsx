import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { bestText } from '../../components/text';
import { Choice } from './choice';

/** Confines to companies, and to records of companies, that sit in a cluster. */
export function ClusterChoice() {
  const { t } = useTranslation('directory');
  const clusters = api.useQuery('get', '/api/v1/clusters', {}, { staleTime: Infinity });
  const options = clusters.data?.map(({ code, names }) => ({ value: code, label: bestText(names)?.text ?? code }));
  return <Choice filter="cluster" name={t('cluster')} options={options ?? []} />;
}
