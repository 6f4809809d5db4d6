import type { LaneCode, Names, Text } from '../engine/facts/index.js';
import type { MatchListView, MatchView } from '../matching/lists/match.dto.js';
import type { RunVersions } from '../matching/runs/match-run.entity.js';
import type { ConsortiumView } from '../matching/teams/consortium.dto.js';
import type { RequirementContent } from '../requirements/requirement.dto.js';
import type { Asked } from './asked.js';
import type { ChosenOpportunity, ListedOpportunity } from './opportunity.content.js';
import type { ListState } from './list-state.service.js';
import type { Party } from './party.js';
import type { Counts } from './page-texts.js';

/** Everything one view of the page shows, before it has words and markup. */
export interface PageContent {
  readonly lanes: readonly LaneGroup[];
  readonly opportunities: readonly ListedOpportunity[];
  /** null where there is no demonstration data */
  readonly chosen: ChosenRequirement | ChosenOpportunity | null;
  readonly counts: Counts;
  readonly lastRun: { readonly finishedAt: Date; readonly pairs: number; readonly versions: RunVersions } | null;
}

export interface LaneGroup {
  readonly code: LaneCode;
  readonly names: Names;
  readonly requirements: readonly ListedRequirement[];
}

export interface ListedRequirement {
  readonly id: string;
  readonly title: Text;
  readonly country: string;
  /** Names of its tags in every language, the most needed first. */
  readonly tags: readonly Names[];
  /** null before there is a list */
  readonly matches: number | null;
}

export interface ChosenRequirement {
  readonly id: string;
  readonly lane: { readonly code: LaneCode; readonly names: Names; readonly advice: Names };
  readonly content: RequirementContent;
  readonly seeker: Party;
  readonly asked: readonly Asked[];
  readonly state: ListState;
  readonly list: MatchListView;
  readonly matches: readonly ShownMatch[];
  readonly nearMisses: readonly ShownMatch[];
  /** Lines that are left out because they are not of the demonstration. */
  readonly hidden: { readonly matches: number; readonly nearMisses: number };
  /** Firms that cover together what none covers alone; null where one does, nobody does or the market is not all invented. */
  readonly consortium: ShownConsortium | null;
  /** True when the gap was found among invented offers only, so that its figures may be told. */
  readonly gapIsPublic: boolean;
}

export interface ShownConsortium {
  readonly view: ConsortiumView;
  /** Of the offers it is made of, by id. */
  readonly descriptions: ReadonlyMap<string, Text>;
}

export interface ShownMatch {
  readonly view: MatchView;
  readonly provider: Party;
  readonly description: Text;
}
