import { DownloadOutlined } from '@ant-design/icons';
import { Empty, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas, serviceUrl } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { Words } from '../../components/text';
import { EvidenceStates } from './evidence-states';
import { RecordHead } from './record-head';
import { ScoreMark } from './score-mark';

type Match = Schemas['MatchView'];
const PATHS = { listed: '/api/v1/requirements/{id}/matches', near: '/api/v1/requirements/{id}/near-misses' } as const;

export function MatchList({ requirement }: { readonly requirement: string }) {
  const { t, i18n } = useTranslation(['matches', 'common']);
  const [shown, setShown] = useState<keyof typeof PATHS>('listed');
  const of = { params: { path: { id: requirement }, query: { limit: 50 } } };
  const matches = api.useQuery('get', PATHS[shown], of, {
    // The first list comes by itself; nobody has to reload for it.
    refetchInterval: ({ state }) => (state.data?.list.run === null ? 1500 : false),
  });
  const { list, items = [] } = matches.data ?? {};
  return (
    <>
      <RecordHead requirement={requirement} list={list} />
      {list !== undefined && list.nearMisses > 0 && (
        <Segmented
          value={shown}
          onChange={setShown}
          options={[
            { value: 'listed', label: `${t('matchList')} (${list.listed})` },
            { value: 'near', label: t('nearMisses', { count: list.nearMisses }) },
          ]}
        />
      )}
      {list !== undefined && list.run !== null && (
        <p>
          <a href={serviceUrl(`/api/v1/requirements/${requirement}/matches/export?lang=${i18n.language}`)} download>
            <DownloadOutlined /> {t('exportList')}
          </a>
        </p>
      )}
      {matches.error && <ProblemAlert error={matches.error} again={() => void matches.refetch()} />}
      {matches.isPending && <Skeleton active title={false} paragraph={{ rows: 10 }} />}
      {list?.run === null && <p className="quiet">{t('beingScored')}</p>}
      {list !== undefined && list.run !== null && items.length === 0 && <NobodyFits gap={list.gap} />}
      <ol className="cards matches">
        {items.map((match) => (
          <MatchCard key={match.id} match={match} />
        ))}
      </ol>
    </>
  );
}

function NobodyFits({ gap }: { readonly gap: readonly { readonly code: string; readonly text: string }[] }) {
  const { t } = useTranslation('matches');
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nobody')}>
      {gap.map(({ code, text }) => (
        <p key={code + text}>{text}</p>
      ))}
    </Empty>
  );
}

const MatchCard = ({ match }: { readonly match: Match }) => (
  <li>
    <Link className="card match-card" to={`/matches/${match.id}`}>
      <ScoreMark match={match} />
      <div className="match-words">
        <strong>
          <Words of={match.capability.title} />
        </strong>
        <div className="quiet">
          <Words of={match.capability.companyNames} />
        </div>
        {match.mark && <DeskMark mark={match.mark} />}
        <p className="match-summary">{match.summary}</p>
        <EvidenceStates evidence={match.evidence} />
        {match.nearMiss &&
          match.gaps.map(({ clause, text }) => (
            <div key={clause} className="gap-line">
              {text}
            </div>
          ))}
      </div>
    </Link>
  </li>
);

/** That the desk reads the pair at another place than its rank, and why. */
function DeskMark({ mark: { pinned, place, reason } }: { readonly mark: NonNullable<Match['mark']> }) {
  const { t } = useTranslation('matches');
  if (!pinned && place === null) return null;
  return (
    <div>
      <span className="mark mark-asked">{pinned ? t('pinned') : t('movedTo', { place: place ?? 0 })}</span>{' '}
      <span className="quiet">{reason}</span>
    </div>
  );
}
