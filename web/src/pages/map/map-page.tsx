import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, NavLink, useParams } from 'react-router';
import { api } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { ClusterPlace } from './cluster-place';
import { MarketPlace } from './market-place';
import { PlaceMap } from './place-map';

const PARTS = ['clusters', 'markets'] as const;
/** What is counted at each place; the first is what its mark is as large as. */
const COLUMNS = {
  clusters: ['companies', 'capabilities', 'requirements'],
  markets: ['opportunities', 'companies'],
} as const;

/** Where companies sit and where they go: a map with a table that says the same, and the chosen place beside them. */
export function Page() {
  const { t } = useTranslation('map');
  const { number } = useFormat();
  const { part, place } = useParams();
  const places = api.useQuery('get', '/api/v1/dashboard/places', {}, { staleTime: 60_000 });
  const shown = PARTS.find((one) => one === part);
  if (shown === undefined) return <Navigate to="/map/clusters" replace />;
  const columns = COLUMNS[shown];
  const rows = (places.data?.[shown] ?? []).map((row) => ({
    code: row.code,
    name: row.name,
    counts: columns.map((column) => ({ column, count: column in row ? Number(row[column as keyof typeof row]) : 0 })),
  }));
  const cluster = places.data?.clusters.find(({ code }) => code === place);
  const market = places.data?.markets.find(({ code }) => code === place);
  return (
    <>
      <header className="page-head">
        <h1>{t('title')}</h1>
      </header>
      <nav className="parts" aria-label={t('title')}>
        {PARTS.map((one) => (
          <NavLink key={one} to={`/map/${one}`}>
            {t(one)}
          </NavLink>
        ))}
      </nav>
      <div className={place === undefined ? 'split split-map' : 'split split-map split-chosen'}>
        <section className="split-list" aria-label={t(shown)}>
          {places.error && <ProblemAlert error={places.error} again={() => void places.refetch()} />}
          {places.isPending && <Skeleton active title={false} paragraph={{ rows: 12 }} />}
          {places.isSuccess && (
            <>
              <PlaceMap
                part={shown}
                places={rows.map(({ code, name, counts }) => ({ code, name, count: counts[0]?.count ?? 0 }))}
                chosen={place}
              />
              <div className="wide-table">
                <table className="table">
                  <thead>
                    <tr>
                      <th>{t(shown)}</th>
                      {columns.map((column) => (
                        <th key={column} className="figures">
                          {t(column)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(({ code, name, counts }) => (
                      <tr key={code} className={code === place ? 'row-chosen' : undefined}>
                        <td>
                          <Link to={`/map/${shown}/${code}`} aria-current={code === place ? 'true' : undefined}>
                            {name}
                          </Link>
                        </td>
                        {counts.map(({ column, count }) => (
                          <td key={column} className="figures">
                            {number(count)}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          )}
        </section>
        <section className="split-detail" aria-live="polite">
          {place === undefined && <p className="quiet split-hint">{t('choose')}</p>}
          {shown === 'clusters' && cluster && <ClusterPlace key={cluster.code} place={cluster} />}
          {shown === 'markets' && market && <MarketPlace key={market.code} place={market} />}
        </section>
      </div>
    </>
  );
}
