import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { AuditLog } from './audit-log';
import { Desks } from './desks';
import { System } from './system';
import { Users } from './users';

const PARTS = { audit: AuditLog, users: Users, desks: Desks, system: System } as const;
type Part = keyof typeof PARTS;

/** Who may do what, what was done, and how the service stands. */
export function Page() {
  const { t } = useTranslation('administration');
  const { part = 'audit' } = useParams();
  if (!(part in PARTS)) return <Navigate to="/administration" replace />;
  const Shown = PARTS[part as Part];
  return (
    <>
      <header className="page-head">
        <h1>{t('title')}</h1>
      </header>
      <nav className="parts" aria-label={t('title')}>
        {(Object.keys(PARTS) as Part[]).map((one) => (
          <Link key={one} to={`/administration/${one}`} aria-current={one === part ? 'page' : undefined}>
            {t(`part_${one}`)}
          </Link>
        ))}
      </nav>
      <Shown />
    </>
  );
}
