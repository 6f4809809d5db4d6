import type { Text } from '../facts/index.js';

/** What investors and partners weigh in a company beyond a single offer. */
export const CARD_ITEMS = [
  'market-size',
  'commercialisation',
  'core-competitiveness',
  'founder',
  'team',
  'ip',
  'references',
  'certifications',
] as const;
export type CardItemCode = (typeof CARD_ITEMS)[number];

/** How far a statement can be trusted, the weakest first. */
export const EVIDENCE_KINDS = ['self-declared', 'counterpart-confirmed', 'document', 'customs-or-invoice'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The best grade; the worst is 0. */
export const BEST_GRADE = 4;

export interface CardEvidence {
  readonly kind: EvidenceKind;
  /** What it is and where it is found: an order number, a contract, a register. */
  readonly reference?: string;
  readonly link?: string;
  /** Id of an attachment. */
  readonly attachment?: string;
  /** `YYYY-MM-DD`, when it was issued. */
  readonly date: string;
}

/** An advisor's judgement of one item as it stood. */
export interface CardGrade {
  /** Integer 0..{@link BEST_GRADE}. */
  readonly grade: number;
  /** The strongest evidence that the advisor has seen, whatever kind the company calls it. */
  readonly evidence: EvidenceKind;
  readonly reason: string;
  /** Account of the advisor. */
  readonly by: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
}

export interface CardItem {
  readonly item: CardItemCode;
  readonly statement: Text;
  readonly evidence: readonly CardEvidence[];
  /** Absent until an advisor has looked, and again when the company changes what was graded. */
  readonly grade?: CardGrade;
}

/** The items that a company has filled in, each once, in the order of {@link CARD_ITEMS}. */
export interface EvaluationCard {
  readonly items: readonly CardItem[];
}

/** The lighter card of a one-person company: it has no team to show, and seldom patents or certificates of its own. */
const NEEDED_OF_ONE: readonly CardItemCode[] = ['commercialisation', 'core-competitiveness', 'founder', 'references'];

/** Items that make a card complete; the others may be given as well. */
export const neededItems = (onePerson: boolean): readonly CardItemCode[] => (onePerson ? NEEDED_OF_ONE : CARD_ITEMS);

const strength = (kind: EvidenceKind): number => EVIDENCE_KINDS.indexOf(kind);

export const isStronger = (a: EvidenceKind, b: EvidenceKind): boolean => strength(a) > strength(b);
