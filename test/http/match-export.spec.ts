import { startApp, type TestApp } from '../support/app.js';
import { account } from '../support/accounts.js';
import { capability, company, create, requirement } from '../support/builders.js';
import { listed } from '../support/listed.js';

let naru: TestApp;
let need: string;
let seeker: string;

beforeAll(async () => {
  naru = await startApp();
  // A name that a spreadsheet would take for a formula.
  const korean = await create(naru.http, 'companies', company({ names: { ko: '=1+1 센서', zh: '韩光传感' } }));
  seeker = (await create(naru.http, 'companies', company({ country: 'CN', names: { zh: '澄路智行' } }))).id;
  const lidar = await create(
    naru.http,
    'capabilities',
    capability(korean.id, { specs: { detectionRange: 200 }, tags: ['sensor.lidar.solid-state'] }),
  );
  const gripper = await create(naru.http, 'capabilities', capability(korean.id, { title: { ko: '전동 그리퍼' } }));
  const clauses = [{ spec: 'detectionRange', op: '>=' as const, value: 150, unit: 'm' }];
  need = (await create(naru.http, 'requirements', requirement(seeker, { tags: [{ code: 'sensor.lidar' }], clauses })))
    .id;
  await listed(naru, need, [lidar.id, gripper.id]);
  await naru.rows('update list_lines set listed = 1');
});
afterAll(() => naru.stop());

const download = (language: string, http = naru.http) =>
  http
    .get(`/api/v1/requirements/${need}/matches/export?lang=${language}`)
    .buffer()
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });

it('hands the list, its evidence and the near misses to a spreadsheet, in the language of the reader', async () => {
  const file = await download('ko').expect(200);
  expect(file.headers['content-disposition']).toContain(`naru-matches-${need}.xlsx`);
  const read = await naru.http
    .post('/api/v1/documents/extract')
    .attach('file', file.body as Buffer, 'matches.xlsx')
    .expect(200);
  const { pages, text } = read.body as { pages: { start: number; end: number }[]; text: string };
  expect(pages).toHaveLength(3);
  const [list = '', evidence = '', nearMisses = ''] = pages.map(({ start, end }) => text.slice(start, end));
  for (const said of ['L4车队前向激光雷达采购', '순위', '=1+1 센서', '대한민국', '자율주행용 고정형 라이다'])
    expect(list).toContain(said);
  expect(list).not.toContain('전동 그리퍼');
  for (const said of ['필수', '150 m', '200 m', '충족']) expect(evidence).toContain(said);
  expect(nearMisses).toContain('전동 그리퍼');

  const chinese = await download('zh-CN').expect(200);
  const other = await naru.http.post('/api/v1/documents/extract').attach('file', chinese.body as Buffer, 'a.xlsx');
  expect(JSON.stringify(other.body)).toContain('韩光传感');

  const [kept] = await naru.rows<{ subject: string }>(
    `select subject from audit_entry where act = 'match-list.exported' limit 1`,
  );
  expect(kept?.subject).toBe(need);
});

it('is for advisors', async () => {
  const owner = naru.as((await account(naru, 'member', [seeker])).key);
  expect((await download('ko', owner)).status).toBe(403);
});
