import type { Need } from '../engine/facts/index.js';
import type { EvidenceState } from '../engine/scoring/index.js';

export interface Counts {
  readonly companies: number;
  readonly capabilities: number;
  readonly requirements: number;
}

/** The kinds of things that the evidence is grouped by, in the order shown. */
export const EVIDENCE_GROUPS = ['fields', 'specs', 'certifications', 'terms', 'partnership'] as const;
export type EvidenceGroup = (typeof EVIDENCE_GROUPS)[number];

/** Figures come as text, already in the reader's way of writing them. */
type Figures<K extends string> = Readonly<Record<K, string>>;

/** The words of the page itself; names of tags, specs, countries and reasons come from the engine. */
export interface PageTexts {
  /** The language in its own words, for the switch. */
  readonly language: string;
  readonly title: string;
  readonly sentence: string;
  readonly skip: string;
  readonly languages: string;
  readonly apiDocs: string;
  readonly demo: (figures: Figures<keyof Counts>) => string;
  readonly demoMode: string;
  readonly lastRun: (figures: Figures<'when' | 'pairs'>) => string;
  readonly versions: (figures: Figures<'engine' | 'taxonomy'>) => string;

  readonly requirements: string;
  readonly matchCount: (n: number) => string;
  readonly noneYet: string;
  readonly scoringShort: string;

  readonly opportunities: string;
  readonly opportunityLine: string;
  readonly teamCount: (n: number) => string;
  readonly roleCount: (n: number) => string;
  readonly noTeamShort: string;
  readonly proposer: string;
  readonly roles: string;
  readonly licence: string;
  readonly market: string;
  readonly sides: string;
  readonly value: string;

  readonly teams: string;
  readonly teamsFrom: (figures: Figures<'considered' | 'when'>) => string;
  readonly proven: string;
  readonly unproven: (points: string) => string;
  readonly teamValue: string;
  readonly teamParts: Readonly<Record<'needs' | 'pairs' | 'market', string>>;
  readonly pairsAndEvidence: string;
  readonly pairsTitle: string;
  readonly marketTitle: string;
  readonly openRole: string;
  readonly nearest: string;
  readonly nobodyNear: string;
  readonly hiddenTeams: (n: number) => string;
  readonly noTeamsYet: string;
  readonly noTeamTitle: string;
  readonly noTeamText: string;

  readonly consortium: string;
  readonly consortiumText: string;
  readonly leadFirm: string;
  readonly memberFirm: string;
  readonly shareOfScope: (share: string) => string;
  readonly covers: (names: string) => string;

  readonly originalText: string;
  readonly marks: string;
  readonly seeker: string;
  readonly asked: string;
  readonly terms: string;
  readonly need: Readonly<Record<Need, string>>;

  readonly matches: string;
  readonly compared: (figures: Figures<'considered' | 'when'>) => string;
  readonly hidden: (n: number) => string;
  readonly rank: (n: number) => string;
  readonly score: string;
  readonly fit: string;
  readonly coverage: string;
  readonly figuresTitle: string;
  readonly figures: readonly (readonly [term: string, meaning: string])[];
  readonly reasonsAndEvidence: string;

  readonly evidence: string;
  readonly state: string;
  readonly offered: string;
  readonly wordsOfRequirement: string;
  readonly wordsOfCapability: string;
  readonly states: Readonly<Record<EvidenceState, string>>;
  readonly groups: Readonly<Record<EvidenceGroup, string>>;
  /** A fact that was stated in a form, not in words. */
  readonly fromField: (field: string) => string;
  /** What was read from a text and nobody has confirmed. */
  readonly unconfirmed: string;
  readonly notStated: string;

  readonly criteria: string;
  readonly weight: (share: string) => string;
  readonly noData: string;
  readonly supplierText: string;
  readonly unexplained: string;

  readonly nearMisses: string;
  readonly nearMissesText: string;

  readonly scoringTitle: string;
  readonly scoringText: string;
  readonly unscored: string;
  readonly emptyTitle: string;
  readonly emptyText: (considered: string) => string;
  readonly missing: string;
  readonly missingTag: (name: string) => string;

  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly toFirst: string;

  readonly noDemoTitle: string;
  readonly noDemoText: string;
  readonly nextImport: string;
  readonly nextRead: string;
  readonly nextDocs: string;
}
