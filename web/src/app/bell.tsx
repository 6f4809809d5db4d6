import { BellOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/client';

/** How much has not been read yet, and the way to it. */
export function Bell() {
  const { t } = useTranslation();
  const { data } = api.useQuery(
    'get',
    '/api/v1/notifications',
    { params: { query: { limit: 1, unread: true } } },
    { refetchInterval: 30_000 },
  );
  const unread = data?.unread ?? 0;
  return (
    <Link className="bell" to="/notifications" aria-label={t('unread', { count: unread })}>
      <BellOutlined />
      {unread > 0 && <span className="bell-count figures">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
