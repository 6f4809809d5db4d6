import type { CompanyKind, CooperationMode, LaneCode } from '../facts/index.js';
import type { Topic } from './topics.js';

/** Data that a cooperation touches; `manufacturing` stands for trade, research and production data about things. */
export const DATA_CATEGORIES = [
  'personal',
  'sensitive-personal',
  'important',
  'medical',
  'vehicle-road',
  'financial',
  'genetic',
  'manufacturing',
] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];

export const END_USES = ['civil', 'state', 'military-adjacent'] as const;
export const SCREENING_FINDINGS = [
  'entity-list',
  'owned-by-listed',
  'listed-owner-stake-unknown',
  'military-companies-1260h',
  'unreliable-entity',
] as const;
/** What an advisor accepted of a party's screening; an empty list says that it was screened and nothing was found. */
export type ScreeningFinding = (typeof SCREENING_FINDINGS)[number];

/**
 * Licences, approvals and filings that are in hand. None on file is the cautious reading, so they need no "unknown".
 */
export const APPROVALS = [
  'bis-licence',
  'kr-core-technology',
  'kr-strategic-technology',
  'kr-strategic-item',
  'kr-catch-all',
] as const;
export type Approval = (typeof APPROVALS)[number];

/** Every fact of a deal that a rule may read and that may be unknown. */
export interface FactValues {
  // The form of the cooperation
  readonly cooperation: readonly CooperationMode[];
  /** Equity or a loan is part of it. */
  readonly equity: boolean;
  readonly coOwnedResults: boolean;
  readonly preferentialTariff: boolean;
  readonly foreignLawStep: 'none' | 'rejection' | 'due-diligence';
  // Who uses it, for what
  readonly endUse: (typeof END_USES)[number];
  readonly militaryUser: boolean;
  readonly publicBuyer: boolean;
  readonly reachesUsMarket: boolean;
  readonly modelYear: number;
  // Chips
  /** Marketed dense TOPS at `bitWidth`. */
  readonly tops: number;
  readonly bitWidth: number;
  /** mm2; of a memory, the area of its package. */
  readonly dieArea: number;
  /** GB/s */
  readonly memoryBandwidth: number;
  readonly dataCentreUse: boolean;
  readonly usTools: boolean;
  readonly usOrigin: boolean;
  readonly stateFundedDataCentre: boolean;
  /** Countries that goods pass through on their way; empty when they go straight. */
  readonly transit: readonly string[];
  // Lidar
  /** nm */
  readonly lidarWavelength: number;
  /** m */
  readonly lidarRange: number;
  readonly coherentLidar: boolean;
  /** microradians */
  readonly angularResolution: number;
  // Technology of a Korean or a Chinese party
  readonly coreTechnology: boolean;
  readonly strategicTechnology: boolean;
  readonly strategicItem: boolean;
  readonly stateResearchMoney: boolean;
  readonly chineseTechnologyLeaves: boolean;
  readonly exportCatalogue: 'none' | 'restricted' | 'prohibited';
  readonly rareEarth: boolean;
  readonly chineseRareEarth: boolean;
  readonly chineseAiMoves: boolean;
  readonly usJurisdiction: boolean;
  readonly usPersonInvests: boolean;
  // Data
  readonly dataCategories: readonly DataCategory[];
  readonly dataLeavesChina: boolean;
  readonly criticalOperator: boolean;
  /** Persons whose data left since 1 January; likewise of sensitive data. */
  readonly personsExported: number;
  readonly sensitivePersonsExported: number;
  readonly personsHandled: number;
  readonly trainsGenerativeModel: boolean;
  readonly foreignSurveying: boolean;
  readonly qualifiedSurveyor: boolean;
  readonly geneticUse: 'none' | 'cooperation' | 'foreign-collection';
  readonly koreanPersonalDataLeaves: boolean;
  readonly marketDataLeaves: boolean;
  readonly marketCoreData: boolean;
  // AI services
  readonly publicService: boolean;
  readonly generativeStatus: 'none' | 'registered' | 'filed';
  readonly generativeModel: 'own' | 'calls-filed';
  readonly emotionalCompanion: boolean;
  readonly medicalSoftware: 'no-device-data' | 'decision-support-immature' | 'decision-support-mature' | 'other';
  readonly highImpactAi: boolean;
}
export type FactName = keyof FactValues;

/** Facts of one party. */
export interface PartyFactValues {
  readonly screening: readonly ScreeningFinding[];
  /** Country (ISO 3166-1 alpha-2) of whoever owns it in the end; its own where nobody stands above it. */
  readonly ultimateParent: string;
}
export type PartyFactName = keyof PartyFactValues;

/** How a fact became known: drawn from other facts, stated in a record, or answered. An answer counts most. */
export type FactSource = 'derived' | 'declared' | 'asked';

export interface Known<T> {
  readonly value: T;
  readonly source: FactSource;
  /** Id of the party whose record or answer it is; `advisor`; `deal` for what follows from both sides. */
  readonly by: string;
}

type KnownOf<V> = { readonly [K in keyof V]?: Known<V[K]> };
export type KnownFacts = KnownOf<FactValues>;

export interface Party {
  /** External id of the company. */
  readonly id: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly kind: CompanyKind | null;
  /** Whether it puts in goods, technology or services; a plain buyer does not. */
  readonly supplies: boolean;
  /** What it puts in is about this; empty for a buyer and for what has no tags. */
  readonly brings: ReadonlySet<Topic>;
  readonly known: KnownOf<PartyFactValues>;
}

/** All that rules read of a match or of two members of a team. What `known` lacks is unknown, never harmless. */
export interface ComplianceFacts {
  readonly lane: LaneCode;
  readonly parties: readonly [Party, Party];
  /** Countries in which the outcome is used or sold. */
  readonly destinations: readonly string[];
  /** What the deal is about: what is brought and what it is used in. */
  readonly topics: ReadonlySet<Topic>;
  readonly known: KnownFacts;
  readonly approvals: readonly Approval[];
}

/** The value of a fact, or undefined where it is unknown. */
export const valueOf = <K extends FactName>(facts: ComplianceFacts, name: K): FactValues[K] | undefined =>
  facts.known[name]?.value;
