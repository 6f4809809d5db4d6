import { CLAUSE_OPERATORS, type ClauseOperator, type Need, NEEDS, type Quote } from '../engine/facts/index.js';
import { quoteOf, writtenFields, type WrittenTexts } from '../engine/text/fields.js';
import type { Reference } from '../taxonomy/reference.js';
import { parseClause, parseSpec } from '../taxonomy/spec-input.js';
import type { ProposalSide } from './proposal-question.js';

export interface ProposedTag {
  readonly code: string;
  readonly quote: Quote;
}

type Figure = number | string | readonly (number | string)[];

export interface ProposedSpec {
  readonly spec: string;
  readonly value: Figure;
  /** UCUM code; null for plain numbers and words. */
  readonly unit: string | null;
  readonly quote: Quote;
}

export interface ProposedClause extends ProposedSpec {
  readonly op: ClauseOperator;
  readonly need: Need;
}

export interface CheckedProposals {
  readonly tags: readonly ProposedTag[];
  readonly clauses: readonly ProposedClause[];
  readonly specs: readonly ProposedSpec[];
}

/** More than a text can hold: what comes after is not looked at. */
const MOST = 60;
const LONGEST_QUOTE = 200;

type Said = Readonly<Record<string, unknown>>;

/**
 * What of a model's answer holds: codes and spec keys that exist, values that fit them, and words that stand in the
 * text, with the figure among them. Everything else is dropped without a word; offsets are found here, not believed.
 */
export function checkProposals(
  answer: object,
  side: ProposalSide,
  texts: WrittenTexts,
  reference: Reference,
): CheckedProposals {
  const { tags, clauses, specs } = answer as Said;
  const requirement = side === 'requirement';
  return {
    tags: once(
      listed(tags, (said) => tagOf(said, texts, reference)),
      ({ code }) => code,
    ),
    clauses: requirement
      ? once(
          listed(clauses, (said) => clauseOf(said, texts, reference)),
          sameFigure,
        )
      : [],
    specs: requirement
      ? []
      : once(
          listed(specs, (said) => specOf(said, texts, reference)),
          sameFigure,
        ),
  };
}

function listed<T>(list: unknown, read: (said: Said) => T | null): T[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST).flatMap((said: unknown) => {
    const found = typeof said === 'object' && said !== null ? read(said as Said) : null;
    return found === null ? [] : [found];
  });
}

function once<T>(proposals: readonly T[], sameness: (proposal: T) => string): T[] {
  return [...new Map(proposals.toReversed().map((proposal) => [sameness(proposal), proposal])).values()].toReversed();
}

const sameFigure = (figure: ProposedSpec & Partial<ProposedClause>): string =>
  JSON.stringify([figure.spec, figure.op, figure.value, figure.unit]);

function tagOf({ code, quote }: Said, texts: WrittenTexts, reference: Reference): ProposedTag | null {
  const words = quoted(quote, texts);
  return typeof code === 'string' && reference.concept(code) !== undefined && words ? { code, quote: words } : null;
}

function clauseOf(said: Said, texts: WrittenTexts, reference: Reference): ProposedClause | null {
  const figure = figureOf(said, texts);
  const op = CLAUSE_OPERATORS.find((known) => known === said['op']);
  if (figure === null || op === undefined) return null;
  const { spec, value, unit } = figure;
  if ('error' in parseClause(reference, { spec, op, value, ...(unit !== null && { unit }) }, '')) return null;
  return { ...figure, op, need: NEEDS.find((need) => need === said['need']) ?? 'must' };
}

function specOf(said: Said, texts: WrittenTexts, reference: Reference): ProposedSpec | null {
  const figure = figureOf(said, texts);
  if (figure === null) return null;
  const input = figure.unit === null ? figure.value : { value: figure.value, unit: figure.unit };
  return 'error' in parseSpec(reference, figure.spec, input, '') ? null : figure;
}

function figureOf({ spec, value, unit, quote }: Said, texts: WrittenTexts): ProposedSpec | null {
  const words = quoted(quote, texts);
  if (typeof spec !== 'string' || words === null || !isFigure(value)) return null;
  const all = Array.isArray(value) ? value : [value];
  if (!all.every((one: number | string) => stands(one, words.text))) return null;
  return { spec, value, unit: typeof unit === 'string' && unit !== '' ? unit : null, quote: words };
}

function isFigure(value: unknown): value is Figure {
  const single = (one: unknown): boolean =>
    typeof one === 'string' || (typeof one === 'number' && Number.isFinite(one));
  return single(value) || (Array.isArray(value) && value.length > 0 && value.length <= MOST && value.every(single));
}

/** The first place in the texts where the words stand as they are. */
function quoted(words: unknown, texts: WrittenTexts): Quote | null {
  const text = typeof words === 'string' ? words.trim() : '';
  if (!/[\p{L}\p{N}]/u.test(text) || text.length > LONGEST_QUOTE) return null;
  for (const field of writtenFields(texts)) {
    const start = field.text.indexOf(text);
    if (start >= 0) return quoteOf(field, { start, end: start + text.length });
  }
  return null;
}

/** A figure that is not among the quoted words was made up, or reckoned; a person could not check it by the quote. */
function stands(value: number | string, quote: string): boolean {
  const plain = quote
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d)/g, '')
    .toLowerCase();
  if (typeof value === 'string') return plain.includes(value.normalize('NFKC').toLowerCase());
  return (plain.match(/\d+(?:\.\d+)?/g) ?? []).some((figure) => Number(figure) === Math.abs(value));
}
