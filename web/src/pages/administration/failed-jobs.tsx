import { Button, Popconfirm, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import type { Queue } from './queues';

type Job = Schemas['FailedJobView'];

interface Props {
  readonly queue: Queue;
  readonly onDone: () => Promise<void>;
}

/** Jobs of a queue that have used up their tries: why, when, and tried again, all or each, or removed one by one. */
export function FailedJobs({ queue: { name, failed }, onDone }: Props) {
  const { t } = useTranslation('administration');
  const { moment, number } = useFormat();
  const queue = { path: { queue: name } };
  const jobs = api.useQuery(
    'get',
    '/api/v1/queues/{queue}/failed-jobs',
    { params: queue },
    { refetchInterval: 15_000 },
  );
  const retry = api.useMutation('post', '/api/v1/queues/{queue}/failed-jobs/{job}/retry', { onSettled: onDone });
  const remove = api.useMutation('delete', '/api/v1/queues/{queue}/failed-jobs/{job}', { onSettled: onDone });
  const retryAll = api.useMutation('post', '/api/v1/queues/{queue}/failed-jobs/retry', { onSettled: onDone });
  const of = (job: Job) => ({ params: { path: { queue: name, job: job.id } } });
  const isAsked = (act: typeof retry | typeof remove, job: Job): boolean =>
    act.isPending && act.variables?.params.path.job === job.id;
  return (
    <section>
      <header className="page-head">
        <h2>{t('failedOf', { queue: t(`queue_${name}`), count: number(failed) })}</h2>
        {failed > 1 && (
          <Button loading={retryAll.isPending} onClick={() => retryAll.mutate({ params: queue })}>
            {t('retryAllJobs')}
          </Button>
        )}
      </header>
      {jobs.error && <ProblemAlert error={jobs.error} again={() => void jobs.refetch()} />}
      {retry.error && <ProblemAlert error={retry.error} />}
      {retryAll.error && <ProblemAlert error={retryAll.error} />}
      {remove.error && <ProblemAlert error={remove.error} />}
      {jobs.isPending && <Skeleton active title={false} />}
      <ul className="cards">
        {jobs.data?.map((job) => (
          <li key={job.id} className="card failed-job">
            <div>
              <JobName of={job.name} />
              <div className="quiet">
                {t('failedAt', { when: moment(job.failedAt), tries: number(job.tries) })}
                {Object.entries(job.payload).map(([fact, value]) => (
                  <span key={fact}>
                    {' · '}
                    {fact} <code>{String(value)}</code>
                  </span>
                ))}
              </div>
              <pre className="job-reason">{job.reason ?? t('reasonHidden')}</pre>
            </div>
            <div className="answers">
              <Button loading={isAsked(retry, job)} onClick={() => retry.mutate(of(job))}>
                {t('retryJob')}
              </Button>
              <Popconfirm
                placement="topRight"
                title={t('removeJobHint')}
                okText={t('remove')}
                cancelText={t('cancel')}
                onConfirm={() => remove.mutate(of(job))}
              >
                <Button loading={isAsked(remove, job)}>{t('remove')}</Button>
              </Popconfirm>
            </div>
          </li>
        ))}
      </ul>
      {jobs.data && jobs.data.length < failed && (
        <p className="quiet">{t('newestOnly', { count: number(jobs.data.length) })}</p>
      )}
    </section>
  );
}

/** One that another version of the program has left has no words here. */
function JobName({ of }: { readonly of: string }) {
  const { t } = useTranslation('administration');
  const words: string = t(`job_${of as 'sweep'}`, { defaultValue: '' });
  const code = <code className={words === '' ? undefined : 'quiet'}>{of}</code>;
  return words === '' ? (
    code
  ) : (
    <>
      <strong>{words}</strong> {code}
    </>
  );
}
