import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { CompanyName } from '../../components/company-name';
import { useFormat } from '../../components/format';

/** What the plan was made of, what was left out, and which small firms it could not give their share. */
export function Report({ report }: { readonly report: Schemas['RoundReportView'] }) {
  const { t, i18n } = useTranslation('meetings');
  const { number } = useFormat();
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const { pairs, leftOut, shortfalls, placedShare, kept } = report;
  return (
    <ul className="quiet">
      <li>
        {t('fromPairs', { figure: number(pairs) })} {t('placedShare', { share: share.format(placedShare) })}
        {kept > 0 && ` ${t('keptCount', { figure: number(kept) })}`}
      </li>
      {leftOut.map((one) => (
        <li key={one.reason}>{t(`left_${one.reason}`, { figure: number(one.pairs) })}</li>
      ))}
      {shortfalls.map(({ company, names, meetings, reason }) => (
        <li key={company}>
          <CompanyName id={company} names={names} />: {t(`short_${reason}`, { figure: number(meetings) })}
        </li>
      ))}
    </ul>
  );
}
