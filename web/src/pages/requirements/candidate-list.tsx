import { Alert, Empty, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { Teaser } from '../../components/teaser';
import { AskButton } from '../fits/ask-button';
import { EvidenceMatrix } from '../matches/evidence-matrix';
import { RecordHead } from './record-head';
import { ScoreMark } from './score-mark';

/** Who could meet one's own requirement, without names until both sides have consented. */
export function CandidateList({ requirement }: { readonly requirement: string }) {
  const { t } = useTranslation(['matches', 'fits']);
  const { data: record } = api.useQuery('get', '/api/v1/requirements/{id}', { params: { path: { id: requirement } } });
  const isArchived = record?.state === 'archived';
  const [shown, setShown] = useState<'listed' | 'near'>('listed');
  const candidates = api.useQuery(
    'get',
    '/api/v1/requirements/{id}/candidates',
    { params: { path: { id: requirement }, query: { limit: 20, nearMisses: shown === 'near' } } },
    { enabled: !isArchived, refetchInterval: ({ state }) => (state.data?.list.run === null ? 1500 : false) },
  );
  const { list, items = [], verified } = candidates.data ?? {};
  if (isArchived) {
    return (
      <>
        <RecordHead requirement={requirement} isOwn />
        <Alert type="info" showIcon title={t('isArchived')} />
      </>
    );
  }
  return (
    <>
      <RecordHead requirement={requirement} list={list} isOwn />
      {candidates.error && <ProblemAlert error={candidates.error} again={() => void candidates.refetch()} />}
      {candidates.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {list?.run === null && <p className="quiet">{t('beingScored')}</p>}
      {verified === false && <Alert type="info" showIcon title={t('fits:unverified')} />}
      {list !== undefined && list.run !== null && list.listed === 0 && shown === 'listed' && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nobody')}>
          {list.gap.map(({ code, text }) => (
            <p key={code + text}>{text}</p>
          ))}
        </Empty>
      )}
      {list !== undefined && list.nearMisses > 0 && verified && (
        <Segmented
          value={shown}
          onChange={setShown}
          options={[
            { value: 'listed', label: `${t('matchList')} (${list.listed})` },
            { value: 'near', label: t('nearMisses', { count: list.nearMisses }) },
          ]}
        />
      )}
      {shown === 'near' && <p className="quiet">{t('nearMissesMean')}</p>}
      {items.length > 0 && <p className="quiet">{t('fits:anonymous')}</p>}
      <ol className="cards matches">
        {items.map((candidate) => (
          <li key={candidate.id} className="card">
            <div className="match-card">
              <ScoreMark match={candidate} />
              <div className="match-words">
                <Teaser shown={candidate.capability} />
                {candidate.nearMiss ? (
                  candidate.keptOut.map(({ clause, text }) => (
                    <div key={clause} className="gap-line">
                      {text}
                    </div>
                  ))
                ) : (
                  <>
                    <p className="match-summary">{candidate.summary}</p>
                    <AskButton match={candidate.id} />
                  </>
                )}
              </div>
            </div>
            <details>
              <summary>{t('evidence')}</summary>
              <EvidenceMatrix evidence={candidate.evidence} />
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}
