import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';

export function BrokenPage({ notFound = false }: { readonly notFound?: boolean }) {
  const { t } = useTranslation();
  const error = useRouteError();
  const missing = notFound || error === undefined || error === null;
  return (
    <section className="broken-page">
      <h1>{t(missing ? 'pageNotFound' : 'pageBroken')}</h1>
      <p className="quiet">{t(missing ? 'pageNotFoundWhatToDo' : 'pageBrokenWhatToDo')}</p>
      <Link to="/">{t('toStart')}</Link>
    </section>
  );
}
