import {
  LANE_CODES,
  LANGUAGES,
  type Cluster,
  type Concept,
  type Lane,
  type Names,
  type SpecKey,
  type Taxonomy,
} from '../engine/facts/index.js';
import { folded } from './folded-words.js';
import { specKeyFaults } from './spec-key-check.js';
import type { Finding, RecordKind } from './taxonomy-findings.js';

const WHOLE_WEIGHT = 1000;

/** All faults of the reference data; empty when it may be used. */
export function checkTaxonomy(taxonomy: Taxonomy, lanes: readonly Lane[], clusters: readonly Cluster[]): Finding[] {
  const { concepts, specKeys, certifications } = taxonomy;
  return [
    ...duplicates('concept', concepts.map(codeOf)),
    ...duplicates('spec-key', specKeys.map(keyOf)),
    ...duplicates('certification', certifications.map(codeOf)),
    ...duplicates('lane', lanes.map(codeOf)),
    ...duplicates('cluster', clusters.map(codeOf)),
    ...concepts.flatMap(({ code, names }) => missingLanguages('concept', code, names)),
    ...specKeys.flatMap(({ key, names }) => missingLanguages('spec-key', key, names)),
    ...certifications.flatMap(({ code, names }) => missingLanguages('certification', code, names)),
    ...lanes.flatMap(({ code, names, advice }) => missingLanguages('lane', code, names, advice)),
    ...clusters.flatMap(({ code, names, facts }) =>
      missingLanguages('cluster', code, names, ...facts.map((fact) => fact.text)),
    ),
    ...concepts.filter(isOrphan).map(({ code }): Finding => ({ code: 'orphan', concept: code })),
    ...cycles(concepts),
    ...unknownReferences(taxonomy, lanes, clusters),
    ...aliasFindings(taxonomy),
    ...certificationAliases(taxonomy),
    ...specKeys.flatMap(specKeyFaults),
    ...laneFaults(lanes, specKeys),
    ...concepts
      .filter(({ code }) => !Object.hasOwn(taxonomy.idf, code))
      .map(({ code }): Finding => ({ code: 'missing-idf', concept: code })),
  ];
}

const codeOf = ({ code }: { readonly code: string }): string => code;
const keyOf = ({ key }: SpecKey): string => key;
/** The root of a field is named by the field alone: `sensor`. */
const isOrphan = ({ code, parents }: Concept): boolean => parents.length === 0 && code.includes('.');

function duplicates(kind: RecordKind, values: readonly string[]): Finding[] {
  const twice = new Set(values.filter((value, index) => values.indexOf(value) < index));
  return [...twice].map((value) => ({ code: 'duplicate-code', kind, value }));
}

function missingLanguages(kind: RecordKind, of: string, ...texts: readonly Names[]): Finding[] {
  const missing = LANGUAGES.filter((language) => texts.some((names) => (names[language] ?? '').trim() === ''));
  return missing.map((language) => ({ code: 'missing-language', kind, of, language }));
}

/** Each cycle once, from its smallest code, along first-found parents. */
function cycles(concepts: readonly Concept[]): Finding[] {
  const parentsOf = new Map(concepts.map(({ code, parents }) => [code, parents]));
  const found = new Map<string, readonly string[]>();
  const done = new Set<string>();
  const climb = (code: string, path: readonly string[]): void => {
    const at = path.indexOf(code);
    if (at >= 0) {
      const cycle = path.slice(at);
      const first = cycle.indexOf([...cycle].sort()[0] ?? code);
      const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
      found.set(turned.join(' '), [...turned, turned[0] ?? code]);
      return;
    }
    if (done.has(code)) return;
    for (const parent of parentsOf.get(code) ?? []) climb(parent, [...path, code]);
    done.add(code);
  };
  for (const { code } of concepts) climb(code, []);
  return [...found.values()].map((path) => ({ code: 'cycle', path }));
}

