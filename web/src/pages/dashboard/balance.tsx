import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { Bar } from './bars';

/** What is asked for beside what is supplied, tag by tag; each leads to the requirements behind it. */
export function Balance({ rows }: { readonly rows: readonly Schemas['TagBalanceView'][] }) {
  const { t } = useTranslation('dashboard');
  const { number } = useFormat();
  const most = Math.max(1, ...rows.flatMap(({ demand, supply }) => [demand, supply]));
  if (rows.length === 0) return <p className="quiet">{t('noTags')}</p>;
  return (
    <>
      <p className="legend">
        <span className="legend-demand">{t('demand')}</span> <span className="legend-supply">{t('supply')}</span>
      </p>
      <ol className="plot">
        {rows.map(({ code, name, demand, supply }) => (
          <li key={code}>
            <Link to={`/directory/requirements?tag=${encodeURIComponent(code)}`}>{name}</Link>
            <span className="pair">
              <Bar share={demand / most} />
              <Bar share={supply / most} kind="supply" />
            </span>
            <span className="figures">
              {number(demand)} / {number(supply)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
