import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './lock.js';

describe('withLock', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'naru-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lets one in at a time', async () => {
    let inside = 0;
    const most: number[] = [];
    const work = async () => {
      inside += 1;
      await new Promise(setImmediate);
      most.push(inside);
      inside -= 1;
    };
    await Promise.all([1, 2, 3, 4, 5].map(() => withLock(folder, work)));
    expect(most).toEqual([1, 1, 1, 1, 1]);
  });

  it('is free again after a failure, and passes the failure on', async () => {
    await expect(withLock(folder, () => Promise.reject(new Error('no space')))).rejects.toThrow('no space');
    expect(await withLock(folder, () => Promise.resolve('in'))).toBe('in');
  });

  it('does not hold up another folder', async () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    expect(await withLock(folder, () => withLock(other, () => Promise.resolve('both')))).toBe('both');
  });
});
