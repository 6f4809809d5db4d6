import { useTranslation } from 'react-i18next';
import { answerOf, client, type Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { Words } from '../../components/text';
import { Choice } from './choice';
import { ClusterChoice } from './cluster-choice';
import { Directory } from './directory';

type Company = Schemas['CompanyView'];
const KINDS = [
  'manufacturer',
  'fabless',
  'software',
  'integrator',
  'epc',
  'platform',
  'end-user',
  'operator',
  'research',
  'incubator',
] as const;
const COUNTRIES = ['KR', 'CN', 'AE', 'SA', 'VN', 'ID', 'TH', 'MY', 'SG', 'HK', 'TW', 'JP', 'US'];

export function Companies() {
  const { t } = useTranslation('directory');
  const { country, day, number } = useFormat();
  const kinds = KINDS.map((value) => ({ value, label: t(`kind_${value}`) }));
  return (
    <Directory<Company>
      kind="companies"
      filters={['country', 'kind', 'cluster', 'state']}
      choices={
        <>
          <Choice
            filter="country"
            name={t('country')}
            options={COUNTRIES.map((code) => ({ value: code, label: country(code) }))}
          />
          <Choice filter="kind" name={t('kind')} options={kinds} />
          <ClusterChoice />
        </>
      }
      columns={[
        { key: 'name', name: t('name'), cell: ({ names }) => <Words of={names} /> },
        { key: 'country', name: t('country'), cell: (company) => country(company.country) },
        { key: 'kind', name: t('kind'), cell: ({ kind }) => kind && t(`kind_${kind}`) },
        { key: 'city', name: t('city'), cell: ({ city, region }) => city ?? region },
        {
          key: 'employees',
          name: t('employees'),
          cell: ({ employees }) => employees !== undefined && <span className="figures">{number(employees)}</span>,
        },
        {
          key: 'founded',
          name: t('founded'),
          cell: ({ foundedYear }) => <span className="figures">{foundedYear}</span>,
        },
        { key: 'registration', name: t('registration'), cell: ({ registrationNumber }) => registrationNumber },
        {
          key: 'changed',
          name: t('changed'),
          cell: ({ updatedAt }) => <span className="figures">{day(updatedAt)}</span>,
        },
      ]}
      usual={['country', 'kind', 'city', 'changed']}
      pageOf={({ id }) => `/companies/${id}`}
      load={async (query, signal) => answerOf(await client.GET('/api/v1/companies', { params: { query }, signal }))}
    />
  );
}
