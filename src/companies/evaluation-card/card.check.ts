import { CARD_ITEMS, type CardItem } from '../../engine/evaluation-card/index.js';
import type { FieldError } from '../../errors/coded-error.js';

/** What the shape alone cannot tell. @param today `YYYY-MM-DD` */
export const checkCard = (items: readonly CardItem[], today: string): FieldError[] =>
  items.flatMap(({ item, evidence }, i) => [
    ...(items.findIndex((other) => other.item === item) < i
      ? [{ field: `items[${i}].item`, code: 'duplicate' as const, facts: { value: item } }]
      : []),
    ...evidence.flatMap(({ kind, reference, link, attachment, date }, j): FieldError[] => {
      const field = `items[${i}].evidence[${j}]`;
      const isShown = kind === 'self-declared' || (reference ?? link ?? attachment) !== undefined;
      return [
        ...(isShown ? [] : [{ field: `${field}.reference`, code: 'missing' as const }]),
        ...(date > today ? [{ field: `${field}.date`, code: 'future-date' as const }] : []),
      ];
    }),
  ]);

/** In the order of the card, so that the order in which items are sent is no difference. */
export const inOrder = <T extends Pick<CardItem, 'item'>>(items: readonly T[]): T[] =>
  CARD_ITEMS.flatMap((code) => items.filter(({ item }) => item === code));
