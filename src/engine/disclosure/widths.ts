import type { Tier } from './tier.js';

/** How each field of a record may be shown to others, from narrowest to widest. */
export const COMPANY_WIDTHS = {
  kind: ['exact', 'hidden'],
  region: ['exact', 'cluster', 'country'],
  size: ['band', 'hidden'],
  markets: ['exact', 'hidden'],
} as const;
export const CAPABILITY_WIDTHS = {
  tags: ['exact', 'parent', 'field'],
  specs: ['exact', 'band', 'hidden'],
  certifications: ['exact', 'hidden'],
  terms: ['exact', 'band', 'hidden'],
  markets: ['exact', 'hidden'],
} as const;
export const REQUIREMENT_WIDTHS = {
  tags: ['exact', 'parent', 'field'],
  clauses: ['exact', 'band', 'hidden'],
  certifications: ['exact', 'hidden'],
  terms: ['exact', 'band', 'hidden'],
  markets: ['exact', 'hidden'],
} as const;

export type Ladders = Readonly<Record<string, readonly [string, ...string[]]>>;
/** A width for each field. */
export type Widths<L extends Ladders> = { readonly [F in keyof L]: L[F][number] };
/** What an owner has widened; other fields are as narrow as the tier allows. */
export type Coarsened<L extends Ladders> = Readonly<Partial<Widths<L>>>;

export type CompanyWidths = Widths<typeof COMPANY_WIDTHS>;
export type CapabilityWidths = Widths<typeof CAPABILITY_WIDTHS>;
export type RequirementWidths = Widths<typeof REQUIREMENT_WIDTHS>;

/** What the teaser always rounds, whatever the owner says: a seat to its cluster, prices and quantities to bands. */
const TEASER: Readonly<Record<string, string>> = { region: 'cluster', terms: 'band' };

/** The widths that an owner may choose: those wider than the teaser's own. */
export const choosableOf = (ladders: Ladders, field: string): readonly string[] => {
  const ladder: readonly string[] = ladders[field] ?? [];
  return ladder.slice(Math.max(0, ladder.indexOf(TEASER[field] ?? '')) + 1);
};

/**
 * What a tier shows. What an owner has widened stays wide until both sides have consented: before, it would tell who
 * the firm is.
 */
export function widthsAt<L extends Ladders>(tier: Tier, ladders: L, coarsened: Coarsened<L>): Widths<L> {
  const shown = Object.entries(ladders).map(([field, ladder]) => {
    const chosen = tier < 2 ? coarsened[field] : undefined;
    const own = tier === 0 ? TEASER[field] : undefined;
    const at = Math.max(0, ladder.indexOf(chosen ?? ''), ladder.indexOf(own ?? ''));
    return [field, ladder[at]];
  });
  return Object.fromEntries(shown) as Widths<L>;
}
