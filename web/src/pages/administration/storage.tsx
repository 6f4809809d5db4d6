import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';

/** Below this the disk is named as the next thing to look after. */
const SCARCE = 0.1;

/** How much is stored, and how much more can be. */
export function Storage() {
  const { t } = useTranslation('administration');
  const { size, number } = useFormat();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/storage', {}, { refetchInterval: 60_000 });
  if (error) return <ProblemAlert error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton active title={false} />;
  const { databaseBytes, tables, attachments, disk } = data;
  return (
    <section>
      <h2>{t('storage')}</h2>
      <dl className="facts card narrow">
        {disk && <Disk of={disk} />}
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

function Disk({ of: { freeBytes, wholeBytes } }: { readonly of: Schemas['DiskView'] }) {
  const { t } = useTranslation('administration');
  const { size, percent } = useFormat();
  const share = freeBytes / wholeBytes;
  return (
    <div>
      <dt>{t('diskFree')}</dt>
      <dd className={share < SCARCE ? 'state-down' : undefined}>
        {t('freeOf', { free: size(freeBytes), whole: size(wholeBytes), share: percent(share) })}
      </dd>
    </div>
  );
}
