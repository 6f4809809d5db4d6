import type { CapabilityFacts, Quote, RequirementFacts } from '../../facts/index.js';
import type { WrittenTexts } from '../../text/index.js';
import { byCodeUnits } from '../fixed-point.js';
import { referenceOf } from '../reference.js';
import type { ScoringContext } from '../score.types.js';
import { matchTags, type TagMatch } from '../tag-match.js';
import { bothSides, quoteAny } from './quotes.js';
import type { EvidenceRow, EvidenceState } from './row.types.js';

/** `t1`.. by need, then code. */
export function tagRows(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): EvidenceRow[] {
  return matchTags(requirement, capability, context).map(({ required, offered, relation }, index) => {
    const sector = [...capability.wants.excludedSectors]
      .sort(byCodeUnits)
      .find((one) => context.hierarchy.isWithin(required.code, one));
    const refused = sector !== undefined;
    return {
      clause: `t${index + 1}`,
      need: required.need,
      state: refused ? 'contradicted' : STATE_OF_RELATION[relation],
      confirmed: true,
      wanted: { kind: 'tag', tag: required.code },
      offered: refused ? { kind: 'excludedSector', sector } : offered && { kind: 'tag', tag: offered.code },
      figures: [],
      gaps: [],
      fields: {
        requirement: required.origin === 'chosen' ? 'tags' : null,
        capability: refused ? 'excludedSectors' : offered?.origin === 'chosen' ? 'tags' : null,
      },
      quotes: bothSides(
        required.quote ?? wordsNaming([required.code], requirement, context),
        refused || offered === null
          ? null
          : (offered.quote ?? wordsNaming([offered.code, required.code], capability, context)),
      ),
    };
  });
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

/** The names of what was chosen or, of an offer, of the wider thing that is asked: 고정형 장거리 라이다 is a lidar. */
const wordsNaming = (codes: readonly string[], texts: WrittenTexts, context: ScoringContext): Quote | null =>
  quoteAny(
    codes.flatMap((code) => Object.values(referenceOf(context).concepts.get(code)?.names ?? {})),
    texts,
  );
