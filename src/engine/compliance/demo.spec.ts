import { demoMatches, routine, shares } from './testing/demo-matches.js';

const TODAY = '2026-11-22';

it('leaves at most five questions open about half of the matches of the demonstration data', async () => {
  const { matches, hierarchy } = await demoMatches(TODAY);
  expect(matches.length).toBeGreaterThan(50);
  const asTheyAre = shares(matches, hierarchy, TODAY);
  expect(asTheyAre.medianQuestions).toBeLessThanOrEqual(5);
  // Nobody is screened in them: nothing may be called clear.
  expect(asTheyAre.outcomes).toMatchObject({ clear: 0, conditions: 0 });

  const answered = shares(matches.map(routine), hierarchy, TODAY);
  expect(answered.medianQuestions).toBeLessThanOrEqual(1);
  expect(answered.plainSupplyClear).toBeGreaterThan(0.4);
  // Every pair of the data is scored.
}, 120_000);
