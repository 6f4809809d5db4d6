import { Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useFormat } from '../../components/format';
import { LANES } from '../../components/lane-mark';
import { type Addition, type Part, withAddition } from './together';

const MODES = [
  'supply',
  'licence',
  'co-development',
  'joint-venture',
  'technology-transfer',
  'joint-entry',
  'integration',
] as const;
export const PARTNER_KINDS = [
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

interface Props {
  readonly of: 'offer' | 'need';
  readonly additions: readonly Addition[];
  readonly onAdditions: (additions: readonly Addition[]) => void;
}

/** What is stated beside the text, each to be taken away, and what can be added by choosing. */
export function Additions({ of, additions, onAdditions }: Props) {
  const { t } = useTranslation(['describe', 'directory', 'lanes', 'matches']);
  const { country } = useFormat();
  const markets = api.useQuery('get', '/api/v1/markets', {}, { staleTime: Infinity });
  const group = (name: string, entries: readonly (readonly [code: string, text: string, set: Part])[]) => ({
    label: name,
    options: entries.map(([code, text, set]) => ({
      value: `${name}:${code}`,
      label: text,
      addition: { name, text, set },
    })),
  });
  const options = [
    group(
      t('modes'),
      MODES.map((mode) => [mode, t(`mode_${mode}`), { cooperationModes: [mode] }]),
    ),
    group(
      t('markets'),
      (markets.data ?? []).map(({ code }) => [code, country(code), { markets: [code] }]),
    ),
    group(
      t('partnerKinds'),
      PARTNER_KINDS.map((kind) => [
        kind,
        t(`directory:kind_${kind}`),
        of === 'need' ? { partnerKinds: [kind] } : { wants: { partnerKinds: [kind] } },
      ]),
    ),
    group(
      t('lane'),
      LANES.map((lane) => [lane, t(`lanes:${lane}`), of === 'need' ? { lane } : { lanes: [lane] }]),
    ),
  ];
  return (
    <>
      <h2>{t('besides')}</h2>
      {additions.length > 0 && (
        <ul className="plain-list additions">
          {additions.map((addition) => (
            <li key={JSON.stringify(addition.set)}>
              <Tag
                closable={{ 'aria-label': t('removeTag', { tag: `${addition.name} ${addition.text}` }) }}
                onClose={() => onAdditions(additions.filter((one) => one !== addition))}
              >
                {addition.name}: {addition.text}
                {addition.need !== undefined && addition.need !== 'must' && ` (${t(`matches:need_${addition.need}`)})`}
              </Tag>
            </li>
          ))}
        </ul>
      )}
      <Select
        className="add-fact"
        aria-label={t('addFact')}
        placeholder={t('addFact')}
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        options={options}
        onSelect={(_, option) => {
          if ('addition' in option) onAdditions(withAddition(additions, option.addition as Addition));
        }}
      />
    </>
  );
}
