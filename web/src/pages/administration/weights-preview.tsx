import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { LaneMark } from '../../components/lane-mark';
import { Words } from '../../components/text';

/** What settings would make of lists that exist, side by side. */
export function WeightsPreview({ of }: { readonly of: Schemas['EditionPreviewView'] }) {
  const { t } = useTranslation(['weights', 'editions']);
  const { number } = useFormat();
  return (
    <section className="weights-preview" role="status">
      <p>
        {of.sampled === 0
          ? t('nothingSampled')
          : t('previewed', {
              sampled: number(of.sampled),
              changed: number(of.changed),
              moved: number(of.moved),
              left: number(of.left),
            })}{' '}
        {t('editions:willRun', { lists: number(of.lists) })}
      </p>
      {of.items.map((list) => (
        <details key={list.requirement} className="card">
          <summary>
            <LaneMark lane={list.lane} /> <Words of={list.title} />
            <span className="quiet">
              {' '}
              <Words of={list.company} /> · {t('movedLines', { lines: number(list.moved) })}
            </span>
          </summary>
          <MovedLines of={list} />
          <Link to={`/requirements/${list.requirement}`}>{t('openList')}</Link>
        </details>
      ))}
    </section>
  );
}

function MovedLines({ of: { lines } }: { readonly of: Schemas['MovedListView'] }) {
  const { t } = useTranslation('weights');
  const { number } = useFormat();
  const place = (rank: number | null): string => (rank === null ? t('notOffered') : number(rank));
  const points = (score: number | null): string => (score === null ? '–' : number(score));
  return (
    <table className="table">
      <thead>
        <tr>
          <th className="figures">{t('placeNow')}</th>
          <th className="figures">{t('placeThen')}</th>
          <th>{t('offer')}</th>
          <th className="figures wide-only">{t('score')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.capability}>
            <td className="figures">{place(line.before)}</td>
            <td className="figures">
              {line.before !== line.after && <Direction of={line} />} {place(line.after)}
            </td>
            <td>
              <Words of={line.title} />
              <div className="quiet">
                <Words of={line.company} />
              </div>
            </td>
            <td className="figures wide-only">
              {points(line.scoreBefore)} → {points(line.scoreAfter)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Up or down; the figures beside it say the same in words. */
function Direction({ of: { before, after } }: { readonly of: Schemas['MovedLineView'] }) {
  const rises = (after ?? Infinity) < (before ?? Infinity);
  return (
    <span className={rises ? 'weights-up' : 'weights-down'} aria-hidden>
      {rises ? '▲' : '▼'}
    </span>
  );
}
