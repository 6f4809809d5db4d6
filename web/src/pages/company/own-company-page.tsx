import { Alert, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { api } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { Words } from '../../components/text';

/** The company that a member acts for; where there are several, the choice between them. */
export function Page() {
  const { t } = useTranslation(['company', 'describe', 'common']);
  const companies = api.useQuery('get', '/api/v1/companies', { params: { query: { limit: 100 } } });
  if (companies.error) return <ProblemAlert error={companies.error} again={() => void companies.refetch()} />;
  if (!companies.data) return <Skeleton active title={false} />;
  const { items } = companies.data;
  const [first, ...others] = items;
  if (first === undefined) return <Alert type="info" showIcon title={t('describe:noCompany')} />;
  if (others.length === 0) return <Navigate to={`/companies/${first.id}`} replace />;
  return (
    <>
      <header className="page-head">
        <h1>{t('common:company')}</h1>
      </header>
      <ul className="cards narrow">
        {items.map(({ id, names }) => (
          <li key={id}>
            <Link className="card" to={`/companies/${id}`}>
              <Words of={names} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
