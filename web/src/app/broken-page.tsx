import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';

export function BrokenPage({ notFound = false }: { readonly notFound?: boolean }) {
  const { t } = useTranslation();
  const error = useRouteError();
  const missing = notFound || error === undefined || error === null;
  return (
    <Result
      status={missing ? '404' : 'error'}
      title={t(missing ? 'pageNotFound' : 'pageBroken')}
      subTitle={t(missing ? 'pageNotFoundWhatToDo' : 'pageBrokenWhatToDo')}
      extra={
        <Link to="/">
          <Button type="primary">{t('toStart')}</Button>
        </Link>
      }
    />
  );
}
