import type { LedgerKind } from '../../engine/introductions/index.js';
import type { Principal } from '../../http/principal.js';
import type { IntroductionReason } from '../introduction-reason.entity.js';
import type { LedgerEntryView } from '../introduction.dto.js';
import { knownCompanies } from '../introduction.view.js';
import type { StoredIntroduction } from '../introductions.service.js';
import type { LedgerEntry } from './ledger-entry.entity.js';

/** What the desk does among itself before an offer. */
const INTERNAL: ReadonlySet<LedgerKind> = new Set<LedgerKind>([
  ...(['suggested', 'asked', 'review-started', 'information-asked', 'information-given'] as const),
  ...(['approved', 'rejected', 'verdict-waived'] as const),
]);

const textIn = (entry: LedgerEntry, name: string): string | null => {
  const value = entry.payload[name];
  return typeof value === 'string' ? value : null;
};

/**
 * The ledger as one reader may see it: the desk whole, a party its own acts and those of sides it may know.
 * @param reasons by their ids
 */
export function ledgerViews(
  entries: readonly LedgerEntry[],
  stored: StoredIntroduction,
  reasons: ReadonlyMap<string, IntroductionReason>,
  principal: Principal,
): LedgerEntryView[] {
  const known = knownCompanies(stored, principal);
  const isDesk = principal.role !== 'member';
  return entries.flatMap((entry) => {
    const company = textIn(entry, 'company');
    const isOwn = company !== null && principal.companies.includes(company);
    const isOpen = isDesk || isOwn || (!INTERNAL.has(entry.kind) && (company === null || known.has(company)));
    if (!isOpen) return [];
    return [
      {
        seq: entry.seq,
        kind: entry.kind,
        at: entry.at.toISOString(),
        by: byOf(entry, company, stored),
        from: textIn(entry, 'from') ?? '',
        to: textIn(entry, 'to') ?? '',
        company,
        actor: isDesk ? entry.actor : null,
        reason: isDesk || isOwn ? (reasons.get(textIn(entry, 'reason') ?? '')?.text ?? null) : null,
        hash: entry.hash,
      },
    ];
  });
}

function byOf(entry: LedgerEntry, company: string | null, { parties }: StoredIntroduction): LedgerEntryView['by'] {
  if (entry.actor === null) return 'system';
  return parties.find(({ companyId }) => companyId === company)?.side ?? 'desk';
}
