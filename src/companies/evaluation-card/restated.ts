import { isDeepStrictEqual } from 'node:util';
import type { CardItem, EvaluationCard } from '../../engine/evaluation-card/index.js';
import { inOrder } from './card.check.js';

/** The card with what the company states now. A grade was given to what stood there, and goes when that changes. */
export function restated(earlier: EvaluationCard, items: readonly CardItem[]): EvaluationCard {
  return {
    items: inOrder(items).map(({ item, statement, evidence }) => {
      const stated = plain({ item, statement, evidence });
      const { grade, ...before } = earlier.items.find((one) => one.item === item) ?? {};
      return { ...stated, ...(grade && isDeepStrictEqual(plain(before), stated) && { grade }) };
    }),
  };
}

/** As the database gives it back: no class instances, no undefined. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
