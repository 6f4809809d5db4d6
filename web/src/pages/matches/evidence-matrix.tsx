import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { StateMark } from '../requirements/evidence-states';

type Row = Pick<
  Schemas['EvidenceView'],
  'clause' | 'need' | 'state' | 'confirmed' | 'wantedText' | 'offeredText' | 'gapText'
>;

interface Props {
  readonly evidence: readonly Row[];
  readonly lit?: string | null;
  readonly onPoint?: (clause: string | null) => void;
}

/** One line for each thing that is asked: what, what is offered, how that stands. Pointing at it lights its words. */
export function EvidenceMatrix({ evidence, lit = null, onPoint = () => undefined }: Props) {
  const { t } = useTranslation('matches');
  return (
    <ul className="evidence">
      {evidence.map((row) => (
        <li
          key={row.clause}
          className={row.clause === lit ? 'evidence-row evidence-lit' : 'evidence-row'}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- focus lights the words as pointing does
          tabIndex={0}
          onMouseEnter={() => onPoint(row.clause)}
          onMouseLeave={() => onPoint(null)}
          onFocus={() => onPoint(row.clause)}
          onBlur={() => onPoint(null)}
        >
          <div className="evidence-head">
            <StateMark state={row.state} />
            <span className={`need need-${row.need}`}>{t(`need_${row.need}`)}</span>
            {!row.confirmed && <span className="quiet">{t('unconfirmed')}</span>}
          </div>
          <dl className="evidence-facts">
            <dt>{t('wanted')}</dt>
            <dd>{row.wantedText}</dd>
            {/* A date that can be kept is met without a word of the offer's. */}
            {(row.offeredText !== null || row.state === 'no-data') && (
              <>
                <dt>{t('offered')}</dt>
                <dd className={row.offeredText === null ? 'quiet' : undefined}>{row.offeredText ?? t('noData')}</dd>
              </>
            )}
          </dl>
          {row.gapText !== null && <div className="gap-line">{row.gapText}</div>}
        </li>
      ))}
    </ul>
  );
}
