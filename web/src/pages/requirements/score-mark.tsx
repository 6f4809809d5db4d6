import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';

/** Rank, score and how much of what is looked at is known. */
export function ScoreMark({
  match,
}: {
  readonly match: Pick<Schemas['MatchView'], 'rank' | 'score' | 'coverage' | 'nearMiss'>;
}) {
  const { t } = useTranslation('matches');
  const { percent } = useFormat();
  return (
    <div className="score figures">
      <span className="score-rank quiet">{t(match.nearMiss ? 'nearMiss' : 'rank', { rank: match.rank })}</span>
      <span className="score-figure">{Math.round(match.score)}</span>
      <span className="quiet">{t('coverage', { percent: percent(match.coverage) })}</span>
    </div>
  );
}
