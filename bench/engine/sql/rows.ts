import type { CapabilityFacts, SpecValue } from '../../../src/engine/facts/index.js';
import type { ScoringContext } from '../../../src/engine/scoring/index.js';
import { coverageOfWords } from '../../../src/engine/scoring/clauses/words.js';
import { readiness } from '../../../src/engine/scoring/criteria/readiness.js';
import { clusterOf, foldWords, referenceOf } from '../../../src/engine/scoring/reference.js';
import { regionsCovered } from '../../../src/engine/scoring/regions.js';
import { sectorsOf } from '../../../src/engine/scoring/sectors.js';
import { subjectOf } from '../../../src/engine/scoring/subject.js';
import { bridgeFeaturesOf, featuresOf } from '../../../src/engine/scoring/text-features.js';
import { lacksSoftware } from '../../../src/engine/scoring/software.js';
import { SOFTWARE_SOUGHT } from './probes.js';

type Cell = string | number | boolean | null | readonly (string | number)[];

/** Numbers that stand for the codes and words of the world in the tables. */
export interface Numbering {
  readonly code: (code: string) => number;
  readonly spec: (key: string) => number;
  /** The terms of a text spec, and the text as a whole. */
  readonly terms: (text: string) => readonly number[];
  readonly whole: (text: string) => number;
  readonly termsSeen: () => ReadonlyMap<string, number>;
}

export function numberingOf({ taxonomy }: ScoringContext): Numbering {
  const codes = new Map(
    taxonomy.concepts
      .map(({ code }) => code)
      .sort()
      .map((code, order) => [code, order]),
  );
  const specs = new Map(taxonomy.specKeys.map(({ key }, order) => [key, order]));
  const terms = new Map<string, number>();
  const wholes = new Map<string, number>();
  const numberIn = (known: Map<string, number>, words: string): number => {
    if (!known.has(words)) known.set(words, known.size);
    return known.get(words) ?? 0;
  };
  return {
    code: (code) => codes.get(code) ?? -1,
    spec: (key) => specs.get(key) ?? -1,
    terms: (text) => [...termsIn(text)].map((term) => numberIn(terms, term)),
    whole: (text) => numberIn(wholes, foldWords(text)),
    termsSeen: () => terms,
  };
}

const termsIn = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize('NFKC')
      .split(/[,;/·、，；|\n]+/u)
      .map(foldWords)
      .filter((term) => term !== ''),
  );

/** One line of COPY's text format. */
export const line = (cells: readonly Cell[]): string => `${cells.map(cellText).join('\t')}\n`;

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  return typeof cell === 'object' ? `{${cell.join(',')}}` : `${cell}`;
}

export interface CapabilityRows {
  readonly caps: string;
  readonly texts: string;
  readonly tags: string;
  readonly specs: string;
  readonly certs: string;
}

const ON_THE_GROUND: ReadonlySet<string> = new Set(['licence', 'office', 'partner']);

