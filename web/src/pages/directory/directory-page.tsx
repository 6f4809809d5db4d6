import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useParams } from 'react-router';
import { Companies } from './companies';
import { Capabilities, Requirements } from './records';

const PARTS = { companies: Companies, requirements: Requirements, capabilities: Capabilities } as const;

/** All records that the reader may see. */
export function Page() {
  const { t } = useTranslation('directory');
  const { kind = '' } = useParams();
  if (!(kind in PARTS)) return <Navigate to="/directory/companies" replace />;
  const Part = PARTS[kind as keyof typeof PARTS];
  return (
    <>
      <header className="page-head">
        <h1>{t('directory')}</h1>
      </header>
      <nav className="parts" aria-label={t('directory')}>
        {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((one) => (
          <NavLink key={one} to={`/directory/${one}`}>
            {t(one)}
          </NavLink>
        ))}
      </nav>
      <Part key={kind} />
    </>
  );
}
