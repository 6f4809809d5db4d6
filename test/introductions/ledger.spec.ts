import { hashOf } from '../../src/introductions/ledger/chain.js';
import { LedgerCheck, type LedgerReport } from '../../src/introductions/ledger/ledger-check.service.js';
import { LedgerEntry } from '../../src/introductions/ledger/ledger-entry.entity.js';
import { DataSource } from 'typeorm';
import { Scene } from './support/scene.js';

let scene: Scene;
let introduction: string;
beforeAll(async () => {
  scene = await Scene.start();
  introduction = await scene.negotiating(await scene.pair());
});
afterAll(() => scene.naru.stop());

const check = (head?: { seq: string; hash: string }): Promise<LedgerReport> =>
  scene.naru.app.get(LedgerCheck).verify(head);

const GUARDS = [
  ['ledger_entry', 'ledger_entry_append_only'],
  ['ledger_anchor', 'ledger_anchor_step'],
  ['ledger_anchor', 'ledger_anchor_stays'],
] as const;

/** What a superuser can do who switches the triggers off; undone afterwards by giving back what was there. */
async function tampered<T>(statements: readonly string[], look: () => Promise<T>): Promise<T> {
  const sql = (text: string, values: readonly unknown[] = []) => scene.naru.rows<Record<string, unknown>>(text, values);
  const entries = await sql('select * from ledger_entry order by seq');
  const anchors = await sql('select * from ledger_anchor');
  for (const [table, trigger] of GUARDS) await sql(`alter table ${table} disable trigger ${trigger}`);
  try {
    for (const statement of statements) await sql(statement);
    return await look();
  } finally {
    await sql('delete from ledger_entry');
    await sql('delete from ledger_anchor');
    for (const [table, rows] of [
      ['ledger_entry', entries],
      ['ledger_anchor', anchors],
    ] as const)
      await sql(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        JSON.stringify(rows),
      ]);
    for (const [table, trigger] of GUARDS) await sql(`alter table ${table} enable always trigger ${trigger}`);
  }
}

it('is intact after what people did, and tells its head', async () => {
  const report = await check();
  expect(report).toEqual({
    intact: true,
    entries: 13,
    head: { seq: '13', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});

it.each([
  'update ledger_entry set actor = null',
  'update ledger_entry set hash = hash',
  'delete from ledger_entry',
  'truncate ledger_entry',
  'truncate introduction cascade',
  'delete from ledger_anchor',
  'truncate ledger_anchor',
  'update ledger_anchor set seq = 1',
])('the database refuses: %s', async (statement) => {
  await expect(scene.naru.rows(statement)).rejects.toThrow(/ledger/);
  await expect(scene.naru.rows(`set session_replication_role = replica; ${statement}`)).rejects.toThrow(/ledger/);
  expect((await check()).intact).toBe(true);
});

it('its owner has no right to change it', async () => {
  const rights = await scene.naru.rows<{ privilege: string }>(
    `select distinct (aclexplode(relacl)).privilege_type as privilege from pg_class
     where oid = 'ledger_entry'::regclass`,
  );
  const held = rights.map(({ privilege }) => privilege);
  expect(held).toEqual(expect.arrayContaining(['INSERT', 'SELECT']));
  for (const right of ['UPDATE', 'DELETE', 'TRUNCATE']) expect(held).not.toContain(right);
});

it('names the entry in which one byte was changed', async () => {
  const change = `update ledger_entry set payload = jsonb_set(payload, '{company}', to_jsonb(overlay(payload ->> 'company'
    placing (case right(payload ->> 'company', 1) when 'a' then 'b' else 'a' end) from 36))) where seq = 7`;
  expect(await tampered([change], check)).toEqual({ intact: false, fault: 'altered', seq: '7', introduction });
  expect((await check()).intact).toBe(true);
});

it.each([
  ['an actor', `update ledger_entry set actor = 'x' where seq = 3`, { fault: 'altered', seq: '3' }],
  ['a time', `update ledger_entry set at = at + interval '1 ms' where seq = 9`, { fault: 'altered', seq: '9' }],
  ['a kind', `update ledger_entry set kind = 'declined' where seq = 6`, { fault: 'altered', seq: '6' }],
  ['a hash', `update ledger_entry set hash = repeat('0', 64) where seq = 5`, { fault: 'altered', seq: '5' }],
  ['an entry that is gone', 'delete from ledger_entry where seq = 4', { fault: 'missing', seq: '5' }],
  ['the first that is gone', 'delete from ledger_entry where seq = 1', { fault: 'missing', seq: '2' }],
  ['the last that are gone', 'delete from ledger_entry where seq > 12', { fault: 'cut-off', seq: '13' }],
])('names %s', async (_, statement, found) => {
  expect(await tampered([statement], check)).toMatchObject({ intact: false, ...found });
});

it('and, with a head that was kept elsewhere, a ledger that was written anew with all its hashes', async () => {
  const report = await check();
  if (!report.intact) throw new Error('the ledger is broken');
  const entries = await scene.naru.app.get(DataSource).manager.find(LedgerEntry, { order: { seq: 'ASC' } });
  let prevHash = entries[0]?.prevHash ?? '';
  const anew = entries.map((entry) => {
    const other = Object.assign(entry, { prevHash, actor: entry.seq === '8' ? 'somebody else' : entry.actor });
    prevHash = hashOf(other);
    return `update ledger_entry set actor = ${other.actor === null ? 'null' : `'${other.actor}'`},
      prev_hash = '${other.prevHash}', hash = '${prevHash}' where seq = ${entry.seq}`;
  });
  const forged = [...anew, `update ledger_anchor set hash = '${prevHash}'`];
  expect(await tampered(forged, check)).toMatchObject({ intact: true });
  expect(await tampered(forged, () => check(report.head))).toMatchObject({
    intact: false,
    fault: 'replaced',
    seq: '13',
  });

  const cut = [
    'delete from ledger_entry where seq > 10',
    `update ledger_anchor set seq = 10,
    hash = (select hash from ledger_entry where seq = 10)`,
  ];
  expect(await tampered(cut, check)).toMatchObject({ intact: true });
  expect(await tampered(cut, () => check(report.head))).toMatchObject({ intact: false, fault: 'cut-off', seq: '11' });
});

it('holds ids, states and codes only', async () => {
  const id = await scene.suggested(await scene.pair());
  await scene.walk(id, [scene.desk, 'withdraw', { reason: 'call Kim at 010-1234-5678' }]);
  const [entry] = await scene.naru.rows<{ payload: Record<string, unknown> }>(
    'select payload from ledger_entry where introduction_id = $1 order by seq desc limit 1',
    [id],
  );
  expect(entry?.payload).toEqual({
    transition: 'withdraw',
    from: 'suggested',
    to: 'withdrawn',
    reason: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});
