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

    // Whoever found that the other one fits too says so, and it counts where that folder is read.
    await writeFile(join(folder, 'noise-qrels.txt'), 'r-lidar 0 a-lidar 3\nr-lidar 0 gone 3\n');
    await evaluate({ noise: [noise] });
    expect(last()).toMatchObject({ mrr: 1, recall1: 0.5, recall5: 1 });
    await evaluate();
    expect(last()).toMatchObject({ mrr: 1, recall1: 1 });
  });

  describe('with gold of tags and statements', () => {
    const text = { title: { ko: '자율주행용 고정형 라이다' }, description: { ko: '최대 220m 감지, 무게 900g.' } };
    const weight = { spec: 'weight', op: '=', value: 0.9, unit: 'kg', text: '무게 900g' };
    const range = { spec: 'detectionRange', op: '<=', value: 300, unit: 'm', text: '최대 220m' };
    const gold = (half: string, more: object) => ({
      id: 'lidar',
      kind: 'capability',
      field: 'description.ko',
      half,
      tags: ['sensor.lidar.solid-state'],
      optionalTags: ['mobility.autonomous-driving'],
      statements: [weight],
      ...more,
    });
    beforeEach(async () => {
      await put(folder, 'capabilities.jsonl', [{ ...lidar, ...text, tags: undefined }, gripper]);
      await put(folder, 'gold.jsonl', [gold('dev', {}), gold('test', { statements: [weight, range] })]);
    });

    it('measures what is read in the texts, by language and side', async () => {
      await evaluate();
      const share = { precision: 1, recall: 1 };
      expect(last()['tags']).toMatchObject({ texts: 2, ...share, f1: 1, languages: { ko: share } });
      const clauses = {
        texts: 2,
        expected: 3,
        exactly: 2,
        exact: 2 / 3,
        recall: 1,
        sides: { capability: { expected: 3 } },
      };
      expect(last()['clauses']).toMatchObject(clauses);
      expect(told).toContain('exact 0.667 (2 of 3)');
    });

    it('keeps to one half', async () => {
      await evaluate({ split: 'dev' });
      expect(last()['clauses']).toMatchObject({ texts: 1, expected: 1, exact: 1 });
    });

    it('says what was read wrong, but not in the test half', async () => {
      await put(folder, 'gold.jsonl', [gold('dev', { tags: ['robot.gripper'], statements: [range] })]);
      await evaluate({ split: 'dev', differences: true });
      expect(told).toContain('+ lidar weight 0.9 "무게 900g"');
      expect(told).toContain('- lidar detectionRange ..300 "최대 220m"');
      expect(told).toContain('- lidar robot.gripper');
      await expect(evaluate({ split: 'test', differences: true })).rejects.toMatchObject({ code: 2 });
      await expect(evaluate({ differences: true })).rejects.toMatchObject({ code: 2 });
    });

    it('names the line that is no gold', async () => {
      await writeFile(join(folder, 'gold.jsonl'), '{"id":"lidar"}');
      await expect(evaluate()).rejects.toThrow('gold.jsonl: line 1 ');
    });
  });

  it('measures again without each part, on the dev half', async () => {
    await put(folder, 'requirements.jsonl', [
      { ...requirements[0], clauses: [{ spec: 'detectionRange', op: '>=', value: 100 }] },
      requirements[1] ?? {},
    ]);
    await put(folder, 'capabilities.jsonl', [{ ...lidar, specs: { detectionRange: 50 } }, gripper]);
    await evaluate({ ablation: true });
    expect(last()).toMatchObject({ requirements: 1, mrr: 0 });
    expect(last()['without']).toMatchObject({
      clauses: { mrr: { mean: 1, change: { mean: 1 } } },
      tags: { mrr: { mean: 0 } },
    });
    expect(Object.keys(last()['without'] ?? {})).toContain('text-affinity');
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
