import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { Words } from '../../components/text';
import { CompanyLine } from './company-line';
import { PlaceHead } from './place-head';
import { PlaceList } from './place-list';

/** What a market asks of foreign firms, what is open there, and who is at home there. */
export function MarketPlace({ place }: { readonly place: Schemas['MarketCountsView'] }) {
  const { t } = useTranslation('map');
  const { code, name } = place;
  const market = api.useQuery('get', '/api/v1/markets/{code}', { params: { path: { code } } }, { staleTime: 300_000 });
  const opportunities = api.useQuery('get', '/api/v1/opportunities', { params: { query: { market: code, limit: 8 } } });
  const companies = api.useQuery('get', '/api/v1/companies', { params: { query: { country: code, limit: 8 } } });
  return (
    <article className="place">
      <PlaceHead part="markets" name={name} facts={market.data?.asks ?? []} />
      <PlaceList
        title={t('opportunities')}
        of={opportunities}
        all="/opportunities"
        line={({ id, title, effectiveRoles }) => (
          <>
            <Link to={`/opportunities/${id}`}>
              <Words of={title} />
            </Link>
            <span className="quiet">{effectiveRoles.map((role) => role.name).join(' · ')}</span>
          </>
        )}
      />
      <PlaceList
        title={t('companies')}
        of={companies}
        all={`/directory/companies?country=${code}`}
        line={(company) => <CompanyLine company={company} />}
      />
    </article>
  );
}
