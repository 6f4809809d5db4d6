import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { answerOf, client, serviceUrl } from '../../api/client';
import { Listing, useListing } from '../../components/listing';
import { useFilters } from '../../components/use-filters';
import { useSettled } from '../../components/use-settled';
import { AuditEntries } from './audit-entries';
import { AUDIT_FILTERS, AuditFilters } from './audit-filters';

/** Who did what that needed a privilege or disclosed something, newest first. */
export function AuditLog() {
  const { t } = useTranslation('administration');
  const { search } = useFilters();
  const settled = new URLSearchParams(useSettled(search.toString()));
  const query = Object.fromEntries(
    AUDIT_FILTERS.flatMap((name) => (settled.has(name) ? [[name, settled.get(name)]] : [])),
  );
  const list = useListing(['get', '/api/v1/audit-entries', query], async (cursor, signal) =>
    answerOf(
      await client.GET('/api/v1/audit-entries', { params: { query: { limit: 50, ...query, ...cursor } }, signal }),
    ),
  );
  const exported = new URLSearchParams(query as Record<string, string>).toString();
  return (
    <>
      <div className="directory-filters">
        <AuditFilters />
        <a href={serviceUrl(`/api/v1/audit-entries/export${exported && `?${exported}`}`)} download>
          <DownloadOutlined /> {t('export')}
        </a>
      </div>
      <Listing of={list} empty={t('noEntries')}>
        {(items) => <AuditEntries of={items} />}
      </Listing>
    </>
  );
}
