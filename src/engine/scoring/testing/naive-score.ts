import { CRITERION_CODES, NEEDS } from '../../facts/index.js';
import type {
  CapabilityFacts,
  ClauseBound,
  CriterionCode,
  Need,
  RequirementFacts,
  SpecValue,
} from '../../facts/index.js';
import { textAffinity, textFeatures } from '../../text/index.js';
import type { ScoringContext } from '../score.types.js';

/**
 * The score again, written from its description and not from its code: exact fractions, sets instead of cases, no
 * caches. It shares the tag hierarchy and the text affinity with the engine, which have twins of their own to answer to.
 */
export function naiveScore(r: RequirementFacts, c: CapabilityFacts, context: ScoringContext) {
  const lane = context.lanes.find(({ code }) => code === r.lane);
  if (lane === undefined) throw new Error('no lane');
  const values: Record<CriterionCode, number | null> = {
    'capability-fit': capability(r, c, context),
    'spec-fit': mean(clauseRows(r, c, context)),
    'commercial-fit': mean(commercialRows(r, c, context)),
    readiness: mean(readyRows(c)),
    localisation: local(r, c, context),
    'market-fit': markets(r, c),
    reciprocity: mutual(r, c, context),
    'text-affinity': textAffinity(textFeatures(r), textFeatures(c)),
  };
  const inPart: Partial<Record<CriterionCode, number>> = {
    'spec-fit': share(clauseRows(r, c, context)),
    'commercial-fit': share(commercialRows(r, c, context)),
    readiness: share(readyRows(c)),
    'text-affinity': readable(r, c),
  };
  const rows = CRITERION_CODES.map((code) => [lane.weights[code] * (inPart[code] ?? 10_000), values[code]] as const);
  const whole = CRITERION_CODES.reduce((sum, code) => sum + lane.weights[code], 0);
  const known = rows.reduce((sum, [weight, value]) => (value === null ? sum : sum + weight), 0);
  const fit = mean(rows) ?? lane.prior;
  const coverage = whole === 0 ? 0 : divide(known, whole);
  return { score: divide(fit * coverage + lane.prior * (10_000 - coverage), 10_000), fit, coverage, values };
}

/** Half up, in exact integers. */
const divide = (a: number, b: number): number => Number((2n * BigInt(a) + BigInt(b)) / (2n * BigInt(b)));

type Rows = readonly (readonly [weight: number, value: number | null])[];

/** How much of the weight of the rows has a value. */
function share(rows: Rows): number {
  const all = rows.reduce((sum, [weight]) => sum + weight, 0);
  const judged = rows.reduce((sum, [weight, value]) => (value === null ? sum : sum + weight), 0);
  return judged === 0 ? 0 : divide(judged * 10_000, all);
}

function mean(rows: Rows): number | null {
  let sum = 0n;
  let whole = 0n;
  for (const [weight, value] of rows) {
    if (value === null) continue;
    sum += BigInt(weight) * BigInt(value);
    whole += BigInt(weight);
  }
  return whole === 0n ? null : Number((2n * sum + whole) / (2n * whole));
}

/** Without quotes every tag of the strongest need that names a thing is what the facts are about, but for the broader of two. */
function about(tags: readonly { code: string; need?: Need }[], { taxonomy, hierarchy }: ScoringContext): Set<string> {
  const things = tags.filter(({ code }) =>
    taxonomy.concepts.some((one) => one.code === code && one.kind !== 'sector' && one.parents.length > 0),
  );
  const strongest = NEEDS.find((need) => things.some((tag) => tag.need === need));
  const codes = things.filter(({ need }) => need === strongest).map(({ code }) => code);
  return new Set(codes.filter((code) => !codes.some((other) => other !== code && hierarchy.isWithin(other, code))));
}

function tagWeight(
  { code, need, strength }: RequirementFacts['tags'][number],
  r: RequirementFacts,
  context: ScoringContext,
): number {
  const needed = { must: 100, should: 60, nice: 35 }[need];
  const { concepts, idf } = context.taxonomy;
  const concept = concepts.find((one) => one.code === code);
  const names = concept !== undefined && concept.kind !== 'sector' && concept.parents.length > 0;
  const role = about(r.tags, context).has(code) ? 100 : names ? 50 : 30;
  return Math.max(1, divide(needed * role * (idf[code] ?? 1_000) * strength, 100 * 10_000));
}

