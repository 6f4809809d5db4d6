import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

const PARTS = ['audit', 'users', 'desks', 'weights', 'taxonomy', 'queues', 'system'] as const;
export type AdministrationPart = (typeof PARTS)[number];

/** The way between the parts of administration; the heavier ones are pages of their own. */
export function AdministrationHead({ part }: { readonly part: AdministrationPart }) {
  const { t } = useTranslation('administration');
  return (
    <>
      <header className="page-head">
        <h1>{t('title')}</h1>
      </header>
      <nav className="parts" aria-label={t('title')}>
        {PARTS.map((one) => (
          <Link key={one} to={`/administration/${one}`} aria-current={one === part ? 'page' : undefined}>
            {t(`part_${one}`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
