import { divideRounded, WHOLE } from '../scoring/fixed-point.js';
import { CARD_ITEMS, type CardItem, type CardItemCode, type EvaluationCard, type EvidenceKind } from './card.js';
import { isStronger, neededItems } from './card.js';

/** How far an item has come, from nothing to an advisor's grade. */
export const ITEM_STATES = ['missing', 'stated', 'evidenced', 'graded'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export interface ItemStanding {
  readonly item: CardItemCode;
  /** Whether this company's card is incomplete without it. */
  readonly needed: boolean;
  readonly state: ItemState;
  /** The strongest kind that the company claims. */
  readonly strongest: EvidenceKind | null;
  /** The newest piece of evidence is older than twelve months. */
  readonly isStale: boolean;
}

export interface CardStanding {
  /** Every item, also those that are missing, in the order of {@link CARD_ITEMS}. */
  readonly items: readonly ItemStanding[];
  /** Integer 0..10000 over the needed items: with evidence each counts wholly, without any half. */
  readonly completeness: number;
  /** Integer 0..10000: the share of items with evidence whose evidence is not stale; null without any evidence. */
  readonly freshness: number | null;
}

/** How complete and how fresh a card is. @param asOf the day of looking, `YYYY-MM-DD` */
export function cardStanding(card: EvaluationCard, onePerson: boolean, asOf: string): CardStanding {
  const needed = neededItems(onePerson);
  const items = CARD_ITEMS.map((code): ItemStanding => {
    const item = card.items.find((one) => one.item === code);
    return {
      item: code,
      needed: needed.includes(code),
      state: stateOf(item),
      strongest: strongestOf(item?.evidence.map(({ kind }) => kind) ?? []),
      isStale: item !== undefined && isStale(item, asOf),
    };
  });
  const points = items.reduce((sum, item) => (item.needed ? sum + POINTS[item.state] : sum), 0);
  const evidenced = items.filter(({ strongest }) => strongest !== null);
  const fresh = evidenced.filter((item) => !item.isStale);
  return {
    items,
    completeness: divideRounded(points * WHOLE, needed.length * POINTS.evidenced),
    freshness: evidenced.length === 0 ? null : divideRounded(fresh.length * WHOLE, evidenced.length),
  };
}

const POINTS: Readonly<Record<ItemState, number>> = { missing: 0, stated: 1, evidenced: 2, graded: 2 };

function stateOf(item: CardItem | undefined): ItemState {
  if (item === undefined) return 'missing';
  if (item.grade !== undefined) return 'graded';
  return item.evidence.length > 0 ? 'evidenced' : 'stated';
}

const strongestOf = (kinds: readonly EvidenceKind[]): EvidenceKind | null =>
  kinds.reduce<EvidenceKind | null>((best, kind) => (best === null || isStronger(kind, best) ? kind : best), null);

const isStale = ({ evidence }: CardItem, asOf: string): boolean =>
  evidence.length > 0 && evidence.every(({ date }) => yearAfter(date) < asOf);

/** Days written as ISO 8601 stand in the order of their text; 29 February of no leap year stands before 1 March. */
const yearAfter = (date: string): string => String(Number(date.slice(0, 4)) + 1).padStart(4, '0') + date.slice(4);
