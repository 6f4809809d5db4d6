import { CRITERION_CODES, LOCALES } from '../engine/facts/index.js';
import type { LaneWeights } from '../engine/reviews/index.js';
import type { WeightReportView } from '../reviews/weight-report.dto.js';
import { weightLines } from './review-weights-text.js';

const present = Object.fromEntries(CRITERION_CODES.map((code) => [code, 10])) as LaneWeights;
const [first, second] = CRITERION_CODES;
const report: Pick<WeightReportView, keyof WeightReportView> = {
  lane: 'component-supply',
  version: 'component-supply@3+2',
  outcome: 'change',
  pairs: 45,
  requirements: 12,
  present,
  suggested: { ...present, [first]: 14, [second]: 6 },
  validation: {
    folds: 5,
    lambda: 0.1,
    present: { ordered: 0.62, loss: 0.68 },
    suggested: { ordered: 0.71, loss: 0.61 },
  },
  effect: { lists: 20, changed: 7, moved: 19, left: 3 },
};

it.each(LOCALES)('names what would change and what that would do, in %s', (locale) => {
  const text = weightLines(report, 'L', locale).join('\n');
  expect(text).toMatch(/^L \(component-supply@3\+2\)/);
  expect(text).toContain('10 → 14, ');
  expect(text).toContain('10 → 6');
  for (const figure of ['45', '12', '62.0 %', '71.0 %', '20', '7', '19']) expect(text).toContain(figure);
  expect(text).not.toContain('10 → 10');
});

it('suggests nothing where nothing was found, and says what is lacking', () => {
  const kept = weightLines({ ...report, outcome: 'keep', suggested: present }, 'L', 'en').join('\n');
  expect(kept).toContain('better than the present ones');
  expect(kept).not.toContain('→');
  const bare = { ...report, outcome: 'too-few-decisions', suggested: null, validation: null, effect: null } as const;
  expect(weightLines(bare, 'L', 'ko')).toEqual([
    'L (component-supply@3+2)',
    '  수요 12건에서 승인·반려 쌍 45개',
    '  결정이 부족합니다. 수요 10건 이상에서 30쌍 이상이 필요합니다.',
  ]);
});
