import type { EvidenceRow, Wanted } from '../scoring/evidence/row.types.js';
import type { ScoringContext } from '../scoring/score.types.js';
import { tagAt } from './teaser.js';
import type { RequirementWidths } from './widths.js';

/**
 * The rows of a match as the supplier may read them by their names: only what the requirement's teaser shows at these
 * widths, tags as wide as there. Limits are for the teaser to tell.
 */
export const askedRows = (
  rows: readonly EvidenceRow[],
  widths: RequirementWidths,
  context: ScoringContext,
): readonly EvidenceRow[] =>
  rows.flatMap((row) => {
    const { wanted } = row;
    if (wanted.kind === 'tag') return { ...row, wanted: { ...wanted, tag: tagAt(wanted.tag, widths.tags, context) } };
    return isShown(wanted, widths) ? row : [];
  });

function isShown({ kind }: Exclude<Wanted, { kind: 'tag' }>, widths: RequirementWidths): boolean {
  switch (kind) {
    case 'spec':
      return widths.clauses !== 'hidden';
    case 'certification':
      return widths.certifications !== 'hidden';
    case 'market':
      return widths.markets !== 'hidden';
    case 'quantity':
    case 'budget':
    case 'neededBy':
    case 'leadTime':
    case 'cooperation':
    case 'regions':
    case 'partnerKinds':
      return widths.terms !== 'hidden';
    case 'languages':
      return true;
  }
}
