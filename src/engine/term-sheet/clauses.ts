import { COOPERATION_MODES, type CooperationMode } from '../facts/index.js';

/** What a cooperation has to settle, in the order of a term sheet; source: the list in design/compliance, "A cooperation term sheet must settle". */
export const TERM_CLAUSES = [
  'mode',
  'scope',
  'territory',
  'equity',
  'background-ip',
  'foreground-ip',
  'improvements',
  'revenue-share',
  'data-rights',
  'export-permit',
  'confidentiality',
  'exit',
  'law',
  'arbitration',
  'language',
] as const;
export type TermClause = (typeof TERM_CLAUSES)[number];

/** Clauses that are answered by one of a few words; all others are answered by a text. */
export const TERM_CHOICES = {
  mode: COOPERATION_MODES,
  law: ['KR', 'CN', 'SG', 'HK', 'GB'],
  arbitration: ['SIAC', 'HKIAC', 'KCAB', 'CIETAC', 'ICC'],
  language: ['ko', 'zh-CN', 'en', 'ko+zh-CN', 'ko+zh-CN+en'],
} as const;
export type ChosenClause = keyof typeof TERM_CHOICES;
export type TermChoice = (typeof TERM_CHOICES)[ChosenClause][number];

export const choicesOf = (clause: TermClause): readonly string[] =>
  clause in TERM_CHOICES ? TERM_CHOICES[clause as ChosenClause] : [];

/** Clauses that plain supply leaves empty without harm: no knowledge moves and nothing is shared. */
const BEYOND_SUPPLY: ReadonlySet<TermClause> = new Set([
  'background-ip',
  'foreground-ip',
  'improvements',
  'revenue-share',
  'export-permit',
]);

/**
 * Whether a clause must not stay open.
 * @param mode the agreed way to cooperate; null while there is none, and then everything may matter but equity
 */
export function mustBeSettled(clause: TermClause, mode: CooperationMode | null): boolean {
  if (clause === 'equity') return mode === 'joint-venture';
  return mode !== 'supply' || !BEYOND_SUPPLY.has(clause);
}
