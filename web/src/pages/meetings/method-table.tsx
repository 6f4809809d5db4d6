import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';

/** What each way of choosing comes to, side by side: fairness has a price, and here it stands. */
export function MethodTable({ round: { report, method } }: { readonly round: Schemas['MeetingRoundView'] }) {
  const { t, i18n } = useTranslation('meetings');
  const { number } = useFormat();
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 2 });
  const figure = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  if (report === null) return null;
  return (
    <div className="wide-table">
      <table className="table round-table">
        <caption className="quiet">{t('compared')}</caption>
        <thead>
          <tr>
            {(['method', 'chosen', 'score', 'share', 'gini', 'small', 'blocking'] as const).map((column) => (
              <th key={column} title={column === 'gini' || column === 'blocking' ? t(`about_${column}`) : undefined}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.methods.map((one) => (
            <tr key={one.method} aria-current={one.method === method ? 'true' : undefined}>
              <th scope="row">
                {t(`method_${one.method}`)} {one.method === method && <span className="quiet">({t('used')})</span>}
              </th>
              <td className="figures">{number(one.meetings)}</td>
              <td className="figures">{number(one.score)}</td>
              <td className="figures">{share.format(one.share)}</td>
              <td className="figures">{figure.format(one.gini)}</td>
              <td className="figures">
                {number(one.smallAtFloor)} / {number(one.smallFirms)}
              </td>
              <td className="figures">{number(one.blockingPairs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
