import type { RequirementFacts } from '../facts/index.js';
import { allows } from '../scoring/exclusions.js';
import { WHOLE } from '../scoring/fixed-point.js';
import type { ScoringContext } from '../scoring/index.js';
import { laneOf } from '../scoring/reference.js';
import { regionsWished } from '../scoring/regions.js';
import { CLAUSE_NEED_WEIGHTS, COMMERCIAL_WEIGHTS, unconfirmedWeight } from '../scoring/weights.js';
import { laneBit, STATED, type FactColumns, type Place, type SpecBits } from './fact-columns.js';
import type { Segment } from './segment.js';

/** A part of a criterion that counts only where the capability states something. */
interface AskedPart {
  readonly bit: number;
  /** What it counts for at most when it is answered, and at least when it is not. */
  readonly weight: number;
  readonly weightUnknown: number;
}

/** What the stated facts of a capability can be worth to a requirement at most, without looking at their values. */
export class FactBound {
  private readonly hardSpecs: readonly number[];
  private readonly hasHardCertification: boolean;
  /** Whether silence keeps apart. */
  private readonly insists: boolean;
  private readonly clauses: readonly AskedPart[];
  private readonly certifications: readonly AskedPart[];
  private readonly terms: readonly AskedPart[];
  private readonly lane: number;
  private readonly hasWishes: boolean;

  constructor(
    private readonly requirement: RequirementFacts,
    private readonly bits: SpecBits,
    private readonly context: ScoringContext,
  ) {
    const { clauses, certifications, quantity, budget, neededBy, readings = {}, lane } = requirement;
    const part = (bit: number, weight: number, isRead: boolean): AskedPart => ({
      bit,
      weight,
      weightUnknown: isRead ? unconfirmedWeight(weight) : weight,
    });
    this.clauses = clauses.map(({ spec, need, reading }) =>
      part(bits.bitOf(spec), CLAUSE_NEED_WEIGHTS[need], reading !== undefined),
    );
    this.certifications = certifications.map(({ need, reading }) =>
      part(STATED.certifications, CLAUSE_NEED_WEIGHTS[need], reading !== undefined),
    );
    const { minimumOrder, capacity, price, delivery } = COMMERCIAL_WEIGHTS;
    this.terms = [
      ...(quantity === null
        ? []
        : [
            part(STATED.minOrder, minimumOrder, readings.quantity !== undefined),
            part(STATED.monthlyCapacity, capacity, readings.quantity !== undefined),
          ]),
      ...(budget === null ? [] : [part(STATED.price, price, readings.budget !== undefined)]),
      ...(neededBy === null ? [] : [part(STATED.leadTimeDays, delivery, readings.neededBy !== undefined)]),
    ];
    this.hardSpecs = clauses.filter(({ need }) => need === 'must').map(({ spec }) => bits.bitOf(spec));
    this.hasHardCertification = certifications.some(({ need }) => need === 'must');
    this.insists = [...clauses, ...certifications].some(({ need, insisted }) => need === 'must' && insisted === true);
    this.lane = laneBit(lane);
    const { cooperationModes, partnerKinds } = requirement;
    this.hasWishes = cooperationModes.length + partnerKinds.length + regionsWished(requirement).length > 0;
  }

  /** Whether firms of a country and kind may stand on the provider's side of the requirement's lane. */
  mayStand({ country, kind }: Place): boolean {
    const { company, lane } = this.requirement;
    return allows(laneOf(this.context, lane), company, { ...company, country, kind });
  }

  /** Tells of each place of a segment whether it may stand on the provider's side of the requirement's lane, unless it is the seeker's own. */
  mayProvide({ removed, facts }: Segment): (place: number) => boolean {
    const allowed = facts.placeTable.map((place) => this.mayStand(place));
    return (place) =>
      removed[place] === 0 &&
      allowed[facts.places[place] ?? 0] === true &&
      ((facts.lanes[place] ?? 0) & this.lane) !== 0;
  }

  /** Most that can be known of `spec-fit`, 0..10000. */
  specsKnown(facts: FactColumns, place: number): number {
    let [stated, unknown] = [0, 0];
    for (const { bit, weight, weightUnknown } of this.clauses) {
      if (this.states(facts, place, bit)) stated += weight;
      else unknown += weightUnknown;
    }
    const bits = facts.stated[place] ?? 0;
    for (const { bit, weight, weightUnknown } of this.certifications) {
      if ((bits & bit) !== 0) stated += weight;
      else unknown += weightUnknown;
    }
    return share(stated, unknown);
  }

  /** Most that can be known of `commercial-fit`, 0..10000. */
  termsKnown({ stated: bits }: FactColumns, place: number): number {
    let [stated, unknown] = [0, 0];
    for (const { bit, weight, weightUnknown } of this.terms) {
      if (((bits[place] ?? 0) & bit) !== 0) stated += weight;
      else unknown += weightUnknown;
    }
    return share(stated, unknown);
  }

  /**
   * Whether the capability states what may keep it apart, a spec that a `must` clause limits or a lack of certificates,
   * or may leave out what whoever lacks is turned away for.
   */
  mayFail(facts: FactColumns, place: number): boolean {
    if (this.insists) return true;
    if (this.hasHardCertification && ((facts.stated[place] ?? 0) & STATED.denied) !== 0) return true;
    return this.hardSpecs.some((bit) => this.states(facts, place, bit));
  }

  /** Whether one of the two wishes for anything, which `reciprocity` could judge. */
  wishes({ stated }: FactColumns, place: number): boolean {
    return this.hasWishes || ((stated[place] ?? 0) & STATED.wishes) !== 0;
  }

  private states({ specs }: FactColumns, place: number, bit: number): boolean {
    return ((specs[place * this.bits.words + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}

const share = (stated: number, unknown: number): number =>
  stated === 0 ? 0 : Math.ceil((stated * WHOLE) / (stated + unknown));
