import { HealthController } from './health.controller.js';

type Check = () => Promise<unknown>;

const away: Check = () => Promise.reject(new Error('away'));
const silent: Check = () => new Promise(() => {});
const well: Check = () => Promise.resolve([]);

async function health(database: Check, queue: Check): Promise<{ status: number; body: Record<string, string> }> {
  const answer = { status: 0 };
  const reply = {
    status: (status: number) => {
      answer.status = status;
      return { header: () => undefined };
    },
  };
  const controller = new HealthController({ query: database }, [{ name: 'queue', check: queue }]);
  const asked = controller.health(reply);
  await jest.advanceTimersByTimeAsync(1000);
  return { ...answer, body: await asked };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it.each<[string, Check, Check, number, object]>([
  ['all is well', well, well, 200, { status: 'up', database: 'up', queue: 'up' }],
  ['the database refuses', away, well, 503, { status: 'down', database: 'down', queue: 'up' }],
  ['the queue does not answer', well, silent, 503, { status: 'down', database: 'up', queue: 'down' }],
])('when %s', async (_, database, queue, status, body) => {
  expect(await health(database, queue)).toMatchObject({ status, body });
});

it('leaves no timer behind', async () => {
  await health(well, well);
  expect(jest.getTimerCount()).toBe(0);
});
