import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';

/** Below this the disk is named as the next thing to look after. */
const SCARCE = 0.1;

/** How much is stored, and how much more can be. */
export function Storage() {
  const { t } = useTranslation('administration');
  const { size, number, percent } = useFormat();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/storage', {}, { refetchInterval: 60_000 });
  if (error) return <ProblemAlert error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const { databaseBytes, tables, attachments, disk } = data;
  const free = disk.freeBytes / disk.wholeBytes;
  return (
    <section>
      <h2>{t('storage')}</h2>
      <dl className="facts card narrow">
        <div>
          <dt>{t('diskFree')}</dt>
          <dd className={free < SCARCE ? 'state-down' : undefined}>
            {t('freeOf', { free: size(disk.freeBytes), whole: size(disk.wholeBytes), share: percent(free) })}
          </dd>
        </div>
        <div>
          <dt>{t('databaseSize')}</dt>
          <dd>{size(databaseBytes)}</dd>
        </div>
        <div>
          <dt>{t('largestTables')}</dt>
          <dd>
            <ul className="plain-list">
              {tables.map(({ name, bytes }) => (
                <li key={name}>
                  <code>{name}</code> {size(bytes)}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{t('attachments')}</dt>
          <dd>
            {t('filesOf', { count: number(attachments.files), size: size(attachments.bytes) })} ·{' '}
            {t(`attachments_${attachments.store}`)}
          </dd>
        </div>
      </dl>
    </section>
  );
}
