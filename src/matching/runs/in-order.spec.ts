import { inOrder } from './in-order.js';

const items = Array.from({ length: 20 }, (_, i) => i);
const never = new AbortController().signal;

/** Work that ends when it is told to, in any order. */
function byHand() {
  const begun: number[] = [];
  const ends = new Map<number, { resolve: (result: string) => void; reject: (error: Error) => void }>();
  const work = (item: number): Promise<string> => {
    begun.push(item);
    return new Promise((resolve, reject) => ends.set(item, { resolve, reject }));
  };
  const end = async (item: number): Promise<void> => {
    ends.get(item)?.resolve(`of ${item}`);
    await settled();
  };
  const fail = async (item: number): Promise<void> => {
    ends.get(item)?.reject(new Error(`no ${item}`));
    await settled();
  };
  return { begun, work, end, fail };
}
/** Waits for a failure from now on: one that nobody waits for ends the process. */
const failureOf = (work: Promise<void>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('inOrder', () => {
  it('saves every result once, in the order of the items, whatever ends first', async () => {
    const saved: number[] = [];
    const work = async (item: number): Promise<number> => {
      for (let i = 0; i < (item * 7) % 5; i += 1) await settled();
      return item;
    };
    const save = async (results: number[]): Promise<void> => void saved.push(...results);
    await inOrder(items, { width: 4, batch: 3, signal: never, work, save });
    expect(saved).toEqual(items);
  });

  it('works on so many items at a time, and goes on while a batch is being saved', async () => {
    const { begun, work, end } = byHand();
    const saved: string[][] = [];
    let stored = (): void => {};
    const save = (results: string[]): Promise<void> => {
      saved.push(results);
      return new Promise((resolve) => (stored = resolve));
    };
    const all = inOrder(items.slice(0, 6), { width: 2, batch: 2, signal: never, work, save });
    expect(begun).toEqual([0, 1]);
    for (const item of [1, 0, 2, 3]) await end(item);
    expect(saved).toEqual([['of 0', 'of 1']]);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
    for (const item of [4, 5]) await end(item);
    stored();
    await settled();
    // What has come together meanwhile is saved in one go.
    expect(saved).toEqual([
      ['of 0', 'of 1'],
      ['of 2', 'of 3', 'of 4', 'of 5'],
    ]);
    stored();
    await all;
  });

  it('when asked to stop begins nothing more, and saves what was at hand', async () => {
    const { begun, work, end } = byHand();
    const stop = new AbortController();
    const saved: string[] = [];
    const save = async (results: string[]): Promise<void> => void saved.push(...results);
    const all = inOrder(items, { width: 3, batch: 16, signal: stop.signal, work, save });
    const outcome = failureOf(all);
    await end(0);
    stop.abort(new Error('stop'));
    for (const item of [2, 3, 1]) await end(item);
    expect(await outcome).toEqual(new Error('stop'));
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(saved).toEqual(['of 0', 'of 1', 'of 2', 'of 3']);
  });

  it('saves what lies before an item that fails, and ends after all that it had begun', async () => {
    const { begun, work, end, fail } = byHand();
    const saved: string[] = [];
    const save = async (results: string[]): Promise<void> => void saved.push(...results);
    let ended = false;
    const all = inOrder(items, { width: 3, batch: 16, signal: never, work, save }).finally(() => (ended = true));
    const outcome = failureOf(all);
    for (const item of [0, 2]) await end(item);
    await fail(1);
    expect(ended).toBe(false);
    await end(3);
    expect(await outcome).toEqual(new Error('no 1'));
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(saved).toEqual(['of 0']);
  });

  it('saves nothing after a batch that could not be saved', async () => {
    const tried: number[][] = [];
    const save = async (results: number[]): Promise<void> => {
      tried.push(results);
      throw new Error('the database is away');
    };
    const all = inOrder(items, { width: 2, batch: 4, signal: never, work: async (item) => item, save });
    await expect(all).rejects.toThrow('the database is away');
    expect(tried).toEqual([[0, 1, 2, 3]]);
  });
});
