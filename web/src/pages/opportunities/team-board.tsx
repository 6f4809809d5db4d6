import { Button, Empty, Skeleton, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { RoleGap } from './role-gap';
import { TeamCard } from './team-card';

const NOBODY: readonly string[] = [];

/** The proposed teams of a project; keeping or leaving out a company puts them together again at once. */
export function TeamBoard({ opportunity }: { readonly opportunity: string }) {
  const { t } = useTranslation('teams');
  const [pinned, setPinned] = useState(NOBODY);
  const [excluded, setExcluded] = useState(NOBODY);
  const path = { id: opportunity };
  const saved = api.useQuery(
    'get',
    '/api/v1/opportunities/{id}/teams',
    { params: { path } },
    {
      refetchInterval: ({ state }) => (state.data?.run === null ? 1500 : false),
    },
  );
  const isChanged = pinned.length + excluded.length > 0;
  const body = { pinned: [...pinned], excluded: [...excluded] };
  const solved = api.useQuery(
    'post',
    '/api/v1/opportunities/{id}/teams/solve',
    { params: { path }, body },
    {
      enabled: isChanged,
      placeholderData: (earlier) => earlier,
    },
  );
  const shown = isChanged ? (solved.data ?? saved.data) : saved.data;
  const error = (isChanged ? solved.error : null) ?? saved.error;
  return (
    <>
      <header className="record-head">
        <h2>{t('teams')}</h2>
        {shown && <span className="quiet figures">{t('considered', { count: shown.considered })}</span>}
        {isChanged && (
          <>
            <span>{t('changed', { pinned: pinned.length, excluded: excluded.length })}</span>
            <Button
              size="small"
              onClick={() => {
                setPinned(NOBODY);
                setExcluded(NOBODY);
              }}
            >
              {t('reset')}
            </Button>
            {solved.isFetching && <Spin size="small" aria-label={t('solving')} />}
          </>
        )}
      </header>
      {error && <ProblemAlert error={error} />}
      {saved.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {shown?.run === null && !isChanged && <p className="quiet">{t('beingBuilt')}</p>}
      {shown && shown.items.length === 0 && (shown.run !== null || isChanged) && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noTeam')} />
      )}
      {shown?.openRoles.map((gap) => (
        <RoleGap key={gap.role} gap={gap} />
      ))}
      <ol className="cards">
        {shown?.items.map((team) => (
          <TeamCard
            key={team.rank}
            opportunity={opportunity}
            team={team}
            pinned={pinned}
            onPin={(company) =>
              setPinned(pinned.includes(company) ? pinned.filter((id) => id !== company) : [...pinned, company])
            }
            onExclude={(company) => {
              setExcluded([...excluded, company]);
              setPinned(pinned.filter((id) => id !== company));
            }}
          />
        ))}
      </ol>
    </>
  );
}
