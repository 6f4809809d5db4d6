import { useTranslation } from 'react-i18next';
import { api } from '../api/client';

/** On every page, as long as anybody may come in as anybody. */
export function DemoNotice() {
  const { t } = useTranslation();
  const demo = api.useQuery('get', '/api/v1/demo', {}, { staleTime: 60_000 });
  return demo.data?.on === true ? (
    <p role="status" className="demo-notice">
      {t('demoNotice')}
    </p>
  ) : null;
}
