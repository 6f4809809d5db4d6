import { Empty, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { CompanyName } from '../../components/company-name';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';

/** Companies that wait until the desk has looked at who they are. */
export function Page() {
  const { t } = useTranslation('company');
  const { moment } = useFormat();
  const pending = api.useQuery('get', '/api/v1/verifications', { params: { query: { state: 'pending' } } });
  return (
    <div className="narrow">
      <header className="page-head">
        <h1>{t('verifications')}</h1>
      </header>
      {pending.error && <ProblemAlert error={pending.error} again={() => void pending.refetch()} />}
      {pending.isPending && <Skeleton active title={false} />}
      {pending.data?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noVerifications')} />}
      <ul className="cards">
        {pending.data?.map(({ company, companyNames, method, requestedAt }) => (
          <li key={company} className="card card-facts">
            <CompanyName id={company} names={companyNames} />
            <Link to={`/companies/${company}/verification`}>
              {t('asked', { when: requestedAt ? moment(requestedAt) : '', how: t(`method_${method ?? 'licence'}`) })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
