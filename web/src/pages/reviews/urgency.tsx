import { useTranslation } from 'react-i18next';
import { useAccount } from '../../app/session';
import { useFormat } from '../../components/format';
import type { Review } from './acts';

/** Why it stands where it does in the queue. */
export function Urgency({
  review: { priority, value, age, risk, asked, state, heldBy, heldByName },
}: {
  readonly review: Review;
}) {
  const { t } = useTranslation('reviews');
  const { number } = useFormat();
  const account = useAccount();
  const figure = (of: number): string => number(Math.round(of * 10) / 10);
  return (
    <p className="quiet urgency figures">
      <span title={t('priorityHint')}>
        {t('priority', { priority: figure(priority), value: value.toFixed(2), age: figure(age), risk: figure(risk) })}
      </span>
      {asked && <span className="mark mark-asked">{t('asked')}</span>}
      {state === 'second' && <span className="mark">{t('secondHint')}</span>}
      {heldByName !== null && heldBy !== account?.id && <span>{t('heldBy', { name: heldByName })}</span>}
    </p>
  );
}
