import { startApp, type TestApp } from '../support/app.js';
import { account } from '../support/accounts.js';
import { company, create } from '../support/builders.js';

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string;
  readonly act: string;
  readonly text: string;
  readonly subject: string;
  readonly after: object | null;
}

let naru: TestApp;
let hanbit: string;
let advisor: { id: string; key: string };

beforeAll(async () => {
  naru = await startApp();
  advisor = await account(naru, 'advisor');
  const http = naru.as(advisor.key);
  hanbit = (await create(http, 'companies', company({ names: { ko: '한빛센서' } }))).id;
  await http.delete(`/api/v1/companies/${hanbit}`).set('if-match', '"1"').expect(200);
  await http.post(`/api/v1/companies/${hanbit}/restore`).set('if-match', '"2"').expect(200);
  const run = { scope: 'company', subject: hanbit };
  for (const _ of ['first', 'repeated'])
    await http.post('/api/v1/match-runs').set('idempotency-key', 'k1').send(run).expect(202);
});
afterAll(() => naru.stop());

const list = async (query: object = {}, language = 'en') => {
  const http = naru.as(naru.administratorKey);
  const answer = await http.get('/api/v1/audit-entries').query(query).set('accept-language', language).expect(200);
  return answer.body as { items: Entry[]; nextCursor: string | null; total: number };
};
const acts = async (query: object): Promise<string[]> => (await list(query)).items.map(({ act }) => act);

it('keeps who did what to which record, newest first, in the language of the reader', async () => {
  const { items } = await list({ actor: advisor.id });
  expect(items.map(({ act }) => act)).toEqual(['match-run.requested', 'company.restored', 'company.archived']);
  expect(items[2]).toMatchObject({
    actor: advisor.id,
    actorName: expect.stringMatching(/^advisor /),
    text: 'Archived a company',
    subjectKind: 'company',
    subject: hanbit,
    before: { version: 1 },
    after: { version: 2 },
    reason: null,
  });
  expect((await list({ act: 'company.archived' }, 'ko')).items[0]?.text).toBe('기업을 보관 처리함');
  expect((await list({ act: 'company.archived' }, 'zh-CN')).items[0]?.text).toBe('归档企业');
});

it('keeps nothing of an act that was refused', async () => {
  await naru.as(advisor.key).delete(`/api/v1/companies/${hanbit}`).set('if-match', '"1"').expect(412);
  expect(await acts({ subject: hanbit, act: 'company.archived' })).toHaveLength(1);
});

it('finds by actor, act, subject and time', async () => {
  const entries = (await list({ subject: hanbit })).items;
  expect(entries.map(({ act }) => act)).toEqual(['company.restored', 'company.archived']);
  expect(await acts({ act: 'match-run.requested' })).toEqual(['match-run.requested']);
  expect(await acts({ actor: 'nobody' })).toEqual([]);
  expect(await acts({ subjectKind: 'company' })).toHaveLength(2);
  expect(await acts({ until: '2020-01-01' })).toEqual([]);
  const [restored] = entries;
  expect(await acts({ subject: hanbit, since: restored?.at })).toContain('company.restored');
  expect(await acts({ subject: hanbit, until: restored?.at })).toEqual(['company.archived']);
  const first = await list({ subject: hanbit, limit: 1 });
  expect([first.total, first.items[0]?.act]).toEqual([2, 'company.restored']);
  expect(await acts({ subject: hanbit, limit: 1, cursor: first.nextCursor })).toEqual(['company.archived']);
});

it.each(['yesterday', '2026-02-30', '2026-11-22T09:00:00'])('refuses the time %s by name', async (since) => {
  const answer = await naru.as(naru.administratorKey).get('/api/v1/audit-entries').query({ since }).expect(422);
  expect(answer.body).toMatchObject({ errors: [{ field: 'since', code: 'bad-format' }] });
});

it('names what it was done to, and all that can be filtered by, in the language of the reader', async () => {
  const [entry] = (await list({ subject: hanbit }, 'ko')).items;
  expect(entry).toMatchObject({ subjectKind: 'company', subjectText: '기업' });
  const http = naru.as(naru.administratorKey);
  const { body } = await http.get('/api/v1/audit-entries/choices').set('accept-language', 'zh-CN').expect(200);
  const choices = body as { acts: object[]; subjectKinds: object[] };
  expect(choices.acts).toContainEqual({ code: 'company.archived', text: '归档企业' });
  expect(choices.subjectKinds).toContainEqual({ code: 'match-run', text: '匹配运行' });
});

it('is for administrators alone', async () => {
  const http = naru.as(advisor.key);
  const answers = [await http.get('/api/v1/audit-entries'), await http.get('/api/v1/audit-entries/export')];
  expect(answers.map(({ status }) => status)).toEqual([403, 403]);
});

it('goes out as a file that Excel opens, with formulas made harmless, and the export is an act itself', async () => {
  await naru.rows(`update identity."user" set name = '=HYPERLINK("http://evil.example")' where id = $1`, [advisor.id]);
  const { status, headers, text } = await naru
    .as(naru.administratorKey)
    .get('/api/v1/audit-entries/export')
    .query({ actor: advisor.id, lang: 'ko' });
  expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(headers['content-disposition']).toMatch(/^attachment; filename="naru-audit-.*\.csv"$/);
  const lines = text.trimEnd().split('\r\n');
  expect(text.startsWith('\uFEFF"일시(UTC)"')).toBe(true);
  expect(lines).toHaveLength(4);
  expect(lines[3]).toContain(`"'=HYPERLINK(""http://evil.example"")","company.archived","기업을 보관 처리함"`);
  expect((await list({ act: 'audit-log.exported' })).items[0]?.after).toEqual({ actor: advisor.id, lang: 'ko' });
});

it.each([`update audit_entry set act = 'x'`, 'delete from audit_entry', 'truncate audit_entry'])(
  'the database refuses: %s',
  async (statement) => {
    await expect(naru.rows(statement)).rejects.toThrow('audit entries are never changed');
  },
);
