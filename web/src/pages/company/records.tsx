import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { LaneMark } from '../../components/lane-mark';
import { Words } from '../../components/text';

/** What the company can supply, and what it needs. */
export function Records({ company: { id: company } }: { readonly company: Schemas['CompanyView'] }) {
  const { t } = useTranslation(['directory', 'company']);
  const { day } = useFormat();
  const of = { params: { query: { company, limit: 100 } } };
  const capabilities = api.useQuery('get', '/api/v1/capabilities', of);
  const requirements = api.useQuery('get', '/api/v1/requirements', of);
  if (!capabilities.data || !requirements.data) return <Skeleton active title={false} />;
  return (
    <>
      <h2>{t('capabilities')}</h2>
      <ul className="cards">
        {capabilities.data.items.map(({ id, title, lanes = [], effectiveTags, updatedAt }) => (
          <li key={id} className="card">
            <strong>
              <Words of={title} />
            </strong>
            <div className="quiet">{effectiveTags.map(({ name }) => name).join(' · ')}</div>
            <span className="card-facts">
              <span>
                {lanes.map((lane) => (
                  <LaneMark key={lane} lane={lane} />
                ))}
              </span>
              <span className="quiet figures">{day(updatedAt)}</span>
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
    </>
  );
}
