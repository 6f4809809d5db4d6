import type { CapabilityFacts, Taxonomy } from '../facts/index.js';
import { LANE_CODES } from '../facts/index.js';
import { readinessOf } from '../scoring/criteria/readiness.js';
import { column } from './columns.js';

/** What capabilities state, as far as it bounds a score, by their place in the segment. */
export interface FactColumns {
  /** Number of the {@link Place} of the company. */
  readonly places: Uint16Array;
  /** Country and kind of companies, each once. */
  readonly placeTable: readonly Place[];
  /** One bit for each lane it is offered in, all for any. */
  readonly lanes: Uint8Array;
  /** Assessment of the readiness, integers 0..10000; known 0 without a value. */
  readonly readinessValues: Uint16Array;
  readonly readinessKnown: Uint16Array;
  /** Bits of {@link STATED}. */
  readonly stated: Uint8Array;
  /** One bit for each stated spec, {@link specWords} numbers for each capability. */
  readonly specs: Uint32Array;
}

export type Place = Pick<CapabilityFacts['company'], 'country' | 'kind'>;

export const STATED = {
  minOrder: 1,
  monthlyCapacity: 2,
  price: 4,
  leadTimeDays: 8,
  certifications: 16,
  denied: 32,
  /** Kinds of partner or regions that it wishes for. */
  wishes: 64,
} as const;

export const laneBit = (lane: (typeof LANE_CODES)[number]): number => 1 << LANE_CODES.indexOf(lane);

/** Where the bit of each spec key is; keys that the taxonomy lacks share the last one. */
export class SpecBits {
  private readonly bits: ReadonlyMap<string, number>;
  readonly words: number;

  constructor({ specKeys }: Taxonomy) {
    this.bits = new Map(specKeys.map(({ key }, bit) => [key, bit]));
    this.words = Math.ceil((specKeys.length + 1) / 32);
  }

  bitOf(key: string): number {
    return this.bits.get(key) ?? this.bits.size;
  }
}

export function factColumns(capabilities: readonly CapabilityFacts[], bits: SpecBits): FactColumns {
  const count = capabilities.length;
  const columns = {
    places: column(Uint16Array, count),
    lanes: column(Uint8Array, count),
    readinessValues: column(Uint16Array, count),
    readinessKnown: column(Uint16Array, count),
    stated: column(Uint8Array, count),
    specs: column(Uint32Array, count * bits.words),
  };
  const placeTable: Place[] = [];
  const placeNumbers = new Map<string, number>();
  for (const [at, capability] of capabilities.entries()) {
    const { country, kind } = capability.company;
    const name = `${country} ${kind ?? ''}`;
    const number = placeNumbers.get(name) ?? placeTable.push({ country, kind }) - 1;
    placeNumbers.set(name, number);
    columns.places[at] = number;
    const { lanes } = capability;
    columns.lanes[at] = lanes.length === 0 ? 0xff : lanes.reduce((mask, lane) => mask | laneBit(lane), 0);
    const { value, known } = readinessOf(capability);
    columns.readinessValues[at] = value ?? 0;
    columns.readinessKnown[at] = value === null ? 0 : known;
    columns.stated[at] = statedBits(capability);
    for (const key of Object.keys(capability.specs)) {
      const bit = bits.bitOf(key);
      const word = at * bits.words + (bit >>> 5);
      columns.specs[word] = (columns.specs[word] ?? 0) | (1 << (bit & 31));
    }
  }
  return { ...columns, placeTable };
}

const statedBits = (stated: CapabilityFacts): number =>
  (stated.minOrder === null ? 0 : STATED.minOrder) |
  (stated.monthlyCapacity === null ? 0 : STATED.monthlyCapacity) |
  (stated.price === null ? 0 : STATED.price) |
  (stated.leadTimeDays === null ? 0 : STATED.leadTimeDays) |
  (stated.certifications.length === 0 ? 0 : STATED.certifications) |
  (stated.readings?.denied === undefined ? 0 : STATED.denied) |
  (stated.wants.partnerKinds.length + stated.wants.regions.length === 0 ? 0 : STATED.wishes);