/** The rows of one capability in each table. */
export function rowsOf(
  id: number,
  capability: CapabilityFacts,
  context: ScoringContext,
  numbers: Numbering,
): CapabilityRows {
  const { hierarchy } = context;
  const { company, tags, readings, wants, price } = capability;
  const subject = subjectOf(capability, context).codes;
  const isService = (code: string): boolean => hierarchy.isWithin(code, 'service');
  const ready = readiness.check(SOFTWARE_SOUGHT, capability, context);
  const { features, languages } = featuresOf(capability);
  const terms = readings?.terms ?? {};
  const stated = price?.min ?? price?.max ?? null;
  const caps = line([
    id,
    capability.id,
    company.id,
    company.country,
    company.kind,
    company.region,
    clusterOf(context, company)?.code ?? null,
    capability.lanes,
    company.languages,
    [...new Set([...capability.markets, ...company.markets])],
    company.presence.map(({ market }) => market),
    company.presence.filter(({ kind }) => ON_THE_GROUND.has(kind)).map(({ market }) => market),
    ready.value,
    ready.known,
    capability.minOrder,
    terms.minOrder !== undefined,
    capability.monthlyCapacity,
    terms.monthlyCapacity !== undefined,
    capability.leadTimeDays,
    terms.leadTimeDays !== undefined,
    stated,
    price !== null && price.min === null,
    price?.currency ?? null,
    terms.price !== undefined,
    capability.cooperationModes,
    wants.partnerKinds,
    wants.regions,
    wants.excludedSectors,
    regionsCovered(capability),
    tags.length === 0,
    [...sectorsOf(capability, context)],
    [...subject].every(isService),
    tags.some(({ code }) => !isService(code)),
    !lacksSoftware(SOFTWARE_SOUGHT, capability, context),
    languages,
  ]);
  const bridged = context.bridge === undefined ? null : bridgeFeaturesOf(capability, context.bridge);
  const signed = (words: Uint32Array): number[] => Array.from(words, (word) => word | 0);
  const texts = line([
    id,
    signed(features.ko),
    signed(features.zh),
    signed(features.latin),
    signed(features.figure),
    bridged?.total ?? 0,
    [...(bridged?.weights ?? [])],
    [...(bridged?.keys ?? [])],
    [...(bridged?.starts ?? [])],
    [...(bridged?.ends ?? [])],
    [...(bridged?.strengths ?? [])],
  ]);
  const isNarrowed = (code: string): boolean =>
    tags.some((one) => one.code !== code && hierarchy.isWithin(one.code, code));
  return {
    caps,
    texts,
    tags: tags
      .map(({ code, strength }) => line([id, numbers.code(code), strength, subject.has(code), isNarrowed(code)]))
      .join(''),
    specs: Object.entries(capability.specs)
      .map(([key, value]) => {
        const reading = readings?.specs[key];
        const figures = [...valueCells(value, numbers), reading !== undefined, reading?.isPlain ?? true];
        return line([id, numbers.spec(key), ...figures]);
      })
      .join(''),
    certs: capability.certifications
      .map((code) => line([id, code, readings?.certifications[code] !== undefined]))
      .join(''),
  };
}

const valueCells = (value: SpecValue, numbers: Numbering): Cell[] =>
  value.shape === 'text'
    ? [null, null, numbers.terms(value.text), numbers.whole(value.text)]
    : [value.min, value.max, null, null];

/** How every required concept is answered by every offered one, where it is at all. */
export function similarityRows(context: ScoringContext, numbers: Numbering): string {
  const { taxonomy, hierarchy } = context;
  const { concepts } = referenceOf(context);
  const kinds = ['exact', 'more-specific', 'more-general', 'sibling', 'related'];
  const parentsOf = (code: string): readonly string[] => concepts.get(code)?.parents ?? [];
  const codes = taxonomy.concepts.map(({ code }) => code);
  const lines = codes.flatMap((required) =>
    codes.flatMap((offered) => {
      const { value, relation } = hierarchy.similarity(required, offered);
      if (value === 0) return [];
      const rival = relation === 'sibling' && parentsOf(offered).some((one) => parentsOf(required).includes(one));
      const ofWork = parentsOf(required).includes('service') || parentsOf(offered).includes('service');
      return [line([numbers.code(required), numbers.code(offered), value, kinds.indexOf(relation), rival, ofWork])];
    }),
  );
  return lines.join('');
}

/** How each term of text specs answers each other one; a pair that is not there differs. */
export function termRows(numbers: Numbering, context: ScoringContext): string {
  const seen = [...numbers.termsSeen()];
  const lines = seen.flatMap(([wanted, from]) =>
    seen.flatMap(([offered, to]) => {
      const covered = coverageOfWords(wanted, offered, context);
      return covered === 0 ? [] : [line([from, to, covered !== null])];
    }),
  );
  return lines.join('');
}
