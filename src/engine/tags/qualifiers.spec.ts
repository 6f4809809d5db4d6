import { qualifiesNext } from './qualifiers.js';

/** Whether the first of two words in a title only tells what the second is for. */
function qualifies(title: string, first: [string, string], second: [string, string]): boolean {
  const [place, other] = [first, second].map(([word, code]) => {
    const start = title.indexOf(word);
    return { start, end: start + word.length, meanings: [{ code }] };
  });
  return place !== undefined && other !== undefined && qualifiesNext(title, place, [place, other]);
}

describe('a service in a title', () => {
  it('only tells what the thing right behind it is for', () => {
    expect(qualifies('설비보전 cmms', ['설비보전', 'service.maintenance'], ['cmms', 'factory.cmms'])).toBe(true);
    expect(qualifies('维保机器人', ['维保', 'service.maintenance'], ['机器人', 'robot'])).toBe(true);
  });

  it('is offered beside other services, in a list and at the end', () => {
    expect(qualifies('시운전 유지보수', ['시운전', 'service.commissioning'], ['유지보수', 'service.maintenance'])).toBe(
      false,
    );
    expect(qualifies('설비보전, cmms', ['설비보전', 'service.maintenance'], ['cmms', 'factory.cmms'])).toBe(false);
    expect(qualifies('cmms 설비보전', ['설비보전', 'service.maintenance'], ['cmms', 'factory.cmms'])).toBe(false);
  });

  it('leaves products alone: a lidar for a robot is both', () => {
    expect(qualifies('라이다 로봇', ['라이다', 'sensor.lidar'], ['로봇', 'robot'])).toBe(false);
  });
});
