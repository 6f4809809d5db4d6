import { DownloadOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answerOf, client, type Schemas, serviceUrl } from '../../api/client';
import { useFormat } from '../../components/format';
import { Listing, useListing } from '../../components/listing';
import { useFilters } from '../../components/use-filters';
import { useSettled } from '../../components/use-settled';

type Entry = Schemas['AuditEntryView'];
const FILTERS = ['act', 'actor', 'subject', 'since', 'until'] as const;
const DATES: readonly string[] = ['since', 'until'];

/** Who did what that needed a privilege or disclosed something, newest first. */
export function AuditLog() {
  const { t } = useTranslation('administration');
  const { moment } = useFormat();
  const { search, filter, valueOf } = useFilters();
  const asked = useSettled(search.toString());
  const settled = new URLSearchParams(asked);
  const query = Object.fromEntries(FILTERS.flatMap((name) => (settled.has(name) ? [[name, settled.get(name)]] : [])));
  const list = useListing(['get', '/api/v1/audit-entries', query], async (cursor, signal) =>
    answerOf(
      await client.GET('/api/v1/audit-entries', { params: { query: { limit: 50, ...query, ...cursor } }, signal }),
    ),
  );
  const exported = new URLSearchParams(query as Record<string, string>).toString();
  return (
    <>
      <div className="directory-filters">
        {FILTERS.map((name) => (
          <Input
            key={name}
            allowClear
            className="audit-filter"
            type={DATES.includes(name) ? 'date' : 'text'}
            aria-label={t(`filter_${name}`)}
            placeholder={t(`filter_${name}`)}
            prefix={DATES.includes(name) ? t(`filter_${name}`) : undefined}
            value={valueOf(name) ?? ''}
            onChange={({ target }) => filter({ [name]: target.value.trim() })}
          />
        ))}
        <a href={serviceUrl(`/api/v1/audit-entries/export${exported && `?${exported}`}`)} download>
          <DownloadOutlined /> {t('export')}
        </a>
      </div>
      <Listing of={list} empty={t('noEntries')}>
        {(items) => (
          <div className="wide-table">
            <table className="table">
              <thead>
                <tr>
                  <th>{t('at')}</th>
                  <th>{t('who')}</th>
                  <th>{t('what')}</th>
                  <th>{t('onWhat')}</th>
                  <th>{t('reason')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((entry) => (
                  <tr key={entry.id}>
                    <td className="figures">{moment(entry.at)}</td>
                    <td>{entry.actorName ?? entry.actor ?? 'Naru'}</td>
                    <td>
                      {entry.text} <code className="quiet">{entry.act}</code>
                    </td>
                    <td>
                      <Subject of={entry} />
                    </td>
                    <td>{entry.reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Listing>
    </>
  );
}

const PLACES: Readonly<Record<string, string>> = {
  company: '/companies',
  requirement: '/requirements',
  introduction: '/introductions',
  opportunity: '/opportunities',
  match: '/matches',
};

function Subject({ of: { subjectKind, subject } }: { readonly of: Entry }) {
  const place = PLACES[subjectKind];
  const text = `${subjectKind} ${subject.slice(-8)}`;
  return place === undefined ? <span title={subject}>{text}</span> : <Link to={`${place}/${subject}`}>{text}</Link>;
}
