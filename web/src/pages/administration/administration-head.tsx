import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccount } from '../../app/session';

const PARTS = ['audit', 'users', 'desks', 'weights', 'taxonomy', 'queues', 'system'] as const;
export type AdministrationPart = (typeof PARTS)[number];
/** What advisors may look at, and try out, without changing it. */
const FOR_ADVISORS: readonly AdministrationPart[] = ['weights', 'taxonomy'];

/** The way between the parts of administration; the heavier ones are pages of their own. */
export function AdministrationHead({ part }: { readonly part: AdministrationPart }) {
  const { t } = useTranslation(['administration', 'common']);
  const isAdvisor = useAccount()?.role === 'advisor';
  const title = isAdvisor ? t('common:weights') : t('title');
  return (
    <>
      <header className="page-head">
        <h1>{title}</h1>
      </header>
      <nav className="parts" aria-label={title}>
        {(isAdvisor ? FOR_ADVISORS : PARTS).map((one) => (
          <Link key={one} to={`/administration/${one}`} aria-current={one === part ? 'page' : undefined}>
            {t(`part_${one}`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
