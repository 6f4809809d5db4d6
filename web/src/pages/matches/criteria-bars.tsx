import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';

/** Each criterion's value as a bar, hatched where nothing is known, with its reasons. */
export function CriteriaBars({ criteria }: { readonly criteria: readonly Schemas['CriterionView'][] }) {
  const { t } = useTranslation('matches');
  const { percent } = useFormat();
  return (
    <ul className="criteria">
      {criteria.map(({ code, name, value, weight, reasons }) => (
        <li key={code}>
          <div className="criterion-head">
            <strong>{name}</strong>
            <span className="quiet figures">{t('weight', { percent: percent(weight) })}</span>
            <span className="figures criterion-value">{value === null ? t('noData') : percent(value)}</span>
          </div>
          <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
            <rect className={value === null ? 'bar-unknown' : 'bar-ground'} width="100" height="6" />
            {value !== null && <rect className="bar-value" width={100 * value} height="6" />}
          </svg>
          <ul className="reasons">
            {reasons.map(({ code: reason, text }) => (
              <li key={reason + text}>{text}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