function capability(r: RequirementFacts, c: CapabilityFacts, context: ScoringContext): number | null {
  if (c.tags.length === 0) return null;
  return mean(
    r.tags.map((tag) => {
      const answers = c.tags.map(({ code, strength }) => {
        const value = divide(context.hierarchy.similarity(tag.code, code).value * (10_000 + strength), 20_000);
        const onlyMentioned = about(r.tags, context).has(tag.code) && !about(c.tags, context).has(code);
        return onlyMentioned ? divide(value, 2) : value;
      });
      return [tagWeight(tag, r, context), Math.max(...answers)];
    }),
  );
}

function clauseRows(r: RequirementFacts, c: CapabilityFacts, context: ScoringContext): Rows {
  const need = { must: 20, should: 10, nice: 5 };
  const shows = (held: string): string[] => [
    held,
    ...(context.taxonomy.certifications.find(({ code }) => code === held)?.includes ?? []).flatMap(shows),
  ];
  return [
    ...r.clauses.flatMap((clause) => {
      const offered = c.specs[clause.spec];
      const covers = context.taxonomy.specKeys.find(({ key }) => key === clause.spec)?.shape === 'range';
      const read = clause.reading !== undefined || c.readings?.specs[clause.spec] !== undefined;
      const plain =
        clause.reading?.isPlain !== false &&
        (clause.reading === undefined || c.readings?.specs[clause.spec]?.isPlain !== false);
      const soft = clause.need !== 'must' || (read && !(clause.insisted === true && plain));
      const value = offered === undefined ? null : clauseValue(clause.bound, offered, covers, soft);
      return split(need[clause.need], value, clause.reading !== undefined, read);
    }),
    ...r.certifications.flatMap(({ code, need: needed, reading }) => {
      const showing = c.certifications.filter((one) => shows(one).includes(code));
      const onlyRead = showing.every((one) => c.readings?.certifications[one] !== undefined);
      const denied = showing.length === 0 && c.readings?.denied?.[code] !== undefined;
      const value = showing.length > 0 ? 10_000 : denied ? 0 : null;
      return split(need[needed], value, reading !== undefined, reading !== undefined || onlyRead);
    }),
  ];
}

/** What stands only in a text counts three fifths; of a fact on the other side the rest is not known. */
function split(weight: number, value: number | null, askedInText: boolean, readAnywhere: boolean): Rows {
  const part = (weight / 5) * 3;
  if (value === null) return [[askedInText ? part : weight, null]];
  return readAnywhere
    ? [
        [part, value],
        [weight - part, null],
      ]
    : [[weight, value]];
}

function clauseValue(bound: ClauseBound, offered: SpecValue, covers: boolean, soft: boolean): number | null {
  if (bound.op === 'in') {
    const all = bound.values.map((value) => clauseValue({ op: '=', value }, offered, covers, soft));
    const best = Math.max(-1, ...all.filter((value) => value !== null));
    if (best > 0) return best;
    return all.includes(null) ? null : 0;
  }
  if (offered.shape === 'text') {
    if (bound.op !== '=') return null;
    return offered.text.split(', ').includes(String(bound.value)) ? 10_000 : 0;
  }
  const low = bound.op === '<=' ? -Infinity : bound.op === 'between' ? bound.min : Number(bound.value);
  const high = bound.op === '>=' ? Infinity : bound.op === 'between' ? bound.max : Number(bound.value);
  if (Number.isNaN(low)) return null;
  const width = Number.isFinite(high - low) ? high - low : 0;
  const near = (miss: number, at: number): number =>
    !soft ? 0 : Math.max(0, 10_000 - Math.max(1, Math.round((miss / (Math.max(Math.abs(at), width) * 0.25)) * 10_000)));

  const { min, max } = offered;
  if (covers) {
    const ends = [
      ...(bound.op === '>='
        ? []
        : [
            {
              stated: min,
              by: (end: number) => end - (bound.op === '<=' ? high : low),
              at: bound.op === '<=' ? high : low,
            },
          ]),
      ...(bound.op === '<='
        ? []
        : [
            {
              stated: max,
              by: (end: number) => (bound.op === '>=' ? low : high) - end,
              at: bound.op === '>=' ? low : high,
            },
          ]),
    ];
    const values = ends.map(({ stated, by, at }) =>
      stated === null ? null : by(stated) <= 0 ? 10_000 : near(by(stated), at),
    );
    const worst = Math.min(10_000, ...values.filter((value) => value !== null));
    return worst === 10_000 && values.includes(null) ? null : worst;
  }
  if (min === null && max === null) return null;
  const possible = { from: min ?? -Infinity, to: max ?? Infinity };
  if (possible.to < low) return near(low - possible.to, low);
  if (possible.from > high) return near(possible.from - high, high);
  if (min !== null && max !== null) return 10_000;
  const shown = min ?? max ?? 0;
  return shown >= low && shown <= high ? 10_000 : null;
}