function unknownReferences(taxonomy: Taxonomy, lanes: readonly Lane[], clusters: readonly Cluster[]): Finding[] {
  const concepts = new Set(taxonomy.concepts.map(codeOf));
  const specKeys = new Set(taxonomy.specKeys.map(keyOf));
  const certifications = new Set(taxonomy.certifications.map(codeOf));
  const laneCodes = new Set<string>(LANE_CODES);
  const unknown = (known: ReadonlySet<string>, from: string, field: string, codes: readonly string[]): Finding[] =>
    codes.filter((to) => !known.has(to)).map((to) => ({ code: 'unknown-reference', from, field, to }));
  return [
    ...taxonomy.concepts.flatMap(({ code, parents, related }) => [
      ...unknown(concepts, `concept "${code}"`, 'parent', parents),
      ...unknown(concepts, `concept "${code}"`, 'related', related),
    ]),
    ...taxonomy.contexts.flatMap(({ alias, code }) => unknown(concepts, `context "${alias}"`, 'concept', [code])),
    ...taxonomy.specKeys.flatMap(({ key, lanes: named }) => unknown(laneCodes, `spec key "${key}"`, 'lane', named)),
    ...taxonomy.certifications.flatMap(({ code, includes }) =>
      unknown(certifications, `certification "${code}"`, 'included certification', includes),
    ),
    ...unknown(concepts, 'idf', 'concept', Object.keys(taxonomy.idf)),
    ...lanes.flatMap(({ code, fields, specKeys: asked }) => [
      ...unknown(concepts, `lane "${code}"`, 'field', fields),
      ...unknown(specKeys, `lane "${code}"`, 'spec key', asked),
    ]),
    ...clusters.flatMap(({ code, strengths }) => unknown(concepts, `cluster "${code}"`, 'strength', strengths)),
  ];
}

/** Faults of names and aliases. Texts mix languages (Latin terms in Korean), so an alias means what it means in all of them. */
export function aliasFindings({ concepts, contexts }: Pick<Taxonomy, 'concepts' | 'contexts'>): Finding[] {
  const meanings = new Map<string, Set<string>>();
  for (const { code, names, aliases } of concepts) {
    for (const alias of [...Object.values(names), ...Object.values(aliases).flat()]) add(meanings, folded(alias), code);
  }
  const ruled = new Map<string, Set<string>>();
  for (const { alias, code, beside } of contexts) if (beside.length > 0) add(ruled, folded(alias), code);

  const findings: Finding[] = [];
  for (const [alias, codes] of meanings) {
    const unruled = [...codes].filter((code) => ruled.get(alias)?.has(code) !== true);
    // One meaning may stand without a rule: it always holds, the others only beside their words.
    if (codes.size > 1 && unruled.length > 1) {
      findings.push({ code: 'ambiguous-alias', kind: 'concept', alias, codes: unruled.sort() });
    }
    if (alias.length > 1) continue;
    for (const concept of unruled) findings.push({ code: 'short-alias', alias, concept });
  }
  for (const { alias, code, beside } of contexts) {
    if (beside.length > 0 && meanings.get(folded(alias))?.has(code) === true) continue;
    findings.push({ code: 'idle-context', alias, concept: code });
  }
  return findings;
}

function certificationAliases({ certifications }: Taxonomy): Finding[] {
  const meanings = new Map<string, Set<string>>();
  for (const { code, aliases } of certifications) {
    for (const alias of [code, ...aliases]) add(meanings, folded(alias), code);
  }
  return [...meanings]
    .filter(([, codes]) => codes.size > 1)
    .map(([alias, codes]) => ({ code: 'ambiguous-alias', kind: 'certification', alias, codes: [...codes].sort() }));
}

function add(index: Map<string, Set<string>>, key: string, value: string): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, new Set([value]));
  else values.add(value);
}

function laneFaults(lanes: readonly Lane[], specKeys: readonly SpecKey[]): Finding[] {
  const missing = LANE_CODES.filter((code) => !lanes.some((lane) => lane.code === code));
  return [
    ...missing.map((lane): Finding => ({ code: 'lane-missing', lane })),
    ...lanes.flatMap((lane): Finding[] => {
      const sum = Object.values(lane.weights).reduce((total, weight) => total + weight, 0);
      const split = specKeys.filter(
        ({ key, lanes: named }) => named.includes(lane.code) !== lane.specKeys.includes(key),
      );
      return [
        ...(sum === WHOLE_WEIGHT ? [] : [{ code: 'lane-weights', lane: lane.code, sum } as const]),
        ...split.map(({ key }) => ({ code: 'lane-spec-key', lane: lane.code, specKey: key }) as const),
      ];
    }),
  ];
}
