import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Skeleton, Steps, Tabs } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas, serviceUrl } from '../../api/client';
import { useAccount } from '../../app/session';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { AgreedMeetings } from './agreed-meetings';
import { Messages } from './messages';
import { NextSteps } from './next-steps';
import { OtherSide } from './other-side';
import { Outcomes } from './outcomes';
import { PartyTasks } from './party-tasks';
import { Subject } from './subject';
import { TermSheet } from './term-sheet';

/** An introduction: where it stands, what the reader can do, what was written and what is being settled. */
export function IntroductionDetail({ id }: { readonly id: string }) {
  const { t } = useTranslation(['introductions', 'tasks']);
  const { moment } = useFormat();
  const stored = api.useQuery('get', '/api/v1/introductions/{id}', { params: { path: { id } } });
  useLive(id);
  if (stored.error) return <ProblemAlert error={stored.error} again={() => void stored.refetch()} />;
  if (!stored.data) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  const { stateName, tier, question, expiresAt } = stored.data;
  return (
    <>
      <header className="record-head">
        <Link className="back" to="/introductions">
          <ArrowLeftOutlined /> {t('title')}
        </Link>
        <h1>{stateName}</h1>
        <Source introduction={stored.data} />
        {expiresAt !== null && <span className="gap-line">{t('expires', { date: moment(expiresAt) })}</span>}
      </header>
      <Steps
        size="small"
        current={tier}
        items={[0, 1, 2, 3].map((step) => ({ title: t(`tier_${step as 0 | 1 | 2 | 3}`) }))}
      />
      {question !== null && <Alert type="info" showIcon title={t('question')} description={question} />}
      {stored.data.kind === 'match' && <AgreedMeetings introduction={id} />}
      <NextSteps introduction={stored.data} />
      <Tabs
        items={[
          { key: 'parties', label: t('parties'), children: <OtherSide introduction={stored.data} /> },
          { key: 'tasks', label: t('tasks:title'), children: <PartyTasks introduction={stored.data} /> },
          { key: 'messages', label: t('messages'), children: <Messages introduction={stored.data} /> },
          { key: 'terms', label: t('terms'), children: <TermSheet introduction={stored.data} /> },
          { key: 'outcomes', label: t('outcomes'), children: <Outcomes introduction={stored.data} /> },
        ]}
      />
    </>
  );
}

/** The record that it came from, where the reader can open it. */
function Source({ introduction }: { readonly introduction: Schemas['IntroductionView'] }) {
  const isDesk = useAccount()?.role !== 'member';
  const { match, opportunity, requirement, parties } = introduction;
  const isOwnNeed = parties.some(({ side, own }) => own && side === 'seeker');
  const path = isDesk
    ? match === null
      ? `/opportunities/${opportunity}`
      : `/matches/${match}`
    : isOwnNeed
      ? `/requirements/${requirement}`
      : null;
  const subject = <Subject introduction={introduction} />;
  return path === null ? subject : <Link to={path}>{subject}</Link>;
}

/** What happens is shown when it happens; the stream only says that something is there. */
function useLive(id: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const events = new EventSource(serviceUrl(`/api/v1/introductions/${id}/events`));
    const refresh = (): void => void queries.invalidateQueries();
    for (const topic of [
      'introduction.moved',
      'introduction.recorded',
      'message.posted',
      'message.translated',
      'term-sheet.changed',
    ])
      events.addEventListener(topic, refresh);
    return () => events.close();
  }, [id, queries]);
}
