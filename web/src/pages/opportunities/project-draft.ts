import type { Schemas } from '../../api/client';
import { ownTextLanguage } from '../../components/text';
import { type Sheet, sheetsOf, textsOf } from '../describe/written-text';

export type Role = Schemas['RoleDto'];
type Content = Schemas['ReplaceOpportunityDto'];

export const KNOWN_ROLES = [
  'technology',
  'components',
  'manufacturing',
  'integration',
  'local-operator',
  'data-host',
  'maintenance',
  'distribution',
  'finance',
] as const;
/** Filled by firms of the market where no country is named. */
export const isOnTheGround = (role: string): boolean => role === 'local-operator' || role === 'data-host';
export const SIDES = ['KR', 'CN', 'host'] as const;

/** A project as it is being written; what is left open is empty. */
export interface ProjectDraft {
  readonly owner?: string | undefined;
  readonly market?: string | undefined;
  readonly sheets: readonly Sheet[];
  readonly roles: readonly Role[];
  readonly sides: Readonly<Record<(typeof SIDES)[number], number>>;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly currency: string;
  readonly neededBy: string;
}

/** A Korean and a Chinese firm, which a project is for, and a place on the ground. */
export const EMPTY: ProjectDraft = {
  sheets: [{ language: null, typed: '' }],
  roles: [{ role: 'technology' }, { role: 'local-operator' }],
  sides: { KR: 1, CN: 1, host: 0 },
  currency: 'USD',
  neededBy: '',
};

export function draftOf(project: Schemas['OpportunityView']): ProjectDraft {
  const { owner, market, title, description, roles, effectiveSides: sides, value, neededBy = '' } = project;
  return {
    owner,
    market,
    sheets: sheetsOf({ title, ...(description && { description }) }, ownTextLanguage()),
    roles,
    sides,
    least: value?.min,
    most: value?.max,
    currency: value?.currency ?? EMPTY.currency,
    neededBy,
  };
}

/** What would be saved; null while something is missing without which there is no project. */
export function contentOf({
  market,
  sheets,
  roles,
  sides,
  least,
  most,
  currency,
  neededBy,
}: ProjectDraft): Content | null {
  const texts = textsOf(sheets);
  if (market === undefined || roles.length === 0 || Object.keys(texts.title).length === 0) return null;
  return {
    ...texts,
    market,
    roles: roles.map(statedOf),
    sides,
    ...((least !== undefined || most !== undefined) && {
      value: { currency, ...(least !== undefined && { min: least }), ...(most !== undefined && { max: most }) },
    }),
    ...(neededBy !== '' && { neededBy }),
  };
}

/** Nothing chosen says nothing: the tags are read from the text then. */
const statedOf = (role: Role): Role =>
  Object.fromEntries(
    Object.entries(role).filter(([, said]) => !Array.isArray(said) || said.length > 0),
  ) as unknown as Role;
