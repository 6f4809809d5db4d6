import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { LaneMark } from '../../components/lane-mark';
import { Words } from '../../components/text';
import { CompanyLine } from './company-line';
import { PlaceHead } from './place-head';
import { PlaceList } from './place-list';

/** What a cluster is strong in, what is known of it, and who sits there. */
export function ClusterPlace({ place }: { readonly place: Schemas['ClusterCountsView'] }) {
  const { t } = useTranslation('map');
  const { code, name, country, strengths } = place;
  const clusters = api.useQuery('get', '/api/v1/clusters', {}, { staleTime: Infinity });
  const facts = clusters.data?.find((one) => one.code === code)?.facts ?? [];
  const asked = { params: { query: { cluster: code, limit: 8 } } };
  const companies = api.useQuery('get', '/api/v1/companies', asked);
  const requirements = api.useQuery('get', '/api/v1/requirements', asked);
  const all = (kind: string): string => `/directory/${kind}?cluster=${encodeURIComponent(code)}`;
  return (
    <article className="place">
      <PlaceHead
        part="clusters"
        name={name}
        country={country}
        facts={facts.map(({ text, ...fact }) => ({ ...fact, text: <Words of={text} /> }))}
      />
      <ul className="chips" aria-label={t('strengths')}>
        {strengths.map((one) => (
          <li key={one.code}>
            <Link className="chip place-strength" to={`/directory/capabilities?tag=${encodeURIComponent(one.code)}`}>
              {one.name}
            </Link>
          </li>
        ))}
      </ul>
      <PlaceList
        title={t('companies')}
        of={companies}
        all={all('companies')}
        line={(company) => <CompanyLine company={company} />}
      />
      <PlaceList
        title={t('requirements')}
        of={requirements}
        all={all('requirements')}
        line={({ id, title, lane, companyNames }) => (
          <>
            <Link to={`/requirements/${id}`}>
              <Words of={title} />
            </Link>
            <span className="quiet">
              <Words of={companyNames} /> <LaneMark lane={lane} />
            </span>
          </>
        )}
      />
    </article>
  );
}
