import { Alert, Segmented, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { bestText } from '../../components/text';
import { CoarsenForm } from './coarsen-form';
import { DISCLOSED, type Disclosed } from './disclosed';
import { ShownParts } from './shown-parts';

const TIERS = [0, 1, 2, 3] as const;

/** What the other side sees of the company and of each of its records, tier by tier, and how to show less. */
export function Teasers({ company }: { readonly company: Schemas['CompanyView'] }) {
  const { t } = useTranslation(['company', 'introductions', 'directory']);
  const of = { params: { query: { company: company.id, limit: 100 } } };
  const capabilities = api.useQuery('get', '/api/v1/capabilities', of);
  const requirements = api.useQuery('get', '/api/v1/requirements', of);
  const [chosen, choose] = useState(`company ${company.id}`);
  const [tier, setTier] = useState<(typeof TIERS)[number]>(0);
  const [kind, id = ''] = chosen.split(' ') as [Disclosed, string?];
  const optionOf = (of: Disclosed) => (record: Pick<Schemas['CapabilityView'], 'id' | 'title'>) => ({
    value: `${of} ${record.id}`,
    label: bestText(record.title)?.text ?? record.id,
  });
  return (
    <>
      <div className="answers">
        <Select
          className="record-choice"
          aria-label={t('record')}
          value={chosen}
          onChange={choose}
          options={[
            { value: `company ${company.id}`, label: bestText(company.names)?.text ?? company.id },
            {
              label: t('directory:capabilities'),
              options: (capabilities.data?.items ?? []).map(optionOf('capability')),
            },
            {
              label: t('directory:requirements'),
              options: (requirements.data?.items ?? []).map(optionOf('requirement')),
            },
          ]}
        />
        <Segmented
          value={tier}
          onChange={setTier}
          options={TIERS.map((value) => ({ value, label: t(`introductions:tier_${value}`) }))}
        />
      </div>
      <Preview key={`${chosen} ${tier}`} kind={kind} id={id} tier={tier} />
      <CoarsenForm key={chosen} kind={kind} id={id} />
    </>
  );
}

interface PreviewProps {
  readonly kind: Disclosed;
  readonly id: string;
  readonly tier: (typeof TIERS)[number];
}

function Preview({ kind, id, tier }: PreviewProps) {
  const { t } = useTranslation('company');
  const teaser = api.useQuery('get', DISCLOSED[kind].teaser, { params: { path: { id }, query: { tier } } });
  if (teaser.error) return <ProblemAlert error={teaser.error} again={() => void teaser.refetch()} />;
  if (!teaser.data) return <Skeleton active title={false} />;
  const { shown, sharedBy, warnings } = teaser.data;
  return (
    <>
      <div className="card preview">
        <ShownParts shown={shown} />
      </div>
      {sharedBy !== null && <p className="quiet">{t('sharedBy', { count: sharedBy })}</p>}
      {warnings.map(({ code, text }) => (
        <Alert key={code} type="warning" showIcon title={text} />
      ))}
    </>
  );
}