function commercialRows(r: RequirementFacts, c: CapabilityFacts, { rates, asOf }: ScoringContext): Rows {
  const part = (some: number, whole: number): number =>
    Math.min(10_000, Math.max(0, Math.round((some / whole) * 10_000)));
  const { quantity, budget, neededBy } = r;
  const rows: (readonly [number, number | null])[] = [];
  const said = c.readings?.terms ?? {};
  const push = (value: number | null, asking?: object, saying?: object): void => {
    rows.push(...split(5, value, asking !== undefined, asking !== undefined || saying !== undefined));
  };
  if (quantity !== null) {
    const asking = r.readings?.quantity;
    const least = c.minOrder === null ? null : c.minOrder === 0 ? 10_000 : part(quantity, c.minOrder);
    push(least, asking, said.minOrder);
    push(c.monthlyCapacity === null ? null : part(c.monthlyCapacity, quantity), asking, said.monthlyCapacity);
  }
  const stated = c.price?.min ?? c.price?.max ?? null;
  if (budget !== null) {
    const price =
      ((stated ?? NaN) * (rates.perUsd[budget.currency] ?? NaN)) / (rates.perUsd[c.price?.currency ?? ''] ?? NaN);
    const over = Math.max(0, price - budget.max);
    const tells = over === 0 || (over > 0 && c.price?.min !== null);
    push(tells ? part(budget.max - over, budget.max) : null, r.readings?.budget, said.price);
  }
  if (neededBy !== null) {
    const days = (Date.parse(neededBy) - Date.parse(asOf)) / 86_400_000;
    const { leadTimeDays } = c;
    const value = leadTimeDays === null ? null : leadTimeDays <= days ? 10_000 : part(Math.max(0, days), leadTimeDays);
    push(value, r.readings?.neededBy, said.leadTimeDays);
  }
  return rows;
}

function readyRows({ trl, certifications, company, readings }: CapabilityFacts): Rows {
  const held = new Set(certifications).size;
  const rows: Rows = [
    ...split(40, trl === null ? null : divide((trl - 1) * 10_000, 8), false, readings?.terms.trl !== undefined),
    ...split(
      25,
      held === 0 ? null : Math.min(10_000, 5_500 + 1_500 * held),
      false,
      certifications.every((code) => readings?.certifications[code] !== undefined),
    ),
    [20, company.references === null ? null : Math.min(10_000, company.references * 1_000)],
    ...cardRows(company),
  ];
  return company.verified && mean(rows) !== null ? [...rows, [15, 10_000]] : rows;
}

function cardRows({ card }: CapabilityFacts['company']): Rows {
  return card === undefined ? [] : [[Math.min(24, (24 / card.needed) * card.items), card.grade]];
}

/** Both texts need eight features that the other can be compared with. */
function readable(r: RequirementFacts, c: CapabilityFacts): number {
  const [a, b] = [textFeatures(r), textFeatures(c)];
  const kinds = a.languages.some((language) => b.languages.includes(language))
    ? (['ko', 'zh', 'latin', 'figure'] as const)
    : (['latin', 'figure'] as const);
  const counts = [a, b].map(({ features }) => kinds.reduce((sum, kind) => sum + features[kind].length, 0));
  return divide(Math.min(8, ...counts) * 10_000, 8);
}

