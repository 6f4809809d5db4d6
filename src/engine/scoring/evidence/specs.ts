import type { CapabilityFacts, ClauseFact, Quote, RequirementFacts, SpecKey, SpecValue } from '../../facts/index.js';
import { quoteSpec } from '../../text/index.js';
import type { AskedClause } from '../clauses/asked.js';
import { judgeAsked, missesOf, type ClauseOutcome } from '../clauses/outcome.js';
import { wordsFor } from '../clauses/words.js';
import { referenceOf } from '../reference.js';
import type { ScoringContext } from '../score.types.js';
import { specGaps } from './gaps.js';
import { bothSides, quoteAny, statementSaying } from './quotes.js';
import type { EvidenceRow, EvidenceState } from './row.types.js';
import { figuresOf, writtenUnit } from './units.js';

export type AskedSpec = AskedClause & { readonly kind: 'spec' };

/** A spec clause, by its own id. */
export function specRow(
  asked: AskedSpec,
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): EvidenceRow {
  const { clause, id, need, reading } = asked;
  const confirmed = reading === null;
  const { spec, bound } = clause;
  const specKey = referenceOf(context).specKeys.get(spec);
  const unit = specKey?.unit ?? null;
  const offered = capability.specs[spec] ?? null;
  const read = capability.readings?.specs[spec] ?? null;
  const said = offered === null ? null : wordsOffering(spec, offered, bound, capability, specKey, context);
  const askedUnit = writtenUnit(specKey, clause.written.unit);
  const state = STATE_OF_OUTCOME[judgeAsked(clause, capability, context).outcome.state];
  const isMissed = state === 'partial' || state === 'contradicted';
  const misses = offered !== null && isMissed ? missesOf(clause, offered, context) : [];
  return {
    clause: id,
    need,
    state,
    confirmed,
    wanted: { kind: 'spec', spec, bound, unit },
    offered: offered === null ? null : { kind: 'spec', value: offered, unit },
    figures: figuresOf(specKey, bound, offered, askedUnit, said?.unit ?? askedUnit),
    gaps: specGaps(misses, specKey, askedUnit),
    fields: {
      requirement: confirmed ? 'clauses' : null,
      capability: offered === null || read !== null ? null : 'specs',
    },
    quotes: bothSides(
      reading?.quote ?? wordsAsking(clause, requirement, specKey, context),
      read?.quote ?? said?.quote ?? null,
    ),
  };
}

const STATE_OF_OUTCOME: Readonly<Record<ClauseOutcome['state'], EvidenceState>> = {
  met: 'satisfied',
  near: 'partial',
  failed: 'contradicted',
  'no-data': 'no-data',
};

function wordsAsking(
  { spec, bound, written }: ClauseFact,
  requirement: RequirementFacts,
  specKey: SpecKey | undefined,
  context: ScoringContext,
): Quote | null {
  const same = JSON.stringify(bound);
  const said = statementSaying(
    (one) => one.kind === 'clause' && one.spec === spec && JSON.stringify(one.bound) === same,
    requirement,
    'requirement',
    context,
  );
  const found = said?.quote ?? (specKey === undefined ? null : quoteSpec(specKey, written, requirement));
  return found ?? quoteAny(wordsWanted(bound, specKey, context), requirement);
}

/** The words that state an offered value, with the unit that they use; null units are those of the asked side. */
function wordsOffering(
  spec: string,
  offered: SpecValue,
  bound: ClauseFact['bound'],
  capability: CapabilityFacts,
  specKey: SpecKey | undefined,
  context: ScoringContext,
): { quote: Quote | null; unit: string | null } {
  if (offered.shape === 'text') {
    // The word that answers what is asked, before the others of a list.
    const answering = wordsWanted(bound, specKey, context);
    const given = wordsOf(offered.text, specKey, context);
    const words = [...given.filter((word) => answering.includes(word)), ...given];
    return { quote: quoteAny(words, capability), unit: null };
  }
  const { min, max } = offered;
  const statement = statementSaying(
    (one) =>
      one.kind === 'spec' &&
      one.spec === spec &&
      ((one.max !== null && one.max === max) || (one.min !== null && one.min === min)),
    capability,
    'capability',
    context,
  );
  const found = specKey === undefined ? null : quoteSpec(specKey, offered, capability);
  const unit = statement?.kind === 'spec' ? writtenUnit(specKey, statement.written.unit) : null;
  return { quote: found ?? statement?.quote ?? null, unit };
}

function wordsWanted(
  bound: ClauseFact['bound'],
  specKey: SpecKey | undefined,
  context: ScoringContext,
): readonly string[] {
  const values = bound.op === 'in' ? bound.values : bound.op === '=' ? [bound.value] : [];
  return values.flatMap((value) => (typeof value === 'string' ? wordsOf(value, specKey, context) : []));
}

/** A list of words with all other ways to write them that the reference data knows. */
function wordsOf(list: string, specKey: SpecKey | undefined, context: ScoringContext): readonly string[] {
  const words = wordsFor(list, context);
  const same = (specKey?.words ?? []).filter(({ value, written }) =>
    [value, ...written].some((one) => words.includes(one)),
  );
  return [...new Set([...words, ...same.flatMap(({ written }) => written)])];
}
