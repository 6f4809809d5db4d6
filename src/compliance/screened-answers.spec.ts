import type { Answer } from '../engine/compliance/index.js';
import { screenedAnswers } from './screened-answers.js';

const ANSWERED: Answer = { fact: 'screening', about: 'cn-1', value: [], by: 'advisor' };
const OTHER: Answer = { fact: 'preferentialTariff', value: false, by: 'kr-1' };

it('an open likeness leaves a company unscreened, whatever was answered before', () => {
  const screening = new Map([['cn-1', { isOpen: true, findings: ['entity-list'] as const }]]);
  expect(screenedAnswers([ANSWERED, OTHER], screening)).toEqual([OTHER]);
});

it('what was confirmed stands beside what was answered', () => {
  const screening = new Map([['cn-1', { isOpen: false, findings: ['entity-list'] as const }]]);
  expect(screenedAnswers([], screening)).toEqual([{ ...ANSWERED, value: ['entity-list'] }]);
  expect(screenedAnswers([{ ...ANSWERED, value: ['owned-by-listed'] }], screening)).toEqual([
    { ...ANSWERED, value: ['entity-list', 'owned-by-listed'] },
  ]);
});

it('names that nothing was found for say nothing of owners: the question stays until it is answered', () => {
  const screening = new Map([['cn-1', { isOpen: false, findings: [] }]]);
  expect(screenedAnswers([OTHER], screening)).toEqual([OTHER]);
  expect(screenedAnswers([ANSWERED], screening)).toEqual([ANSWERED]);
});
