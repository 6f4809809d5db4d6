import { SettingOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { Listing, useListing } from '../../components/listing';
import { ProblemAlert } from '../../components/problem';
import { useRead } from './use-read';

type Notification = Schemas['NotificationView'];

/** What the reader has been told, newest first. */
export function Page() {
  const { t } = useTranslation(['notifications', 'common']);
  const [search, setSearch] = useSearchParams();
  const unreadOnly = search.has('unread');
  const query = { limit: 50, ...(unreadOnly && { unread: true }) };
  const list = useListing(['get', '/api/v1/notifications', query], async (cursor, signal) =>
    answerOf(await client.GET('/api/v1/notifications', { params: { query: { ...query, ...cursor } }, signal })),
  );
  const unread = list.items.filter(({ readAt }) => readAt === null).length;
  const read = useRead();
  return (
    <div className="narrow">
      <header className="page-head">
        <h1>{t('title')}</h1>
        {unread > 0 && (
          <Button loading={read.isPending} onClick={() => read.mutate({ body: {} })}>
            {t('readAll')}
          </Button>
        )}
        <Link to="/notifications/settings">
          <SettingOutlined /> {t('settings')}
        </Link>
      </header>
      {read.error && <ProblemAlert error={read.error} />}
      <Segmented
        className="list-choice"
        value={unreadOnly ? 'unread' : 'all'}
        onChange={(shown) => setSearch(shown === 'unread' ? { unread: '' } : {}, { replace: true })}
        options={[
          { value: 'all', label: t('common:all') },
          { value: 'unread', label: t('unreadOnly') },
        ]}
      />
      <Listing of={list} empty={t(unreadOnly ? 'nothingUnread' : 'none')}>
        {(items) => (
          <ul className="cards">
            {items.map((one) => (
              <li key={one.id}>
                <Told notification={one} />
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </div>
  );
}

function Told({
  notification: { id, subject, title, text, createdAt, readAt },
}: {
  readonly notification: Notification;
}) {
  const { t } = useTranslation('notifications');
  const { moment } = useFormat();
  const read = useRead();
  return (
    <Link
      className={readAt === null ? 'card card-unread' : 'card'}
      to={pageOf(subject)}
      onClick={() => readAt === null && read.mutate({ body: { ids: [id] } })}
    >
      <span className="card-facts">
        <strong>{title}</strong>
        {readAt === null && <span className="unread-mark">{t('isUnread')}</span>}
      </span>
      <div>{text}</div>
      <div className="quiet figures">{moment(createdAt)}</div>
    </Link>
  );
}

/** Where one sees what a notification is about. */
function pageOf({ kind, id }: Notification['subject']): string {
  switch (kind) {
    case 'introduction':
      return `/introductions/${id}`;
    case 'review':
      return `/reviews/${id}`;
    case 'requirement':
      return `/requirements/${id}`;
    case 'opportunity':
      return `/opportunities/${id}`;
    case 'company':
      return `/companies/${id}`;
    case 'membership':
      return '/company';
  }
}
