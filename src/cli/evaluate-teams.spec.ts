import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateFolder, type FolderOptions } from './evaluate-folder.js';

const companies = [
  { id: 'kr-lidar', country: 'KR', names: { ko: '한빛센서' } },
  { id: 'kr-gripper', country: 'KR', names: { ko: '두손로봇' } },
  { id: 'cn-taxi', country: 'CN', names: { zh: '成路智驾' } },
];
const capabilities = [
  { id: 'lidar', company: 'kr-lidar', title: { ko: '자율주행용 고정형 라이다' }, tags: ['sensor.lidar'] },
  { id: 'gripper', company: 'kr-gripper', title: { ko: '전동 그리퍼' }, tags: ['robot.gripper'] },
  {
    id: 'taxi',
    company: 'cn-taxi',
    title: { zh: '无人驾驶出租车' },
    tags: ['mobility.autonomous-driving.robotaxi'],
  },
];
const requirements = [{ id: 'r', company: 'cn-taxi', title: { zh: '激光雷达采购' }, lane: 'component-supply' }];
const role = (country: string, tag: string) => ({ role: 'technology', countries: [country], tags: [{ code: tag }] });
const opportunity = (id: string, thing: string) => ({
  id,
  owner: 'cn-taxi',
  market: 'AE',
  title: { en: 'Driverless taxis' },
  roles: [role('KR', thing), role('CN', 'mobility.autonomous-driving.robotaxi'), role('KR', 'medical.dialysis')],
});

describe('evaluate DIR with opportunities', () => {
  let folder: string;
  let printed: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'naru-evaluate-teams-'));
    printed = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await put('companies.jsonl', companies);
    await put('capabilities.jsonl', capabilities);
    await put('requirements.jsonl', requirements);
    await put('opportunities.jsonl', [opportunity('o-dev', 'sensor.lidar'), opportunity('o-test', 'robot.gripper')]);
    await writeFile(join(folder, 'qrels.txt'), 'r 0 lidar 3\n');
    await writeFile(join(folder, 'split.tsv'), 'r\tdev\no-dev\tdev\no-test\ttest\n');
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  const put = (file: string, lines: readonly object[]): Promise<void> =>
    writeFile(join(folder, file), lines.map((line) => JSON.stringify(line)).join('\n'));
  const grade = (lines: string): Promise<void> => writeFile(join(folder, 'team-qrels.txt'), lines);
  const evaluate = (options: Partial<FolderOptions> = {}): Promise<void> =>
    evaluateFolder(folder, { noise: [], json: true, asOf: '2026-11-22', ...options });
  const teams = (): unknown =>
    (JSON.parse(printed.trimEnd().split('\n').at(-1) ?? '') as Record<string, unknown>)['teams'];

  it('measures the roles of one half', async () => {
    await grade('o-dev role1 kr-lidar 3\no-dev role2 cn-taxi 2\no-dev role3 kr-gripper 0\no-test role1 kr-lidar 3\n');
    await evaluate({ split: 'dev' });
    expect(teams()).toMatchObject({
      opportunities: 1,
      slots: 3,
      fillable: 2,
      coverage: 1,
      rightCoverage: 1,
      rolePrecision3: 1,
      unfillable: 1,
      gapsRight: 1,
    });
  });

  it('tells a role that is filled with a company that does not fit', async () => {
    await grade('o-test role1 kr-lidar 3\no-test role1 kr-gripper 1\n');
    await evaluate();
    expect(teams()).toMatchObject({ opportunities: 2, fillable: 1, coverage: 1, rightCoverage: 0, rolePrecision3: 0 });
  });

  it('takes grades by the name of a role too', async () => {
    const roles = [{ ...role('KR', 'sensor.lidar'), role: 'components' }, role('CN', 'mobility')];
    await put('opportunities.jsonl', [{ ...opportunity('o-dev', 'sensor.lidar'), roles }]);
    await grade('o-dev components kr-lidar 3\n');
    await evaluate();
    expect(teams()).toMatchObject({ fillable: 1, rightCoverage: 1 });
  });

  it('says nothing of teams without graded roles', async () => {
    await evaluate();
    expect(teams()).toBeUndefined();
  });

  it('prints a table for people', async () => {
    await grade('o-dev role1 kr-lidar 3\n');
    await evaluate({ split: 'dev', json: false });
    expect(printed).toMatch(/teams: 1 opportunities with 3 roles, 1 that somebody fits/u);
    expect(printed).toMatch(/rolePrecision3 +1\.000/u);
  });

  it('names the line of a grade that cannot be read', async () => {
    await grade('o-dev role1 kr-lidar 7\n');
    await expect(evaluate()).rejects.toThrow('team-qrels.txt: line 1 ');
  });
});
