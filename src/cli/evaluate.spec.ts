import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from './evaluate.js';

describe('evaluate --labels', () => {
  let folder: string;
  let printed: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'naru-evaluate-'));
    printed = '';
    const take = (text: string | Uint8Array): boolean => {
      printed += String(text);
      return true;
    };
    jest.spyOn(process.stdout, 'write').mockImplementation(take);
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  const labels = async (text: string): Promise<string> => {
    const path = join(folder, 'labels.tsv');
    await writeFile(path, text);
    return path;
  };

  it('prints the measures as the last line', async () => {
    const path = await labels(
      '\uFEFFkind\tzh\tko\r\nproduct\t协作机器人\t협동로봇\r\nproduct\t焊接设备\t용접 장비\r\n',
    );
    await evaluate({ labels: path, json: true, ablation: false });
    const last = printed.trimEnd().split('\n').at(-1) ?? '';
    expect(JSON.parse(last)).toMatchObject({ queries: 2, recall1: 1, recall10: 1, mrr: 1 });
  });

  it('measures without each signal when asked', async () => {
    const path = await labels('zh\tko\n电机\t모터\n执行器\t액추에이터\n');
    await evaluate({ labels: path, json: true, ablation: true });
    const { without } = JSON.parse(printed) as { without: Record<string, { queries: number }> };
    expect(Object.keys(without)).toEqual(['concepts', 'readings', 'lexicon', 'latin', 'frequencies']);
    expect(without['lexicon']).toMatchObject({ queries: 2 });
  });

  it('prints a line for a person without --json', async () => {
    await evaluate({ labels: await labels('ko\tzh\n모터\t电机\n'), json: false, ablation: false });
    expect(printed).toMatch(/^all signals +recall1 1\.000 recall10 1\.000 mrr 1\.000\n$/);
  });

  it.each([
    ['name\tzh\n모터\t电机\n', 'columns zh and ko'],
    ['zh\tko\n电机\t\n', 'labels.tsv:2 '],
    ['zh\tko\n', 'holds no labels'],
  ])('refuses %j', async (text, message) => {
    await expect(evaluate({ labels: await labels(text), json: true, ablation: false })).rejects.toThrow(message);
  });

  it('says what it needs', async () => {
    await expect(evaluate({ json: true, ablation: false })).rejects.toMatchObject({ code: 2 });
    await expect(evaluate({ labels: join(folder, 'none'), json: true, ablation: false })).rejects.toThrow('none');
  });
});
