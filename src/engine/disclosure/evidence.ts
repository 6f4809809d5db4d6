import type { SpecValue } from '../facts/index.js';
import type { EvidenceRow, Offered } from '../scoring/evidence/row.types.js';
import type { ScoringContext } from '../scoring/score.types.js';
import { bandedValue, bandOf } from './bands.js';
import { knownValue } from './known-words.js';
import { spanAt, tagAt } from './teaser.js';
import type { CapabilityWidths, CompanyWidths } from './widths.js';

/** What a supplier shows of itself. */
export interface OfferWidths {
  readonly company: CompanyWidths;
  readonly own: CapabilityWidths;
}

/**
 * The evidence matrix as the requirement's owner may see it before both have consented: what is asked as it is, what
 * is offered as wide as the teaser shows it, and no words of the supplier's. How a row stands is not hidden, so a row
 * that would tell a hidden seat is left out.
 */
export const disclosedRows = (
  rows: readonly EvidenceRow[],
  widths: OfferWidths,
  context: ScoringContext,
): readonly EvidenceRow[] =>
  rows.filter((row) => !tellsSeat(row, widths)).map((row) => disclosedRow(row, widths, context));

const tellsSeat = ({ offered }: EvidenceRow, { company }: OfferWidths): boolean =>
  offered?.kind === 'regions' && offered.seat !== null && company.region === 'country';

function disclosedRow(row: EvidenceRow, widths: OfferWidths, context: ScoringContext): EvidenceRow {
  const offered = row.offered === null ? null : disclosedOffer(row, row.offered, widths, context);
  const isWhole = offered !== null && JSON.stringify(offered) === JSON.stringify(row.offered);
  return {
    ...row,
    offered,
    figures: row.figures.map((figure) => ({
      ...figure,
      offered:
        figure.offered === null || offered === null
          ? null
          : inUnit(figure.offered, figure.unit, widths.own, row, context),
    })),
    // By how much it misses would tell what a band hides.
    gaps: isWhole ? row.gaps : [],
    quotes: row.quotes.filter(({ side }) => side === 'requirement'),
  };
}

function inUnit(
  value: SpecValue,
  unit: string | null,
  { specs }: CapabilityWidths,
  { wanted }: EvidenceRow,
  context: ScoringContext,
): SpecValue | null {
  const known = wanted.kind === 'spec' ? knownValue(value, wanted.spec, context) : value;
  return known === null || specs === 'exact' ? known : bandedValue(known, unit);
}

function disclosedOffer(
  { wanted }: EvidenceRow,
  offered: Offered,
  { company, own }: OfferWidths,
  context: ScoringContext,
): Offered | null {
  switch (offered.kind) {
    case 'tag':
      return { ...offered, tag: tagAt(offered.tag, own.tags, context) };
    case 'spec': {
      if (own.specs === 'hidden' || wanted.kind !== 'spec') return null;
      const value = knownValue(offered.value, wanted.spec, context);
      if (value === null) return null;
      return { ...offered, value: own.specs === 'band' ? bandedValue(value, offered.unit) : value };
    }
    case 'certification':
      return own.certifications === 'hidden' ? null : offered;
    case 'monthlyCapacity':
    case 'minOrder': {
      if (own.terms === 'hidden') return null;
      if (own.terms === 'exact') return offered;
      // One figure must stand for the band: the end that promises less.
      const band = bandOf(offered.pieces);
      return { ...offered, pieces: offered.kind === 'minOrder' ? band.max : band.min };
    }
    case 'price':
      if (own.terms === 'hidden') return null;
      if (own.terms === 'exact') return offered;
      return {
        ...offered,
        ...spanAt(offered, own.terms),
        converted: offered.converted && { ...offered.converted, ...spanAt(offered.converted, own.terms) },
      };
    case 'leadTime':
      return own.terms === 'exact' ? offered : null;
    case 'markets':
      return own.markets === 'hidden' || company.markets === 'hidden' ? null : offered;
    case 'cooperation':
      return own.terms === 'hidden' ? null : offered;
    case 'regions': {
      const covered = own.specs === 'hidden' ? [] : offered.covered;
      const seat = company.region === 'exact' ? offered.seat : null;
      return covered.length === 0 && seat === null ? null : { ...offered, seat, covered };
    }
    case 'companyKind':
      return company.kind === 'hidden' ? null : offered;
    case 'excludedSector':
    case 'languages':
      return offered;
  }
}
