import type { CapabilityFacts, Quote, RequirementFacts } from '../../facts/index.js';
import type { WrittenTexts } from '../../text/index.js';
import type { AskedClause } from '../clauses/asked.js';
import { certificationShowing, denialOf } from '../clauses/certifications.js';
import { referenceOf } from '../reference.js';
import type { ScoringContext } from '../score.types.js';
import { bothSides, quoteAny } from './quotes.js';
import type { EvidenceRow } from './row.types.js';

export type AskedCertification = AskedClause & { readonly kind: 'certification' };

/** A certification that is not listed is not refused: firms list what they think is asked. One that is denied is. */
export function certificationRow(
  asked: AskedCertification,
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): EvidenceRow {
  const { id, code, need, reading } = asked;
  const confirmed = reading === null;
  const by = certificationShowing(code, capability, context);
  const denial = denialOf(code, capability, context);
  const read = by === null ? null : (capability.readings?.certifications[by] ?? null);
  return {
    clause: id,
    need,
    state: by !== null ? 'satisfied' : denial === null ? 'no-data' : 'contradicted',
    confirmed,
    wanted: { kind: 'certification', certification: code },
    offered: by === null ? null : { kind: 'certification', certification: by },
    figures: [],
    gaps: [],
    fields: {
      requirement: confirmed ? 'certifications' : null,
      capability: by === null || read !== null ? null : 'certifications',
    },
    quotes: bothSides(
      reading?.quote ?? quoteCertification(code, requirement, context),
      by === null ? (denial?.quote ?? null) : (read?.quote ?? quoteCertification(by, capability, context)),
    ),
  };
}

function quoteCertification(code: string, texts: WrittenTexts, context: ScoringContext): Quote | null {
  const certification = referenceOf(context).certifications.get(code);
  const words = certification === undefined ? [] : [...Object.values(certification.names), ...certification.aliases];
  return quoteAny([code, ...words], texts);
}
