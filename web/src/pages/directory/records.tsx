import { useTranslation } from 'react-i18next';
import { answerOf, client, type Schemas } from '../../api/client';
import { CompanyName } from '../../components/company-name';
import { useFormat } from '../../components/format';
import { LaneMark, LANES } from '../../components/lane-mark';
import { Words } from '../../components/text';
import { Choice } from './choice';
import { ClusterChoice } from './cluster-choice';
import { type Column, Directory } from './directory';
import { TagChoice } from './tag-choice';

type Requirement = Schemas['ListedRequirementView'];
type Capability = Schemas['ListedCapabilityView'];
type Shared = Pick<Requirement, 'id' | 'title' | 'company' | 'companyNames' | 'effectiveTags' | 'updatedAt'> & {
  readonly certifications?: readonly unknown[];
};

const FILTERS = ['lane', 'tag', 'company', 'cluster'];

export function Requirements() {
  const { t } = useTranslation('directory');
  const { day, number } = useFormat();
  const shared = useSharedColumns();
  return (
    <Directory<Requirement>
      kind="requirements"
      filters={FILTERS}
      choices={<Choices />}
      columns={[
        shared.title,
        { key: 'lane', name: t('lane'), cell: ({ lane }) => <LaneMark lane={lane} /> },
        ...shared.others,
        {
          key: 'quantity',
          name: t('quantity'),
          cell: ({ quantity }) => quantity !== undefined && <span className="figures">{number(quantity)}</span>,
        },
        {
          key: 'neededBy',
          name: t('neededBy'),
          cell: ({ neededBy }) => neededBy && <span className="figures">{day(neededBy)}</span>,
        },
        { key: 'stillOpen', name: t('stillOpen'), cell: ({ stillOpen }) => stillOpen && t(`stillOpen_${stillOpen}`) },
      ]}
      usual={['lane', 'company', 'tags', 'changed']}
      pageOf={({ id }) => `/requirements/${id}`}
      load={async (query, signal) => answerOf(await client.GET('/api/v1/requirements', { params: { query }, signal }))}
    />
  );
}

export function Capabilities() {
  const { t } = useTranslation('directory');
  const { number } = useFormat();
  const shared = useSharedColumns();
  return (
    <Directory<Capability>
      kind="capabilities"
      filters={FILTERS}
      choices={<Choices />}
      columns={[
        shared.title,
        {
          key: 'lane',
          name: t('lane'),
          cell: ({ lanes = [] }) => lanes.map((lane) => <LaneMark key={lane} lane={lane} />),
        },
        ...shared.others,
        { key: 'trl', name: t('trl'), cell: ({ trl }) => <span className="figures">{trl}</span> },
        {
          key: 'capacity',
          name: t('capacity'),
          cell: ({ monthlyCapacity }) =>
            monthlyCapacity !== undefined && <span className="figures">{number(monthlyCapacity)}</span>,
        },
      ]}
      usual={['lane', 'company', 'tags', 'changed']}
      pageOf={({ company }) => `/companies/${company}/records`}
      load={async (query, signal) => answerOf(await client.GET('/api/v1/capabilities', { params: { query }, signal }))}
    />
  );
}

function Choices() {
  const { t } = useTranslation(['directory', 'lanes']);
  return (
    <>
      <Choice
        filter="lane"
        name={t('lane')}
        options={LANES.map((lane) => ({ value: lane, label: t(`lanes:${lane}`) }))}
      />
      <TagChoice />
      <ClusterChoice />
    </>
  );
}

/** What both kinds of records have. */
function useSharedColumns(): { readonly title: Column<Shared>; readonly others: readonly Column<Shared>[] } {
  const { t } = useTranslation('directory');
  const { day } = useFormat();
  return {
    title: { key: 'title', name: t('title'), cell: ({ title }) => <Words of={title} /> },
    others: [
      {
        key: 'company',
        name: t('company'),
        cell: ({ company, companyNames }) => <CompanyName id={company} names={companyNames} />,
      },
      {
        key: 'tags',
        name: t('tags'),
        cell: ({ effectiveTags }) =>
          effectiveTags
            .slice(0, 3)
            .map(({ name }) => name)
            .join(' · '),
      },
      {
        key: 'certifications',
        name: t('certifications'),
        cell: ({ certifications = [] }) => certifications.length || '',
      },
      {
        key: 'changed',
        name: t('changed'),
        cell: ({ updatedAt }) => <span className="figures">{day(updatedAt)}</span>,
      },
    ],
  };
}