function regionValue(wished: readonly string[], region: string | null, { clusters }: ScoringContext): number | null {
  if (wished.length === 0 || region === null) return null;
  const grades = wished.map((wish) => {
    if (wish === region) return 10_000;
    if (clusters.some(({ regions }) => regions.includes(wish) && regions.includes(region))) return 7_000;
    return wish.slice(0, 2) === region.slice(0, 2) ? 3_000 : 0;
  });
  return Math.max(...grades);
}

function reachValue(wished: readonly string[], c: CapabilityFacts, context: ScoringContext): number | null {
  const stated = c.specs['regionsCovered'];
  const served = stated?.shape === 'text' ? stated.text.split(', ') : null;
  const bySeat = regionValue(wished, c.company.region, context);
  if (served === null) return bySeat === 0 ? null : bySeat;
  if (wished.length === 0) return null;
  return wished.some((wish) => served.includes(wish)) ? 10_000 : (bySeat ?? 0);
}

/** Stated regions, else those that clauses ask a supplier to cover. */
function wishedRegions({ regions, clauses }: RequirementFacts): readonly string[] {
  if (regions.length > 0) return regions;
  return clauses.flatMap(({ spec, bound }) => {
    if (spec !== 'regionsCovered') return [];
    const values = bound.op === 'in' ? bound.values : bound.op === '=' ? [bound.value] : [];
    return values.flatMap((value) => String(value).match(/\b[A-Z]{2}-[A-Z0-9]{1,3}\b/gu) ?? []);
  });
}

function local(r: RequirementFacts, c: CapabilityFacts, context: ScoringContext): number | null {
  const { company: seeker } = r;
  const { company: provider } = c;
  const own = seeker.country === 'KR' ? 'ko' : 'zh';
  const rows: (readonly [number, number | null])[] = [[1, reachValue(wishedRegions(r), c, context)]];
  const home = context.clusters.find(
    ({ regions, country }) => country === provider.country && regions.includes(provider.region ?? ''),
  );
  const isStrong = (code: string): boolean => home?.strengths.some((s) => context.hierarchy.isWithin(code, s)) ?? false;
  if ([...about(r.tags, context)].some(isStrong)) rows.push([1, 10_000]);
  if (seeker.languages.length > 0 && provider.languages.length > 0) {
    const third = seeker.languages.some((language) => provider.languages.includes(language)) ? 7_000 : 0;
    rows.push([1, provider.languages.includes(own) ? 10_000 : third]);
  }
  const stands = provider.presence.some(
    ({ market, kind }) => market === seeker.country && ['licence', 'office', 'partner'].includes(kind),
  );
  const integrates = ['integrator', 'epc'].includes(provider.kind ?? '') || c.cooperationModes.includes('integration');
  if ((stands && provider.country !== seeker.country) || (integrates && provider.languages.includes(own))) {
    rows.push([1, 10_000]);
  }
  return mean(rows);
}

function markets(r: RequirementFacts, c: CapabilityFacts): number | null {
  const present = c.company.presence.map(({ market }) => market);
  const aimed = [...c.markets, ...c.company.markets];
  if (present.length + aimed.length === 0) return null;
  const wanted = [...new Set(r.markets)].filter((m) => m !== r.company.country && m !== c.company.country);
  return mean(wanted.map((market) => [1, present.includes(market) ? 10_000 : aimed.includes(market) ? 7_000 : 0]));
}

function mutual(r: RequirementFacts, c: CapabilityFacts, context: ScoringContext): number | null {
  const any = <T>(asked: readonly T[], given: readonly T[]): number | null =>
    asked.length === 0 || given.length === 0 ? null : asked.some((one) => given.includes(one)) ? 10_000 : 0;
  const kind = (of: string | null): readonly string[] => (of === null ? [] : [of]);
  const modes = any(r.cooperationModes, c.cooperationModes);
  const wanted = mean([
    [1, modes],
    [1, any(r.partnerKinds, kind(c.company.kind))],
    [1, reachValue(wishedRegions(r), c, context)],
  ]);
  const wants = mean([
    [1, modes],
    [1, any(c.wants.partnerKinds, kind(r.company.kind))],
    [1, regionValue(c.wants.regions, r.company.region, context)],
  ]);
  if (wanted === null || wants === null) return wanted ?? wants;
  return wanted + wants === 0 ? 0 : divide(2 * wanted * wants, wanted + wants);
}
