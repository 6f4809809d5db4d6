import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useFormat } from '../../components/format';

/** How much waits and for how long, what was done today, and how long it takes at this pace. */
export function QueueStand({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useTranslation('reviews');
  const { number, percent } = useFormat();
  const stand = api.useQuery('get', '/api/v1/reviews/statistics', {}, { refetchInterval: 60_000 });
  const { open, second, decidedToday, oldestDays, desks, agreement } = stand.data ?? {};
  // A pace of less than one a day is none yet.
  const left = desks?.flatMap(({ daysLeft, perDay }) => (daysLeft === null || perDay < 1 ? [] : [daysLeft])) ?? [];
  return (
    <div className="queue-stand">
      <ul className="figure-list quiet figures" aria-label={t('stand')}>
        {open !== undefined && <li>{t('toDecide', { figure: number(open + (second ?? 0)) })}</li>}
        {decidedToday !== undefined && <li>{t('today', { figure: number(decidedToday) })}</li>}
        {oldestDays != null && oldestDays >= 1 && <li>{t('oldest', { figure: number(oldestDays) })}</li>}
        {left.length > 0 && <li>{t('capacity', { figure: number(Math.max(...left)) })}</li>}
        {agreement?.kappa != null && (
          <li title={t('agreementHint', { kappa: agreement.kappa.toFixed(2) })}>
            {t('agreement', { percent: percent(agreement.equal / agreement.pairs) })}
          </li>
        )}
      </ul>
      <Button type="text" size="small" icon={<QuestionCircleOutlined />} aria-label={t('keys')} onClick={onHelp} />
    </div>
  );
}
