import type { Reading } from '../../facts/index.js';
import type { Judgement } from '../clauses/judgement.js';
import { judgeCapacity, judgeDelivery, judgeMinimumOrder, judgePrice } from '../clauses/terms.js';
import { COMMERCIAL_WEIGHTS, unconfirmedWeight } from '../weights.js';
import { assess, noGaps, partOf, type Criterion, type Part } from './criterion.js';

/** Do quantity, price and time agree? Each part falls off in proportion to what is short. */
export const commercialFit: Criterion = {
  code: 'commercial-fit',
  version: 2,
  check(requirement, capability, { rates, asOf }) {
    const gaps = noGaps();
    const { quantity, budget, neededBy, readings: asked = {} } = requirement;
    const said = capability.readings?.terms ?? {};
    const { minimumOrder, capacity, price, delivery } = COMMERCIAL_WEIGHTS;
    const part = (judgement: Judgement, weight: number, asking?: Reading, saying?: Reading): Part | null => {
      const unknown = asking === undefined ? weight : unconfirmedWeight(weight);
      return partOf(judgement, weight, gaps, unknown, asking === undefined && saying === undefined);
    };
    const parts = [
      part(judgeMinimumOrder(quantity, capability), minimumOrder, asked.quantity, said.minOrder),
      part(judgeCapacity(quantity, capability), capacity, asked.quantity, said.monthlyCapacity),
      part(judgePrice(budget, capability, rates), price, asked.budget, said.price),
      part(judgeDelivery(neededBy, capability, asOf), delivery, asked.neededBy, said.leadTimeDays),
    ];
    return assess(
      parts.filter((one) => one !== null),
      gaps,
    );
  },
};
