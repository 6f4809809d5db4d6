import { Checkbox } from 'antd';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../components/format';
import { LaneMark } from '../../components/lane-mark';
import { bestText, Words } from '../../components/text';
import { isToDecide, type Review } from './acts';

interface Props {
  readonly review: Review;
  readonly search: string;
  readonly isChosen: boolean;
  readonly isPicked: boolean;
  readonly onPick: (match: string) => void;
}

/**
 * A match of the queue: who offers what to whom, how well it stands, and why it is urgent. Kept as it was drawn while it
 * stays the same: a key that goes on by one would draw a hundred lines else.
 */
export const QueueLine = memo(function QueueLine({ review, search, isChosen, isPicked, onPick }: Props) {
  const { t } = useTranslation('reviews');
  const { waited } = useFormat();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const { match, requirement, capability, lane, score, since, state, asked, decision, scoreChanged } = review;
  const title = bestText(capability.title)?.text ?? '';
  return (
    <li ref={line} className={isChosen ? 'card card-chosen review-line' : 'card review-line'}>
      {isToDecide(review) && (
        <Checkbox checked={isPicked} aria-label={t('pick', { title })} onChange={() => onPick(match)} />
      )}
      <Link
        to={{ pathname: `/reviews/${match}`, search }}
        className="review-link"
        aria-current={isChosen ? 'true' : undefined}
      >
        <strong>
          <Words of={capability.title} />
        </strong>
        <span className="review-wanted quiet">
          → <Words of={requirement.title} />
        </span>
        <span className="card-facts">
          <LaneMark lane={lane} />
          <span className="figures">
            {score === null ? t('unlisted') : t('scored', { score: Math.round(score) })} · {waited(since)}
          </span>
        </span>
        {(asked || state === 'second' || decision !== null || scoreChanged) && (
          <span className="review-marks">
            {asked && <span className="mark mark-asked">{t('asked')}</span>}
            {state === 'second' && <span className="mark">{t('second')}</span>}
            {decision !== null && <span className="mark">{t(`act_${decision.act}`)}</span>}
            {scoreChanged && <span className="mark mark-changed">{t('scoreChanged')}</span>}
          </span>
        )}
      </Link>
    </li>
  );
});
