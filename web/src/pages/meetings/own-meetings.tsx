import { Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { AgreedMeeting } from '../../components/agreed-meeting';
import { ProblemAlert } from '../../components/problem';
import { bestText } from '../../components/text';

type Meeting = Schemas['OwnMeetingView'];

/** The meetings that both sides have agreed to: those to come, the next one first, and those that were. */
export function OwnMeetings() {
  const { t } = useTranslation('meetings');
  const meetings = api.useQuery('get', '/api/v1/meetings');
  const now = Date.now();
  const isOver = ({ startsAt, minutes }: Meeting): boolean => Date.parse(startsAt) + minutes * 60_000 < now;
  const items = meetings.data?.items ?? [];
  const [toCome, over] = [items.filter((one) => !isOver(one)), items.filter(isOver)];
  return (
    <>
      <header className="page-head">
        <h1>{t('ownTitle')}</h1>
      </header>
      {meetings.error && <ProblemAlert error={meetings.error} again={() => void meetings.refetch()} />}
      {meetings.isPending && <Skeleton active title={false} />}
      {meetings.data && toCome.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noneOwn')} />
      )}
      <Meetings of={toCome} />
      {over.length > 0 && (
        <>
          <h2>{t('ownOver')}</h2>
          <Meetings of={over.toReversed()} />
        </>
      )}
    </>
  );
}

function Meetings({ of: meetings }: { readonly of: readonly Meeting[] }) {
  const { t } = useTranslation('meetings');
  const introductions = api.useQuery('get', '/api/v1/introductions', { params: { query: { limit: 100 } } });
  const withWhom = (id: string): string | undefined =>
    introductions.data?.items
      .find((one) => one.id === id)
      ?.parties.flatMap(({ own, names }) => (own || names === null ? [] : [bestText(names)?.text ?? '']))
      .join(' · ');
  return (
    <ul className="cards">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <Link to={`/introductions/${meeting.introduction}`} className="card">
            <div>{withWhom(meeting.introduction) || t('toIntroduction')}</div>
            <AgreedMeeting meeting={meeting} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
