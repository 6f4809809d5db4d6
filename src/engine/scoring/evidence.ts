import type { CapabilityFacts, Quote, RequirementFacts } from '../facts/index.js';
import { quoteSpec, quoteWords, type WantedSpec, type WrittenTexts } from '../text/index.js';
import { certificationShowing } from './clauses/certifications.js';
import { judgeClause, type ClauseOutcome } from './clauses/outcome.js';
import { inOrder } from './clauses/statement.js';
import { byCodeUnits } from './fixed-point.js';
import { referenceOf } from './reference.js';
import type { EvidenceRow, EvidenceState, ScoringContext } from './score.types.js';
import { matchTags, type TagMatch } from './tag-match.js';
import { CLAUSE_NEED_WEIGHTS } from './weights.js';

/**
 * The evidence matrix of a pair: tags (`t1`.. by need, then code), spec clauses (by their own id), certifications
 * (`k1`.. by need, then code). Facts that rest on no words of a text carry no quote of that side.
 */
export function evidenceOf(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): readonly EvidenceRow[] {
  return [
    ...tagRows(requirement, capability, context),
    ...clauseRows(requirement, capability, context),
    ...certificationRows(requirement, capability, context),
  ];
}

function tagRows(requirement: RequirementFacts, capability: CapabilityFacts, context: ScoringContext): EvidenceRow[] {
  return matchTags(requirement, capability, context).map(({ required, offered, relation }, index) => ({
    clause: `t${index + 1}`,
    need: required.need,
    state: STATE_OF_RELATION[relation],
    wanted: { kind: 'tag', tag: required.code },
    offered: offered === null ? null : { kind: 'tag', tag: offered.code },
    quotes: bothSides(required.quote, offered?.quote ?? null),
  }));
}

/** A tag that is not offered is not refused: firms do not list what they cannot do. */
const STATE_OF_RELATION: Readonly<Record<TagMatch['relation'], EvidenceState>> = {
  exact: 'satisfied',
  'more-specific': 'satisfied',
  'more-general': 'partial',
  sibling: 'partial',
  related: 'partial',
  none: 'no-data',
};

function clauseRows(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): EvidenceRow[] {
  const { specKeys } = referenceOf(context);
  return inOrder(requirement.clauses).map((clause) => {
    const offered = capability.specs[clause.spec];
    const specKey = specKeys.get(clause.spec);
    const unit = specKey?.unit ?? null;
    const quote = (wanted: WantedSpec, texts: WrittenTexts): Quote | null =>
      specKey === undefined ? null : quoteSpec(specKey, wanted, texts);
    return {
      clause: clause.id,
      need: clause.need,
      state: STATE_OF_OUTCOME[judgeClause(clause, offered, context).state],
      wanted: { kind: 'spec', spec: clause.spec, bound: clause.bound, unit },
      offered: offered === undefined ? null : { kind: 'spec', value: offered, unit },
      quotes: bothSides(quote(clause.written, requirement), offered === undefined ? null : quote(offered, capability)),
    };
  });
}

const STATE_OF_OUTCOME: Readonly<Record<ClauseOutcome['state'], EvidenceState>> = {
  met: 'satisfied',
  near: 'partial',
  failed: 'contradicted',
  'no-data': 'no-data',
};

function certificationRows(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): EvidenceRow[] {
  return [...requirement.certifications]
    .sort((a, b) => CLAUSE_NEED_WEIGHTS[b.need] - CLAUSE_NEED_WEIGHTS[a.need] || byCodeUnits(a.code, b.code))
    .map(({ code, need }, index) => {
      const by = certificationShowing(code, capability, context);
      return {
        clause: `k${index + 1}`,
        need,
        state: by === null ? 'no-data' : 'satisfied',
        wanted: { kind: 'certification', certification: code },
        offered: by === null ? null : { kind: 'certification', certification: by },
        quotes: bothSides(
          quoteCertification(code, requirement, context),
          by === null ? null : quoteCertification(by, capability, context),
        ),
      };
    });
}

function quoteCertification(code: string, texts: WrittenTexts, context: ScoringContext): Quote | null {
  const certification = referenceOf(context).certifications.get(code);
  const words = certification === undefined ? [] : [...Object.values(certification.names), ...certification.aliases];
  for (const word of [code, ...words]) {
    const quote = quoteWords(word, texts);
    if (quote !== null) return quote;
  }
  return null;
}

const bothSides = (requirement: Quote | null, capability: Quote | null): EvidenceRow['quotes'] => [
  ...(requirement === null ? [] : [{ side: 'requirement' as const, ...requirement }]),
  ...(capability === null ? [] : [{ side: 'capability' as const, ...capability }]),
];
