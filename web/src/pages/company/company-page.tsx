import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { bestText, htmlLang, TEXT_LANGUAGES, Words } from '../../components/text';
import { Card } from './card';
import { Files } from './files';
import { Members } from './members';
import { Records } from './records';
import { Teasers } from './teasers';
import { Verification } from './verification';

const PARTS = {
  card: Card,
  records: Records,
  teaser: Teasers,
  files: Files,
  members: Members,
  verification: Verification,
} as const;
type Part = keyof typeof PARTS;

/** One company: what it says of itself, what others see of it, and whether it is who it says it is. */
export function Page() {
  const { t } = useTranslation('company');
  const { company: id = '', part = 'card' } = useParams();
  const company = api.useQuery('get', '/api/v1/companies/{id}', { params: { path: { id } } });
  if (!(part in PARTS)) return <Navigate to={`/companies/${id}`} replace />;
  if (company.error) return <ProblemAlert error={company.error} again={() => void company.refetch()} />;
  if (!company.data) return <Skeleton active title={false} paragraph={{ rows: 10 }} />;
  const Shown = PARTS[part as Part];
  return (
    <>
      <Head company={company.data} />
      <nav className="parts" aria-label={t('parts')}>
        {(Object.keys(PARTS) as Part[]).map((one) => (
          <Link key={one} to={`/companies/${id}/${one}`} aria-current={one === part ? 'page' : undefined}>
            {t(`part_${one}`)}
          </Link>
        ))}
      </nav>
      <Shown key={id} company={company.data} />
    </>
  );
}

function Head({ company }: { readonly company: Schemas['CompanyView'] }) {
  const { t } = useTranslation(['company', 'directory']);
  const { country, number } = useFormat();
  const { names, kind, city, employees, foundedYear, registrationNumber, website } = company;
  const facts = [
    country(company.country),
    city,
    kind && t(`directory:kind_${kind}`),
    employees !== undefined && t('staff', { count: number(employees) }),
    foundedYear !== undefined && t('since', { year: foundedYear }),
    registrationNumber,
  ].filter(Boolean);
  return (
    <header className="record-head company-head">
      <h1>
        <Words of={names} />
      </h1>
      <div className="quiet names">
        {TEXT_LANGUAGES.filter((language) => names[language] && language !== bestText(names)?.language).map(
          (language) => (
            <span key={language} lang={htmlLang(language)}>
              {names[language]}
            </span>
          ),
        )}
      </div>
      <div>{facts.join(' · ')}</div>
      {website && (
        <a href={/^https?:/.test(website) ? website : `https://${website}`} target="_blank" rel="noreferrer">
          {website}
        </a>
      )}
      <p className="profile">
        <Words of={company.profile ?? {}} />
      </p>
    </header>
  );
}
