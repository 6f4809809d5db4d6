import { INTRODUCTION_STATES } from '../introductions/index.js';
import {
  ageFactorOf,
  needsSecondReading,
  priorityOf,
  PRIORITY,
  REVIEW_ACTS,
  riskOf,
  SECOND_SHARE,
  valueOf,
  wayTo,
} from './index.js';

const line = { rank: 1, score: 8000, coverage: 9000 };

describe('the order of the queue', () => {
  it('is worth more the higher a match scores and ranks', () => {
    expect(valueOf(line)).toBe(0.8);
    expect(valueOf({ ...line, rank: 3 })).toBe(0.4);
    expect(valueOf(null)).toBe(PRIORITY.unlistedValue);
  });

  it('is riskier the less is known, the more the rules ask, and while a company waits', () => {
    const calm = { verdict: 'clear', asked: false } as const;
    expect(riskOf({ ...line, coverage: 10_000 }, calm)).toBe(1);
    expect(riskOf(line, calm)).toBeCloseTo(1.1, 12);
    expect(riskOf(line, { ...calm, verdict: 'conditions' })).toBeCloseTo(1.6, 12);
    expect(riskOf(line, { ...calm, asked: true })).toBeCloseTo(3.1, 12);
    expect(riskOf(null, calm)).toBe(2);
  });

  it('rises by as much again each week, and no further after four', () => {
    expect([0, 7, 28, 90, -1].map(ageFactorOf)).toEqual([1, 2, 5, 5, 1]);
    expect(priorityOf(0.5, 7, 2)).toBe(2);
  });
});

it('takes a tenth for a second reading, by the id alone', () => {
  const ids = Array.from({ length: 20_000 }, (_, i) => `0199a000-0000-7000-8000-${String(i).padStart(12, '0')}`);
  const share = ids.filter((id) => needsSecondReading(id)).length / ids.length;
  expect(Math.abs(share - SECOND_SHARE)).toBeLessThan(0.01);
  expect(ids.filter((id) => needsSecondReading(id, 0))).toEqual([]);
});

describe('the way to what an act means', () => {
  const NOWHERE = 'nowhere';
  const told = (act: (typeof REVIEW_ACTS)[number]): Record<string, string> =>
    Object.fromEntries(
      [null, ...INTRODUCTION_STATES].flatMap((state) => {
        const way = wayTo(act, state);
        return way === null ? [] : [[state ?? NOWHERE, way.join(' ')]];
      }),
    );

  it('is what the table of introductions allows, and nothing else', () => {
    expect(told('approve')).toEqual({
      [NOWHERE]: 'start-review approve',
      suggested: 'start-review approve',
      'in-review': 'approve',
      approved: '',
    });
    expect(told('ask-information')).toEqual({
      [NOWHERE]: 'start-review ask-information',
      suggested: 'start-review ask-information',
      'in-review': 'ask-information',
      'needs-information': '',
    });
    const refused = { suggested: 'reject', 'in-review': 'reject', 'needs-information': 'reject', rejected: '' };
    expect(told('reject')).toEqual({ [NOWHERE]: '', ...refused });
    expect(told('exclude')).toEqual(told('reject'));
  });

  it('leaves the introduction alone where only the place of the pair changes', () => {
    const states = [null, ...INTRODUCTION_STATES];
    expect(states.flatMap((state) => [wayTo('pin', state), wayTo('adjust-rank', state)]).flat()).toEqual([]);
  });
});
