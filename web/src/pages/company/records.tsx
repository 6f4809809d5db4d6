import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useAccount } from '../../app/session';
import { ArchiveButton } from '../../components/archive-button';
import { useFormat } from '../../components/format';
import { LaneMark } from '../../components/lane-mark';
import { StatedFacts } from '../../components/stated-facts';
import { Words } from '../../components/text';

/** What the company can supply, and what it needs. */
export function Records({ company: { id: company } }: { readonly company: Schemas['CompanyView'] }) {
  const { t } = useTranslation(['directory', 'company', 'common']);
  const { day } = useFormat();
  const isMember = useAccount()?.role === 'member';
  const of = { params: { query: { company, limit: 100 } } };
  const capabilities = api.useQuery('get', '/api/v1/capabilities', of);
  const requirements = api.useQuery('get', '/api/v1/requirements', of);
  if (!capabilities.data || !requirements.data) return <Skeleton active title={false} />;
  return (
    <>
      <h2>{t('capabilities')}</h2>
      <ul className="cards">
        {capabilities.data.items.map((capability) => (
          <li key={capability.id} className="card">
            <strong>
              <Words of={capability.title} />
            </strong>
            <div className="quiet">{capability.effectiveTags.map(({ name }) => name).join(' · ')}</div>
            <StatedFacts stated={capability.stated} />
            <span className="card-facts">
              <span className="states">
                {(capability.lanes ?? []).map((lane) => (
                  <LaneMark key={lane} lane={lane} />
                ))}
              </span>
              <span className="states">
                <span className="quiet figures">{day(capability.updatedAt)}</span>
                {isMember && <Link to={`/capabilities/${capability.id}/edit`}>{t('common:edit')}</Link>}
                {isMember && <ArchiveButton kind="capabilities" record={capability} />}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {capabilities.data.items.length === 0 && <p className="quiet">{t('company:noCapabilities')}</p>}
      <h2>{t('requirements')}</h2>
      <ul className="cards">
        {requirements.data.items.map(({ id, title, lane, updatedAt }) => (
          <li key={id}>
            <Link className="card" to={`/requirements/${id}`}>
              <strong>
                <Words of={title} />
              </strong>
              <span className="card-facts">
                <LaneMark lane={lane} />
                <span className="quiet figures">{day(updatedAt)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {requirements.data.items.length === 0 && <p className="quiet">{t('company:noRequirements')}</p>}
      {isMember && <Archived company={company} />}
    </>
  );
}

/** What was taken out of matching, and the way back. */
function Archived({ company }: { readonly company: string }) {
  const { t } = useTranslation('company');
  const of = { params: { query: { company, state: 'archived' as const, limit: 100 } } };
  const capabilities = api.useQuery('get', '/api/v1/capabilities', of);
  const requirements = api.useQuery('get', '/api/v1/requirements', of);
  const kept = [
    ...(capabilities.data?.items ?? []).map((record) => ({ kind: 'capabilities', record }) as const),
    ...(requirements.data?.items ?? []).map((record) => ({ kind: 'requirements', record }) as const),
  ];
  if (kept.length === 0) return null;
  return (
    <>
      <h2>{t('archivedRecords')}</h2>
      <ul className="cards">
        {kept.map(({ kind, record }) => (
          <li key={record.id} className="card">
            <span className="card-facts">
              <Words of={record.title} />
              <ArchiveButton kind={kind} record={record} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
