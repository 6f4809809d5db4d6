import * as fc from 'fast-check';
import type { CapabilityFacts, RequirementFacts } from '../../facts/index.js';
import { CRITERIA } from '../criteria/index.js';
import { evidenceOf } from '../evidence.js';
import { exclusionsOf } from '../exclusions.js';
import type { CriterionReason } from '../reasons.js';
import { capabilities, requirements } from '../testing/arbitraries.js';
import { aContext } from '../testing/builders.js';
import type { EvidenceRow } from './row.types.js';

const context = aContext();

/** The reasons that the criteria give for what a row judges. */
const REASONS_OF: Partial<Record<EvidenceRow['wanted']['kind'], readonly CriterionReason['code'][]>> = {
  budget: ['price-within-budget', 'price-over-budget'],
  neededBy: ['delivery-in-time', 'delivery-late'],
  market: ['market-present', 'market-aimed', 'market-absent'],
  cooperation: ['cooperation-shared', 'cooperation-none'],
  languages: ['language-own', 'language-shared', 'language-none'],
  regions: ['region-match', 'region-near', 'region-other', 'region-covered', 'region-uncovered'],
  partnerKinds: ['partner-kind-wanted', 'partner-kind-other'],
};
/** Reasons of parts that are worth the whole. */
const WHOLE_REASONS: ReadonlySet<string> = new Set<CriterionReason['code']>([
  'clause-met',
  'certification-held',
  'capacity-enough',
  'quantity-above-minimum',
  'price-within-budget',
  'delivery-in-time',
  'market-present',
  'cooperation-shared',
  'language-own',
  'region-match',
  'region-covered',
  'partner-kind-wanted',
]);

/** The reason that a criterion gives for the fact of a row; undefined where none judged it. */
function reasonFor(row: EvidenceRow, reasons: readonly CriterionReason[]): CriterionReason | undefined {
  const { wanted } = row;
  return reasons.find((reason) => {
    switch (wanted.kind) {
      case 'spec':
        return 'clause' in reason && reason.clause === row.clause && reason.code !== 'clause-unstated';
      case 'certification':
        return (
          (reason.code === 'certification-held' || reason.code === 'certification-denied') &&
          reason.certification === wanted.certification
        );
      case 'quantity':
        return wanted.against === 'minOrder'
          ? reason.code === 'quantity-above-minimum' || reason.code === 'quantity-below-minimum'
          : reason.code === 'capacity-enough' || reason.code === 'capacity-short';
      case 'market':
        return 'market' in reason && reason.market === wanted.market;
      case 'tag':
      case 'leadTime':
        return false;
      case 'budget':
      case 'neededBy':
      case 'cooperation':
      case 'languages':
      case 'regions':
      case 'partnerKinds':
        if ('side' in reason && reason.side === 'seeker') return false;
        return REASONS_OF[wanted.kind]?.includes(reason.code) ?? false;
    }
  });
}

const pairs = (check: (requirement: RequirementFacts, capability: CapabilityFacts) => void) =>
  fc.assert(fc.property(requirements, capabilities, check), { numRuns: 500 });

describe('the evidence of any pair', () => {
  it('says of every fact what the criteria say of it', () => {
    let judged = 0;
    pairs((requirement, capability) => {
      const reasons = CRITERIA.flatMap((criterion) => criterion.check(requirement, capability, context).reasons);
      for (const row of evidenceOf(requirement, capability, context)) {
        if (row.wanted.kind === 'tag') continue;
        const reason = reasonFor(row, reasons);
        expect([row.clause, row.state === 'no-data']).toEqual([row.clause, reason === undefined]);
        if (reason === undefined) continue;
        expect([reason, row.state === 'satisfied']).toEqual([reason, WHOLE_REASONS.has(reason.code)]);
        judged += 1;
      }
    });
    expect(judged).toBeGreaterThan(1_000);
  });

  it('contradicts the must clauses that exclude the pair, and beside them only what nobody confirmed', () => {
    let excluded = 0;
    pairs((requirement, capability) => {
      const failed = exclusionsOf(requirement, capability, context, null).flatMap((reason) =>
        reason.code === 'clause-failed' ? [reason.clause] : [],
      );
      const rows = evidenceOf(requirement, capability, context).filter(
        ({ wanted, need, state }) => wanted.kind === 'spec' && need === 'must' && state === 'contradicted',
      );
      expect(rows.map(({ clause }) => clause)).toEqual(expect.arrayContaining(failed));
      for (const { clause, confirmed, fields } of rows.filter((row) => !failed.includes(row.clause))) {
        expect([clause, confirmed && fields.capability !== null]).toEqual([clause, false]);
      }
      excluded += failed.length;
    });
    expect(excluded).toBeGreaterThan(20);
  });

  it('contradicts a tag when its sector is excluded, and then only', () => {
    pairs((requirement, capability) => {
      const refuses = exclusionsOf(requirement, capability, context, null).some(
        ({ code }) => code === 'excluded-sector',
      );
      const rows = evidenceOf(requirement, capability, context).filter(({ wanted }) => wanted.kind === 'tag');
      expect(rows.some(({ state }) => state === 'contradicted')).toBe(refuses);
    });
  });

  it('states a gap exactly where an amount misses its limit', () => {
    pairs((requirement, capability) => {
      for (const { state, gaps, offered } of evidenceOf(requirement, capability, context)) {
        const isAmount =
          (offered?.kind === 'spec' && offered.value.shape === 'number') ||
          ['monthlyCapacity', 'minOrder', 'price', 'leadTime'].includes(offered?.kind ?? '');
        const misses = state === 'partial' || state === 'contradicted';
        expect(gaps.length > 0).toBe(isAmount && misses);
        for (const { amount, percent } of gaps) {
          expect(amount).toBeGreaterThan(0);
          expect(percent === null || percent > 0).toBe(true);
        }
      }
    });
  });
});
