import { DeleteOutlined } from '@ant-design/icons';
import { Button, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { bestText, ownTextLanguage } from '../../components/text';
import { PARTNER_KINDS } from '../describe/additions';
import { isOnTheGround, KNOWN_ROLES, type Role } from './project-draft';
import { TagsField } from './tags-field';

interface Props {
  readonly number: number;
  readonly role: Role;
  readonly market: string | undefined;
  /** How limits read; those of a new role stand in the text. */
  readonly limits: readonly Schemas['AskedClauseView'][];
  readonly onChange: (role: Role) => void;
  readonly onRemove: () => void;
}

/** One place in the team and what it takes to fill it. */
export function RoleForm({ number, role, market, limits, onChange, onRemove }: Props) {
  const { t } = useTranslation(['projects', 'directory']);
  const { country } = useFormat();
  const known: readonly string[] = KNOWN_ROLES;
  const codes = known.includes(role.role) ? known : [...known, role.role];
  const countries = [...new Set(['KR', 'CN', ...(market === undefined ? [] : [market]), ...(role.countries ?? [])])];
  const licences = role.licences ?? [];
  const textOf = (licence: Schemas['TextDto']): string => bestText(licence)?.text ?? '';
  return (
    <fieldset className="role-form">
      <legend>{t('roleNumber', { number })}</legend>
      <Select
        aria-label={t('role')}
        value={role.role}
        onChange={(code) => onChange({ ...role, role: code })}
        options={codes.map((code) => ({
          value: code,
          label: known.includes(code) ? t(`role_${code as Known}`) : code,
        }))}
      />
      <Select
        mode="multiple"
        aria-label={t('countries')}
        placeholder={t(isOnTheGround(role.role) ? 'localFirms' : 'anyCountry')}
        value={role.countries ?? []}
        onChange={(chosen) => onChange({ ...role, countries: chosen })}
        options={countries.map((code) => ({ value: code, label: country(code) }))}
      />
      <TagsField tags={role.tags ?? []} onChange={(tags) => onChange({ ...role, tags })} />
      <Select
        mode="multiple"
        aria-label={t('partnerKinds')}
        placeholder={t('partnerKinds')}
        value={role.partnerKinds ?? []}
        onChange={(partnerKinds) => onChange({ ...role, partnerKinds })}
        options={PARTNER_KINDS.map((kind) => ({ value: kind, label: t(`directory:kind_${kind}`) }))}
      />
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        aria-label={t('licences')}
        placeholder={t('licences')}
        value={licences.map(textOf)}
        onChange={(texts: string[]) =>
          onChange({
            ...role,
            licences: texts.map(
              (text) => licences.find((one) => textOf(one) === text) ?? { [ownTextLanguage()]: text },
            ),
          })
        }
      />
      {role.clauses?.map((clause) => {
        const limit = limits.find(
          ({ spec, op, value }) =>
            spec === clause.spec && op === clause.op && JSON.stringify(value) === JSON.stringify(clause.value),
        );
        const text = limit ? `${limit.name}: ${limit.text}` : clause.spec;
        return (
          <Tag
            key={JSON.stringify(clause)}
            closable={{ 'aria-label': t('removeLimit', { limit: text }) }}
            onClose={() => onChange({ ...role, clauses: (role.clauses ?? []).filter((one) => one !== clause) })}
          >
            {text}
          </Tag>
        );
      })}
      <Button type="text" icon={<DeleteOutlined />} onClick={onRemove}>
        {t('removeRole', { number })}
      </Button>
    </fieldset>
  );
}

type Known = (typeof KNOWN_ROLES)[number];
