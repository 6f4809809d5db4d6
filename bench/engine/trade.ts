import type { Concept, Language, LaneCode, SpecKey } from '../../src/engine/facts/index.js';
import type { ScoringContext } from '../../src/engine/scoring/index.js';
import { chanceOf, drawFrom, type Chance, type Draw } from './chance.js';

/** What is traded in the world, with how often: concepts by field, those near to each, figures by lane. */
export interface Trade {
  /** Anything that can be offered, by its popularity. */
  readonly thing: Draw<Concept>;
  /** A thing of one field. */
  readonly thingOf: (field: string) => Draw<Concept>;
  readonly sector: Draw<Concept>;
  readonly service: Draw<Concept>;
  /** Parents, children, siblings and relatives; empty for a few. */
  readonly near: (code: string) => readonly Concept[];
  /** The figures that the lane asks for, as far as things of this kind state them. */
  readonly specKeys: (lane: LaneCode, code: string) => readonly SpecKey[];
}

/** Tags of each field among a thousand of the judged set's tags, sectors apart. */
const FIELD_SHARES: Readonly<Record<string, number>> = {
  robot: 250,
  factory: 150,
  sensor: 145,
  service: 135,
  llm: 130,
  mobility: 90,
  'ai-chip': 65,
  medical: 35,
};
/** In the judged set the most frequent of 363 concepts has 15 of 794 tags, the 20th 6, the 100th 2; broad ones lead. */
const ZIPF = { exponent: 0.8, offset: 4, broad: 2.5 } as const;
/** What product sheets of one kind of thing state: lidars their range, grippers their force. */
const KEYS_OF_A_KIND = 9;
const ORDER_SEED = 7;

const built = new WeakMap<ScoringContext, Trade>();

export function tradeOf(context: ScoringContext): Trade {
  const known = built.get(context);
  if (known !== undefined) return known;
  const trade = read(context);
  built.set(context, trade);
  return trade;
}

function read({ taxonomy, lanes }: ScoringContext): Trade {
  const { concepts } = taxonomy;
  const fieldOf = ({ code }: Concept): string => code.split('.')[0] ?? '';
  const popular = (some: readonly Concept[]): Draw<Concept> =>
    drawFrom(
      chanceOf(ORDER_SEED, some.length)
        .some(some, some.length)
        .map((concept, rank) => [concept, (rank + 1 + ZIPF.offset) ** -ZIPF.exponent * breadth(concept)]),
    );
  const breadth = ({ code }: Concept): number => (code.split('.').length === 2 ? ZIPF.broad : 1);
  const things = concepts.filter(({ kind, parents }) => kind !== 'sector' && parents.length > 0);
  const byField = new Map(
    Object.keys(FIELD_SHARES).map((field) => [field, popular(things.filter((one) => fieldOf(one) === field))]),
  );
  const field = drawFrom(Object.entries(FIELD_SHARES));
  const thingOf = (name: string): Draw<Concept> => {
    const draw = byField.get(name);
    if (draw === undefined) throw new RangeError(`The world has no field "${name}"`);
    return draw;
  };
  const near = neighbours(concepts);
  const kinds = [...new Set(things.map(kindOf))].sort();
  const keys = new Map(
    lanes.flatMap(({ code: lane, specKeys }) => {
      const asked = taxonomy.specKeys.filter(({ key }) => specKeys.includes(key));
      return kinds.map((kind, order) => [`${lane} ${kind}`, chanceOf(ORDER_SEED, order).some(asked, KEYS_OF_A_KIND)]);
    }),
  );
  return {
    thing: (chance) => thingOf(field(chance))(chance),
    thingOf,
    sector: popular(concepts.filter(({ kind }) => kind === 'sector')),
    service: thingOf('service'),
    near: (code) => near.get(code) ?? [],
    specKeys: (lane, code) => keys.get(`${lane} ${kindOf({ code })}`) ?? [],
  };
}

const kindOf = ({ code }: Pick<Concept, 'code'>): string => code.split('.').slice(0, 2).join('.');

function neighbours(concepts: readonly Concept[]): ReadonlyMap<string, readonly Concept[]> {
  const byCode = new Map(concepts.map((concept) => [concept.code, concept]));
  const found = new Map(concepts.map(({ code }) => [code, new Set<Concept>()]));
  const join = (one: Concept | undefined, other: Concept | undefined): void => {
    if (one === undefined || other === undefined || one === other) return;
    found.get(one.code)?.add(other);
    found.get(other.code)?.add(one);
  };
  for (const concept of concepts) {
    for (const code of [...concept.parents, ...concept.related]) join(concept, byCode.get(code));
    for (const other of concepts) {
      if (concept.parents.some((parent) => parent.includes('.') && other.parents.includes(parent)))
        join(concept, other);
    }
  }
  return new Map([...found].map(([code, near]) => [code, [...near]]));
}

/** One of the ways to write a concept, its name before all others. */
export function wordsOf(concept: Concept, language: Language, chance: Chance): string {
  const aliases = concept.aliases[language];
  return aliases.length === 0 || chance.often(60) ? concept.names[language] : chance.pick(aliases);
}

/** The lane in which a field is sought by a country. */
export function laneFor(field: string, seeker: string): LaneCode {
  if (field === 'llm' || field === 'medical') return seeker === 'CN' ? 'vertical-llm' : 'third-country';
  if (field === 'robot') return 'robot-parts';
  if (field === 'service' || field === 'factory') return seeker === 'KR' ? 'local-partner' : 'component-supply';
  return seeker === 'CN' ? 'component-supply' : 'robot-parts';
}
