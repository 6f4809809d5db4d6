import { ApiProperty } from '@nestjs/swagger';
import type { CardItemCode, EvidenceKind, ItemState } from '../../engine/evaluation-card/index.js';
import { CARD_ITEMS, EVIDENCE_KINDS, ITEM_STATES } from '../../engine/evaluation-card/index.js';
import { TextDto } from '../../http/text.dto.js';
import { GuaranteeView } from './guarantee.dto.js';

export class CardEvidenceView {
  @ApiProperty({ enum: EVIDENCE_KINDS }) kind: EvidenceKind;
  /** The kind in the reader's language */
  kindText: string;
  reference?: string;
  link?: string;
  attachment?: string;
  date: string;
}

export class CardGradeView {
  /** 0 to 4 */
  grade: number;
  /** The grade in the reader's language */
  text: string;
  /** The strongest evidence that the advisor has seen */
  @ApiProperty({ enum: EVIDENCE_KINDS }) evidence: EvidenceKind;
  evidenceText: string;
  reason: string;
  on: string;
}

export class CardItemView {
  @ApiProperty({ enum: CARD_ITEMS }) item: CardItemCode;
  /** In the reader's language */
  name: string;
  /** What the item asks, in the reader's language */
  question: string;
  /** Whether the card is incomplete without it; a one-person company needs fewer */
  needed: boolean;
  @ApiProperty({ enum: ITEM_STATES }) state: ItemState;
  /** The newest piece of evidence is older than twelve months */
  stale: boolean;
  statement?: TextDto;
  evidence: CardEvidenceView[];
  grade?: CardGradeView;
}

export class EvaluationCardView {
  company: string;
  /** Of the company: send it back as `If-Match: "<version>"` */
  version: number;
  onePerson: boolean;
  /** Who answers for the deliveries of a one-person company, once accepted */
  @ApiProperty({ type: GuaranteeView, nullable: true }) guarantor: GuaranteeView | null;
  /** 0 to 1 over the needed items: with evidence each counts wholly, without any half */
  completeness: number;
  /** 0 to 1: share of items with evidence that is at most twelve months old; null without any evidence */
  @ApiProperty({ type: 'number', nullable: true }) freshness: number | null;
  items: CardItemView[];
}
