import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { HitList } from './hit-list';
import { SnapshotTable } from './snapshot-table';

const PARTS = ['open', 'decided', 'lists'] as const;

/** What names have in common with lists, for an advisor to decide on. */
export function Page() {
  const { t } = useTranslation('screening');
  const { part: asked } = useParams();
  const part = PARTS.find((one) => one === asked) ?? 'open';
  return (
    <>
      <header className="page-head">
        <h1>{t('title')}</h1>
      </header>
      <p className="screening-what">
        {t('what')} <span className="quiet">{t('limits')}</span>
      </p>
      <nav className="parts" aria-label={t('title')}>
        {PARTS.map((one) => (
          <Link key={one} to={`/screening/${one}`} aria-current={one === part ? 'page' : undefined}>
            {t(`part_${one}`)}
          </Link>
        ))}
      </nav>
      {part === 'lists' ? <SnapshotTable /> : <HitList key={part} standing={part} />}
    </>
  );
}
