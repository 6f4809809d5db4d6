import { CodedError } from '../errors/coded-error.js';
import { checkedSettings, type SentSetting } from './setting-check.js';

const EVEN = {
  'capability-fit': 125,
  'spec-fit': 125,
  'commercial-fit': 125,
  readiness: 125,
  localisation: 125,
  'market-fit': 125,
  reciprocity: 125,
  'text-affinity': 125,
};
const robots = (weights: object): SentSetting => ({ lane: 'robot-parts', weights: { ...weights }, threshold: 45 });

function errorsOf(...sent: SentSetting[]): unknown[] {
  try {
    return checkedSettings(sent);
  } catch (error) {
    return error instanceof CodedError ? error.fields.map(({ field, code }) => `${field} ${code}`) : [error];
  }
}

it('takes whole weights that add up, and points as hundredths', () => {
  expect(checkedSettings([robots(EVEN)])).toEqual([{ lane: 'robot-parts', weights: EVEN, threshold: 4500 }]);
});

it.each([
  [{ ...EVEN, readiness: 124 }, ['lanes[0].weights wrong-sum']],
  [{ ...EVEN, readiness: -1 }, ['lanes[0].weights.readiness too-small']],
  [{ ...EVEN, readiness: 1001 }, ['lanes[0].weights.readiness too-large']],
  [{ ...EVEN, readiness: 124.5, localisation: '125' }, ['readiness not-integer', 'localisation not-number']],
  [{ ...EVEN, readiness: undefined, fame: 125 }, ['fame unknown-field', 'readiness missing']],
])('names the field of %j', (weights, errors) => {
  const whole = errors.map((error) => (error.startsWith('lanes') ? error : `lanes[0].weights.${error}`));
  expect(errorsOf(robots(weights))).toEqual(whole);
});

it('takes a lane once', () => {
  expect(errorsOf(robots(EVEN), robots(EVEN))).toEqual(['lanes[1].lane duplicate']);
});
