import { join } from 'node:path';
import { dataFolder } from '../../src/config/package-root.js';
import type { CapabilityFacts, Locale, RequirementFacts } from '../../src/engine/facts/index.js';
import {
  type EvidenceRow,
  evidenceOf,
  namesFor,
  type PairScore,
  rankCapabilities,
  renderEvidence,
  renderGap,
  renderReason,
  rowsThatExclude,
  type ScoringContext,
  summarise,
} from '../../src/engine/scoring/index.js';
import { readFolders } from '../../src/exchange/folder-reader.js';
import { capabilityFactsOf, requirementFactsOf } from '../../src/matching/runs/scoring-input.js';
import { scoringContext } from '../../src/matching/scoring-context.js';
import { Reference } from '../../src/taxonomy/reference.js';

jest.setTimeout(60_000);

interface Explained {
  readonly requirement: RequirementFacts;
  readonly capability: CapabilityFacts;
  readonly pair: PairScore;
  readonly rows: readonly EvidenceRow[];
  readonly isNearMiss: boolean;
}

let context: ScoringContext;
let explained: Explained[];
beforeAll(async () => {
  const reference = await Reference.read(dataFolder);
  const { inputs } = await readFolders([join(dataFolder, 'demo')], reference);
  context = scoringContext(reference, '2026-11-22');
  const capabilities = inputs.capabilities.map((one) => capabilityFactsOf(one, inputs.companies, reference));
  explained = inputs.requirements.flatMap((input) => {
    const requirement = requirementFactsOf(input, inputs.companies, reference);
    const { listed, nearMisses } = rankCapabilities(requirement, capabilities, context, 50);
    return [...listed, ...nearMisses].map(({ capability, pair }) => ({
      requirement,
      capability,
      pair,
      rows: evidenceOf(requirement, capability, context),
      isNearMiss: nearMisses.some((one) => one.capability === capability),
    }));
  });
});

/** All that a reader of the match is told, without the words that are quoted from the texts. */
function told({ pair, rows }: Explained, locale: Locale): string[] {
  const names = namesFor(locale, context);
  const lines = [
    summarise(pair, rows, locale, names),
    ...pair.criteria.flatMap(({ code, reasons }) => [
      names.criterion(code),
      ...reasons.map((reason) => renderReason(reason, locale, names)),
    ]),
    ...pair.exclusions.map((reason) => renderReason(reason, locale, names)),
    ...rows.map((row) => renderEvidence(row, locale, names)),
    ...rowsThatExclude(pair, rows).map((row) => renderGap(row, locale, names)),
  ];
  return lines.map((line) => line.replaceAll(/“[^”]*”/gu, ''));
}

it.each([
  ['zh-CN', /\p{Script=Hangul}/u],
  ['en', /[\p{Script=Hangul}\p{Script=Han}]/u],
] as const)('a reader of %s needs no other language for any match of the demonstration', (locale, foreign) => {
  const lines = explained.flatMap((match) => told(match, locale));
  expect(lines.length).toBeGreaterThan(2_000);
  expect([...new Set(lines.filter((line) => foreign.test(line)))]).toEqual([]);
  expect(lines.filter((line) => /undefined|NaN|null|\[object/.test(line))).toEqual([]);
});

it('quotes stand in the texts at their place, on both sides of most facts that the texts hold', () => {
  let both = 0;
  for (const { requirement, capability, rows } of explained) {
    for (const { quotes } of rows) {
      if (quotes.length === 2) both += 1;
      for (const { side, field, start, end, text } of quotes) {
        const [part, language] = field.split('.') as ['title' | 'description', 'ko' | 'zh' | 'en'];
        const source = (side === 'requirement' ? requirement : capability)[part][language] ?? '';
        expect(source.slice(start, end)).toBe(text);
      }
    }
  }
  expect(both).toBeGreaterThan(explained.length * 3);
});

it('every kind of thing that the demonstration asks has its row', () => {
  const kinds = new Set(explained.flatMap(({ rows }) => rows.map(({ wanted }) => wanted.kind)));
  expect([...kinds].sort()).toEqual([
    'budget',
    'certification',
    'cooperation',
    'languages',
    'market',
    'neededBy',
    'partnerKinds',
    'quantity',
    'regions',
    'spec',
    'tag',
  ]);
});

it('each near miss names the clauses that it fails, with the gap of those that are amounts', () => {
  const nearMisses = explained.filter(({ isNearMiss }) => isNearMiss);
  expect(nearMisses.length).toBeGreaterThan(10);
  for (const { pair, rows } of nearMisses) {
    const failing = rowsThatExclude(pair, rows);
    expect(failing.map(({ need, state }) => [need, state])).toEqual(
      pair.exclusions.map(() => ['must', 'contradicted']),
    );
    for (const row of failing) {
      const isAmount =
        row.offered?.kind === 'spec' &&
        row.offered.value.shape === 'number' &&
        !(row.wanted.kind === 'spec' && row.wanted.spec === 'ingressProtection');
      const line = renderGap(row, 'en', namesFor('en', context));
      expect(line).toMatch(
        isAmount ? /^.+: .+ asked, .+ offered: .+ (?:short|over)/ : /^.+: .+ asked, .+ offered; not met$/,
      );
    }
  }
});
