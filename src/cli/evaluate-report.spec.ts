import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../config/package-root.js';
import { writeReport } from './evaluate-report.js';

describe('evaluate --report', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'naru-report-'));
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await put('companies.jsonl', [
      { id: 'kr', country: 'KR', names: { ko: '한빛센서' } },
      { id: 'cn', country: 'CN', names: { zh: '成路智驾' } },
    ]);
    await put('capabilities.jsonl', [{ id: 'lidar', company: 'kr', title: { ko: '자율주행용 고정형 라이다' } }]);
    await put('requirements.jsonl', [
      { id: 'r-dev', company: 'cn', lane: 'component-supply', title: { zh: '激光雷达采购' } },
      { id: 'r-test', company: 'cn', lane: 'component-supply', title: { zh: '采购手术机器人' } },
    ]);
    await writeFile(join(folder, 'qrels.txt'), 'r-dev 0 lidar 3\nr-test 0 lidar 0\n');
    await writeFile(join(folder, 'split.tsv'), 'r-dev\tdev\nr-test\ttest\n');
    await writeFile(join(folder, 'readings.tsv'), 'first\tsecond\n3\t3\n0\t0\n2\t1\n');
    await writeFile(join(folder, 'labels.tsv'), 'zh\tko\n电机\t모터\n');
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  const put = (file: string, lines: readonly object[]): Promise<void> =>
    writeFile(join(folder, file), lines.map((line) => JSON.stringify(line)).join('\n'));
  const report = async (more: object = {}): Promise<string> => {
    const file = join(folder, 'evaluation.md');
    await writeReport(folder, { report: file, noise: [], asOf: '2026-11-22', ...more });
    return readFile(file, 'utf8');
  };

  it('says what was measured, on the dev half alone', async () => {
    const text = await report({ labels: join(folder, 'labels.tsv') });
    expect(text).toContain('## Development half');
    expect(text).not.toContain('## Test half');
    expect(text).toContain('2 pairs are graded: 1 of grade 3');
    expect(text).toMatch(/\| component-supply \| 1 +\| 1\.000 \[1\.000, 1\.000\] \|/u);
    expect(text).toMatch(/\| all +\| 3 +\| 2 +\| 0\.571/u);
    expect(text).toMatch(/\| tags +\| \d/u);
    expect(text).toMatch(/\| 1 +\| 1\.000 +\| 1\.000 +\| 1\.000 +\|/u);
    expect(text).toContain('--as-of 2026-11-22');
  });

  it('shows the test half where it is asked for', async () => {
    expect(await report({ testHalf: true })).toMatch(/## Test half[^#]*\| 1 of 1/u);
  });

  it('measures teams where opportunities are judged', async () => {
    expect(await report()).not.toContain('role precision@3 |');
    const role = { role: 'technology', countries: ['KR'], tags: [{ code: 'sensor.lidar' }] };
    await put('opportunities.jsonl', [
      { id: 'o-dev', owner: 'cn', market: 'AE', title: { en: 'Robotaxi lidar' }, roles: [role], sides: { KR: 1 } },
    ]);
    await writeFile(join(folder, 'team-qrels.txt'), 'o-dev role1 kr 3\n');
    await writeFile(join(folder, 'split.tsv'), 'r-dev\tdev\nr-test\ttest\no-dev\tdev\n');
    expect(await report()).toMatch(/Teams for 1 opportunities with 1 roles.*\n\n\| role precision@3/u);
  });

  it('writes the same for the same, as the formatter would', async () => {
    const text = await report();
    expect(await report()).toBe(text);
    const prettier = join(packageRoot, 'node_modules/prettier/bin/prettier.cjs');
    const formatted = execFileSync(process.execPath, [prettier, '--print-width=120', '--stdin-filepath=a.md'], {
      input: text,
    });
    expect(formatted.toString()).toBe(text);
  });

  it('needs a folder and a place to write', async () => {
    await expect(writeReport(undefined, { report: 'x', noise: [] })).rejects.toMatchObject({ code: 2 });
    await expect(report({ report: join(folder, 'no', 'where.md') })).rejects.toMatchObject({ code: 1 });
  });
});
