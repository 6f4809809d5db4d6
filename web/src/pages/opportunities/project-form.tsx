import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useAccount } from '../../app/session';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';
import { useKept } from '../../components/use-kept';
import { CompanyChoice } from '../describe/company-choice';
import { TextSheets } from '../describe/text-sheets';
import { contentOf, KNOWN_ROLES, type ProjectDraft, SIDES } from './project-draft';
import { RoleForm } from './role-form';

interface Props {
  readonly title: string;
  /** What tells its draft from others. */
  readonly name: string;
  readonly first: ProjectDraft;
  /** How the limits of a stored project read. */
  readonly limits?: readonly Schemas['AskedClauseView'][];
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (content: Schemas['ReplaceOpportunityDto'], owner: string, forget: () => void) => void;
  /** Leaves a stored project as it is. */
  readonly onLeave?: () => void;
}

const MOST_ROLES = 12;

/** A third-country project in its owner's words: where, what, and which places there are in the team. */
export function ProjectForm({ title, name, first, limits = [], saving, onSave, onLeave }: Props) {
  const { t } = useTranslation(['projects', 'describe']);
  const { country } = useFormat();
  const key = `draft.project.${name}.${useAccount()?.id ?? ''}`;
  const [draft, keep, forget] = useKept(key, first, sessionStorage);
  const [sheet, setSheet] = useState(0);
  const markets = api.useQuery('get', '/api/v1/markets', {}, { staleTime: Infinity });
  const set = (changed: Partial<ProjectDraft>): void => keep({ ...draft, ...changed });
  const { owner, market, roles, sides } = draft;
  const content = contentOf(draft);
  const ownCurrency = markets.data?.find(({ code }) => code === market)?.currency;
  const currencies = [...new Set(['USD', 'CNY', 'KRW', ...(ownCurrency ? [ownCurrency] : []), draft.currency])];
  const fields = {
    market: t('market'),
    title: t('title'),
    roles: t('roles'),
    sides: t('sides'),
    value: t('value'),
    neededBy: t('neededBy'),
    owner: t('describe:company'),
    ...Object.fromEntries(roles.map((_, at) => [`roles[${at}].role`, t('roleNumber', { number: at + 1 })])),
  };
  return (
    <div className="project-form">
      <h1>{title}</h1>
      <p className="quiet">{t('hint')}</p>
      {onLeave === undefined && <CompanyChoice chosen={owner} onChoose={(id) => set({ owner: id })} />}
      <Select
        aria-label={t('market')}
        placeholder={t('market')}
        showSearch={{ optionFilterProp: 'label' }}
        value={market}
        onChange={(code) => set({ market: code })}
        options={(markets.data ?? []).map(({ code }) => ({ value: code, label: country(code) }))}
      />
      <TextSheets
        label={t('title')}
        placeholder={t('placeholder')}
        sheets={draft.sheets}
        chosen={sheet}
        onChosen={setSheet}
        onSheets={(sheets) => set({ sheets })}
      />
      <h2>{t('roles')}</h2>
      <p className="quiet">{t('rolesHint')}</p>
      <div className="role-forms">
        {roles.map((role, at) => (
          <RoleForm
            // A role has nothing of its own that could not stand in another one too.
            // oxlint-disable-next-line no-array-index-key
            key={at}
            number={at + 1}
            role={role}
            market={market}
            limits={limits}
            onChange={(changed) => set({ roles: roles.map((one, i) => (i === at ? changed : one)) })}
            onRemove={() => set({ roles: roles.filter((_, i) => i !== at) })}
          />
        ))}
      </div>
      {roles.length < MOST_ROLES && (
        <Button icon={<PlusOutlined />} onClick={() => set({ roles: [...roles, { role: KNOWN_ROLES[0] }] })}>
          {t('addRole')}
        </Button>
      )}
      <div className="project-facts">
        <span>{t('sides')}</span>
        <div className="answers">
          {SIDES.map((side) => (
            <label key={side} className="side-count">
              {t(`side_${side}`)}
              <InputNumber
                min={0}
                max={4}
                precision={0}
                value={sides[side]}
                onChange={(count) => set({ sides: { ...sides, [side]: count ?? 0 } })}
              />
            </label>
          ))}
        </div>
        <span>{t('value')}</span>
        <div className="answers">
          <InputNumber<number>
            min={0}
            placeholder={t('least')}
            aria-label={t('least')}
            value={draft.least ?? null}
            onChange={(least) => set({ least: least ?? undefined })}
          />
          <InputNumber<number>
            min={0}
            placeholder={t('most')}
            aria-label={t('most')}
            value={draft.most ?? null}
            onChange={(most) => set({ most: most ?? undefined })}
          />
          <Select
            aria-label={t('currency')}
            value={draft.currency}
            onChange={(currency) => set({ currency })}
            options={currencies.map((value) => ({ value, label: value }))}
          />
        </div>
        <label htmlFor="needed-by">{t('neededBy')}</label>
        <div>
          <Input
            id="needed-by"
            type="date"
            value={draft.neededBy}
            onChange={({ target }) => set({ neededBy: target.value })}
          />
        </div>
      </div>
      {saving.error !== null && <ProblemAlert error={saving.error} fields={fields} />}
      <div className="save-line">
        <Button
          type="primary"
          size="large"
          loading={saving.isPending}
          disabled={content === null || owner === undefined}
          onClick={() => content && owner !== undefined && onSave(content, owner, forget)}
        >
          {t('save')}
        </Button>
        {onLeave && (
          <Button
            size="large"
            onClick={() => {
              forget();
              onLeave();
            }}
          >
            {t('describe:leaveAsIs')}
          </Button>
        )}
        {(content === null || owner === undefined) && <span className="quiet">{t('missing')}</span>}
      </div>
    </div>
  );
}
