import { Empty, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { LaneMark } from '../../components/lane-mark';
import { ProblemAlert } from '../../components/problem';
import { Teaser } from '../../components/teaser';
import { Words } from '../../components/text';
import { EvidenceStates } from '../requirements/evidence-states';
import { CompanyChoice } from '../describe/company-choice';
import { AskButton } from './ask-button';

/** Which open requirements a company fits, and what it would have to say to fit more. */
export function Page() {
  const { t } = useTranslation('fits');
  const [company, setCompany] = useState<string>();
  return (
    <>
      <header className="page-head">
        <h1>{t('title')}</h1>
        <CompanyChoice chosen={company} onChoose={setCompany} />
      </header>
      {company !== undefined && <Fits key={company} company={company} />}
    </>
  );
}

function Fits({ company }: { readonly company: string }) {
  const { t } = useTranslation('fits');
  const fits = api.useQuery(
    'get',
    '/api/v1/companies/{id}/fits',
    { params: { path: { id: company }, query: { limit: 50 } } },
    // Whoever has just saved a capability waits here for what it fits.
    { refetchInterval: 10_000 },
  );
  const own = api.useQuery('get', '/api/v1/capabilities', { params: { query: { company, limit: 200 } } });
  const titleOf = (id: string) => own.data?.items.find((one) => one.id === id)?.title;
  if (fits.error) return <ProblemAlert error={fits.error} again={() => void fits.refetch()} />;
  if (!fits.data) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  const { items, total, lanes, missing } = fits.data;
  return (
    <>
      <p>{t('total', { count: total })}</p>
      <div className="states">
        {lanes.map(({ lane, requirements }) => (
          <span key={lane}>
            <LaneMark lane={lane} /> <strong className="figures">{requirements}</strong>
          </span>
        ))}
      </div>
      {total === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <>
              {t('none')}
              <br />
              {t('noneWhatToDo')}
            </>
          }
        />
      )}
      {items.length > 0 && <p className="quiet">{t('anonymous')}</p>}
      <ol className="cards matches">
        {items.map(({ id, score, capability, summary, answers, requirement }) => (
          <li key={id} className="card fit">
            <span className="score-figure figures">{Math.round(score)}</span>
            <div>
              <Teaser shown={requirement} />
              <p className="quiet">
                {t('byYour')} <Words of={titleOf(capability) ?? {}} />
              </p>
              {summary !== '' && <p className="match-summary">{summary}</p>}
              <EvidenceStates evidence={answers} />
            </div>
            <AskButton match={id} />
          </li>
        ))}
      </ol>
      {missing.length > 0 && <h2>{t('toFitMore')}</h2>}
      {missing.map(({ capability, gaps }) => (
        <section key={capability} className="missing">
          <Link to={`/capabilities/${capability}/edit`}>
            <strong>
              <Words of={titleOf(capability) ?? {}} />
            </strong>
          </Link>
          <p>{gaps.summary}</p>
          <ul className="plain-list">
            {gaps.gaps.slice(0, 5).map(({ field, certification, text }) => (
              <li key={field + (certification ?? '')}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
