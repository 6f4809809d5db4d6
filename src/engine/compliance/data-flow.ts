import { partyFromOutside, isAbout, isUsedIn } from './deal.js';
import { type ComplianceFacts, type DataCategory, valueOf } from './facts.js';
import { ask, type Checked } from './outcome.js';
import type { Topic } from './topics.js';

const PERSONAL = new Set<DataCategory>(['personal', 'sensitive-personal', 'medical', 'financial', 'genetic']);
const SENSITIVE = new Set<DataCategory>(['sensitive-personal', 'medical', 'financial', 'genetic']);
/** Things that work on data of their users; others touch data only where somebody says so. */
const DATA_TOPICS: readonly Topic[] = ['personal-data', 'business-data', 'surveying', 'genomics', 'hospital'];

/** Thresholds of persons whose data leave since 1 January. */
const ASSESSMENT = { persons: 1_000_000, sensitive: 10_000 };
const CONTRACT_PERSONS = 100_000;

export const isPersonal = (categories: readonly DataCategory[]): boolean => categories.some((one) => PERSONAL.has(one));

/** Whether the deal touches data at all, as far as is known. */
export const mayTouchData = (facts: ComplianceFacts): boolean => {
  const categories = valueOf(facts, 'dataCategories');
  return categories === undefined ? isAbout(facts.topics, DATA_TOPICS) : categories.length > 0;
};

export const mayTouchPersonalData = (facts: ComplianceFacts): boolean => {
  const categories = valueOf(facts, 'dataCategories');
  return categories === undefined ? isAbout(facts.topics, DATA_TOPICS) : isPersonal(categories);
};

/** Data of the mainland and somebody outside it. */
export const mayExportFromChina = (facts: ComplianceFacts): boolean =>
  isUsedIn(facts, 'CN') && partyFromOutside(facts, 'CN') !== undefined && mayTouchData(facts);

export type ExportClass =
  | { readonly way: 'none' }
  | {
      readonly way: 'assessment';
      readonly ground: 'critical-operator' | 'important-data' | 'persons' | 'sensitive-persons';
    }
  | { readonly way: 'contract'; readonly ground: 'persons' | 'sensitive-persons' }
  | { readonly way: 'exempt'; readonly personal: boolean };

/**
 * Which of the three ways of CAC Order 16 an export of data from the mainland takes (Arts 3 to 8), or the facts that
 * would tell. A ground that is known decides whatever else is unknown.
 */
export function exportClass(facts: ComplianceFacts): ExportClass | Checked {
  const categories = valueOf(facts, 'dataCategories');
  if (categories === undefined) return ask('dataCategories');
  const leaves = valueOf(facts, 'dataLeavesChina');
  if (leaves === undefined) return ask('dataLeavesChina');
  if (!leaves) return { way: 'none' };
  if (categories.includes('important')) return { way: 'assessment', ground: 'important-data' };
  if (!isPersonal(categories)) return { way: 'exempt', personal: false };

  const critical = valueOf(facts, 'criticalOperator');
  const persons = valueOf(facts, 'personsExported');
  const sensitive = categories.some((one) => SENSITIVE.has(one)) ? valueOf(facts, 'sensitivePersonsExported') : 0;
  if (critical === true) return { way: 'assessment', ground: 'critical-operator' };
  if ((persons ?? 0) >= ASSESSMENT.persons) return { way: 'assessment', ground: 'persons' };
  if ((sensitive ?? 0) >= ASSESSMENT.sensitive) return { way: 'assessment', ground: 'sensitive-persons' };
  const open = [
    ...(critical === undefined ? (['criticalOperator'] as const) : []),
    ...(persons === undefined ? (['personsExported'] as const) : []),
    ...(sensitive === undefined ? (['sensitivePersonsExported'] as const) : []),
  ];
  if (persons === undefined || sensitive === undefined || open.length > 0) return ask(...open);
  if (persons >= CONTRACT_PERSONS) return { way: 'contract', ground: 'persons' };
  if (sensitive >= 1) return { way: 'contract', ground: 'sensitive-persons' };
  return { way: 'exempt', personal: true };
}

/** Whether personal data are touched; a question while the categories are unknown. */
export function touchesPersonalData(facts: ComplianceFacts): boolean | Checked {
  const categories = valueOf(facts, 'dataCategories');
  return categories === undefined ? ask('dataCategories') : isPersonal(categories);
}
