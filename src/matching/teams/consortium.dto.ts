import { EvidenceView, ReasonView } from '../lists/match.dto.js';
import { OfferedCapabilityView, TeamCompanyView, TeamPairView } from './team.dto.js';

/** Something that the requirement must have: a concept, a clause or a certification */
export class ScopeItemView {
  kind: 'tag' | 'clause' | 'certification';
  /** Code of the concept, spec key or certification */
  code: string;
  /** Name in the reader's language */
  name: string;
}

export class ConsortiumOfferView extends OfferedCapabilityView {
  /** What of the member's part it covers: what is asked and what is stated, in the words of both texts */
  evidence: EvidenceView[];
}

export class ConsortiumMemberView {
  company: TeamCompanyView;
  /** What it covers its part with */
  capabilities: ConsortiumOfferView[];
  items: ScopeItemView[];
  /** Proposed share of the scope in percent; the shares sum up to 100 */
  share: number;
  lead: boolean;
}

export class ConsortiumView {
  /** Lead firm first */
  members: ConsortiumMemberView[];
  pairs: TeamPairView[];
  /** 0..100 */
  value: number;
  /** By how many points (0..100) another set of this size could at most be better; 0 is proof that none is */
  gap: number;
}

/** The smallest best set of firms that covers what the requirement must have, or why there is none */
export class ConsortiaView {
  requirement: string;
  state: 'proposed' | 'one-firm' | 'uncovered' | 'indivisible' | 'too-many-firms';
  /** Why nothing is proposed; null when something is */
  reason: ReasonView | null;
  /** At most one */
  items: ConsortiumView[];
  /** What nobody covers */
  uncovered: ScopeItemView[];
  /** A firm that covers everything by itself */
  company: TeamCompanyView | null;
}
