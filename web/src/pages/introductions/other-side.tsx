import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useAccount } from '../../app/session';
import { ProblemAlert } from '../../components/problem';
import { Teaser } from '../../components/teaser';
import { Words } from '../../components/text';

/** What the introduction shows of its parties at the tier that it has reached. */
export function OtherSide({ introduction }: { readonly introduction: Schemas['IntroductionView'] }) {
  const { t } = useTranslation('introductions');
  const shown = api.useQuery('get', '/api/v1/introductions/{id}/disclosure', {
    params: { path: { id: introduction.id } },
  });
  const isDesk = useAccount()?.role !== 'member';
  if (shown.error) return <ProblemAlert error={shown.error} />;
  if (!shown.data) return <Skeleton active title={false} />;
  const { requirement, capability, companies } = shown.data;
  return (
    <div className="other-side">
      {isDesk && <p className="quiet">{t('asOthersSee')}</p>}
      {companies.map(({ side, company }, at) => {
        // To the desk all parties are shown, in their order.
        const party = isDesk ? introduction.parties[at] : undefined;
        const record = side === 'seeker' ? requirement : side === 'provider' ? capability : null;
        return (
          <section key={side + (company.identity?.id ?? company.line)} className="card">
            <div className="quiet">
              {t(`by_${side}`)}
              {party?.names && (
                <>
                  {': '}
                  <Link to={`/companies/${party.company}`}>
                    <Words of={party.names} />
                  </Link>
                </>
              )}
            </div>
            {company.identity && <Identity identity={company.identity} />}
            {/* The record's own line says the same. */}
            {!company.identity && !record && <strong>{company.line}</strong>}
            {record && <Teaser shown={record} />}
          </section>
        );
      })}
    </div>
  );
}

/** Who it is and whom to call; shown from the consent of all on. */
function Identity({ identity }: { readonly identity: Schemas['IdentityView'] }) {
  return (
    <address>
      <strong>
        <Words of={identity.names} />
      </strong>
      {identity.website && (
        <div>
          <a href={identity.website} rel="noreferrer" target="_blank">
            {identity.website}
          </a>
        </div>
      )}
      {identity.contacts.map(({ name, role, email, phone }) => (
        <div key={name + (email ?? phone ?? '')}>{[name, role, email, phone].filter(Boolean).join(' · ')}</div>
      ))}
    </address>
  );
}
