import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateFolder, type FolderOptions } from './evaluate-folder.js';

const companies = [
  { id: 'kr', country: 'KR', names: { ko: '한빛센서' } },
  { id: 'cn', country: 'CN', names: { zh: '成路智驾' } },
];
const lidar = { id: 'lidar', company: 'kr', title: { ko: '자율주행용 고정형 라이다' }, tags: ['sensor.lidar'] };
const gripper = { id: 'gripper', company: 'kr', title: { ko: '협동로봇용 전동 그리퍼' }, lanes: ['robot-parts'] };
const seeks = (id: string, zh: string, more: object) => ({ id, company: 'cn', title: { zh }, ...more });
const requirements = [
  seeks('r-lidar', '激光雷达采购', { lane: 'component-supply', tags: [{ code: 'sensor.lidar' }] }),
  seeks('r-none', '采购手术机器人', { lane: 'component-supply' }),
];

describe('evaluate DIR', () => {
  let folder: string;
  let noise: string;
  let printed: string;
  let told: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'naru-evaluate-'));
    noise = join(folder, 'noise');
    await mkdir(noise);
    [printed, told] = ['', ''];
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((told += String(text)), true));
    await put(folder, 'companies.jsonl', companies);
    await put(folder, 'capabilities.jsonl', [lidar, gripper]);
    await put(folder, 'requirements.jsonl', requirements);
    await writeFile(join(folder, 'qrels.txt'), 'r-lidar 0 lidar 3\nr-lidar 0 gripper 0\nr-none 0 gripper 1\n');
    await writeFile(join(folder, 'split.tsv'), 'r-lidar\tdev\nr-none\ttest\n');
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  const put = (into: string, file: string, lines: readonly object[]): Promise<void> =>
    writeFile(join(into, file), lines.map((line) => JSON.stringify(line)).join('\n'));
  const evaluate = (options: Partial<FolderOptions> = {}): Promise<void> =>
    evaluateFolder(folder, { noise: [], json: true, asOf: '2026-11-22', ...options });
  const last = (): Record<string, unknown> => JSON.parse(printed.trimEnd().split('\n').at(-1) ?? '');

  it('prints the measures as the last line and writes the lists', async () => {
    const run = join(folder, 'run.txt');
    await evaluate({ run });
    const found = { ndcg10: 1, mrr: 1, recall1: 1, recall5: 1, recall10: 1, recall20: 1, recall5best: 1 };
    expect(last()).toMatchObject({ ...found, precision5: null, requirements: 2, emptyRight: 1, unanswerable: 1 });
    expect(last()['lanes']).toMatchObject({ 'component-supply': found });
    expect(await readFile(run, 'utf8')).toMatch(/^r-lidar Q0 lidar 1 \d+ naru-\S+\n$/);
  });

  it('measures one half', async () => {
    await evaluate({ split: 'dev' });
    expect(last()).toMatchObject({ requirements: 1, unanswerable: 0, mrr: 1 });
    await evaluate({ split: 'test' });
    expect(last()).toMatchObject({ requirements: 1, answerable: 0, mrr: null });
    await expect(evaluate({ split: 'all' })).rejects.toMatchObject({ code: 2 });
  });

  it('puts the capabilities of other folders beside its own, and asks nothing for them', async () => {
    await put(noise, 'companies.jsonl', [{ ...companies[0], id: 'other' }]);
    await put(noise, 'capabilities.jsonl', [{ ...lidar, id: 'a-lidar', company: 'other' }]);
    await put(noise, 'requirements.jsonl', [{ ...requirements[0], id: 'r-other' }]);
    await evaluate({ noise: [noise] });
    // The same facts score the same, and the first id in order comes first.
    expect(last()).toMatchObject({ requirements: 2, mrr: 0.5, recall1: 0, recall5: 1 });
  });

  it('tells what it could not read or find', async () => {
    await put(folder, 'capabilities.jsonl', [lidar, { ...gripper, colour: 'red' }]);
    await evaluate();
    expect(told).toContain('capabilities.jsonl:2 gripper: colour ');
    expect(told).toContain('1 judged capabilities are not there, gripper among them');
    expect(last()).toMatchObject({ refused: 1 });
  });

  it('needs grades, a folder and a date', async () => {
    await writeFile(join(folder, 'qrels.txt'), 'r-lidar lidar 3\n');
    await expect(evaluate()).rejects.toThrow('qrels.txt: line 1 ');
    await rm(join(folder, 'qrels.txt'));
    await expect(evaluate()).rejects.toThrow('qrels.txt cannot be read');
    await expect(evaluate({ noise: [join(folder, 'nowhere')] })).rejects.toMatchObject({ code: 2 });
    await expect(evaluate({ asOf: 'today' })).rejects.toMatchObject({ code: 2 });
  });
});
