import { unzipSync } from 'fflate';
import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttachmentListView, AttachmentView } from '../../src/attachments/attachment.dto.js';
import { Blobs } from '../../src/attachments/storage/blobs.service.js';
import { docxOf, zipOf } from '../../src/attachments/testing/office.js';
import { jpegOf, plainJpeg, plainPng, pngOf } from '../../src/attachments/testing/pictures.js';
import { Environment } from '../../src/config/environment.js';
import { Transactions } from '../../src/database/transactions.js';
import { INTRODUCTION_STATES, TIER_OF_STATE } from '../../src/engine/introductions/index.js';
import { makeCompoundFile, makeHwp } from '../documents/support/hwp.js';
import { makePdf } from '../documents/support/pdf.js';
import { until } from '../queue/support/until.js';
import { account, member } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/app.js';
import { listedAttachment } from '../support/attachments.js';
import { capability, company, create, refusals, requirement } from '../support/builders.js';
import { offeredIntroduction } from '../support/introductions.js';

const WORDS = '한빛센서 Hanbit Sensor';
const MEGABYTE = 1_048_576;
const pdf = makePdf([{ lines: [{ text: 'Datasheet', font: 'latin', y: 700 }] }]);

let naru: TestApp;
/** The company whose files they are, its records, and keys of its member, of another party and of somebody else. */
let firm: { readonly company: string; readonly capability: string; readonly requirement: string };
let party: string;
let [own, other, stranger] = ['', '', ''];

beforeAll(async () => {
  naru = await startApp({ variables: { NARU_DOCUMENT_MB: '2' } });
  const { id } = await create(naru.http, 'companies', company());
  party = (await create(naru.http, 'companies', company({ country: 'CN' }))).id;
  firm = {
    company: id,
    capability: (await create(naru.http, 'capabilities', capability(id))).id,
    requirement: (await create(naru.http, 'requirements', requirement(id))).id,
  };
  own = (await member(naru, id)).key;
  other = (await member(naru, party)).key;
  stranger = (await member(naru, (await create(naru.http, 'companies', company())).id)).key;
});
afterAll(() => naru.stop());

const upload = (path: string, file: Buffer, fileName: string, key = own) =>
  naru.as(key).post(`/api/v1/${path}`).set('accept-language', 'en').attach('file', file, fileName);

/** Adds a file that must be accepted; every one is another file unless it is given. */
async function added(
  path: string,
  { file = pngOf(randomUUID(), 1), name = 'a.png', key = own } = {},
): Promise<AttachmentView> {
  const { status, body } = await upload(path, file, name, key);
  if (status !== 201) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  return body as AttachmentView;
}

const download = (id: string, key: string) =>
  naru
    .as(key)
    .get(`/api/v1/attachments/${id}`)
    .buffer(true)
    .parse((answer, done) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => done(null, Buffer.concat(chunks)));
    });
const listed = async (path: string, key: string): Promise<string[]> => {
  const { body } = await naru.as(key).get(`/api/v1/${path}`).expect(200);
  return (body as AttachmentListView).items.map(({ id }) => id);
};
const acts = async (id: string): Promise<string[]> =>
  (await naru.rows<{ act: string }>('select act from audit_entry where subject = $1 order by id', [id])).map(
    ({ act }) => act,
  );
const introduce = (state: (typeof INTRODUCTION_STATES)[number]): Promise<string> =>
  offeredIntroduction(
    naru.rows,
    [
      { company: firm.company, side: 'provider' },
      { company: party, side: 'seeker' },
    ],
    state,
  );

/** Files in the store. */
async function stored(): Promise<string[]> {
  const root = join(naru.app.get(Environment).NARU_HOME, 'attachments');
  return (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

describe('a file', () => {
  it('is kept as what it is, and comes back as a download that no browser opens or keeps', async () => {
    const { body, status } = await upload(`capabilities/${firm.capability}/attachments`, pdf, '규격서.exe');
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      company: firm.company,
      subjectKind: 'capability',
      subject: firm.capability,
      purpose: 'datasheet',
      fileName: '규격서.exe.pdf',
      mediaType: 'application/pdf',
      bytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      tier: 3,
      createdAt: expect.any(String),
      warnings: [{ code: 'metadata-left', message: expect.stringMatching(/properties/) }],
    });
    const answer = await download(body.id, own).expect(200);
    expect(answer.body).toEqual(pdf);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="___.exe.pdf"; filename*=UTF-8''%EA%B7%9C%EA%B2%A9%EC%84%9C.exe.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(await acts(body.id)).toEqual(['attachment.added', 'attachment.downloaded']);
  });

  it('has lost what named its author, inside pictures and documents', async () => {
    const photo = await added(`companies/${firm.company}/attachments`, { file: jpegOf(WORDS, 1), name: 'a.jpg' });
    expect((await download(photo.id, own)).body).toEqual(plainJpeg);
    const paper = await added(`requirements/${firm.requirement}/attachments`, {
      file: docxOf('본문', WORDS),
      name: 'a.docx',
    });
    const parts = Object.values(unzipSync((await download(paper.id, own)).body as Buffer)).map((part) =>
      Buffer.from(part).toString(),
    );
    expect(parts.filter((part) => part.includes('Hanbit'))).toEqual([]);
    expect(parts.filter((part) => part.includes('본문'))).toHaveLength(1);
    expect([photo.warnings, paper.warnings, paper.purpose]).toEqual([[], [], 'specification']);
  });

  it.each<[string, Buffer, string]>([
    ['HWP', makeHwp([['글']]), 'application/x-hwp'],
    [
      'PPTX',
      zipOf({ 'ppt/presentation.xml': '<p/>' }),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
  ])('may be %s', async (_, file, mediaType) => {
    expect(await added(`companies/${firm.company}/attachments`, { file })).toMatchObject({ mediaType });
  });

  it.each<[string, Buffer, number, string]>([
    ['a program that is called a.pdf', Buffer.from('MZ\x90\0\x03'), 415, 'attachment-unknown'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'attachment-unknown'],
    [
      'a picture that runs',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      415,
      'attachment-unknown',
    ],
    ['any archive', zipOf({ 'a.exe': 'MZ' }), 415, 'attachment-unknown'],
    [
      'a document with macros',
      zipOf({ 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' }),
      415,
      'attachment-unknown',
    ],
    ['an old document', makeCompoundFile('WordDocument'), 415, 'attachment-unknown'],
    ['half a picture', plainPng.subarray(0, 40), 422, 'attachment-broken'],
    ['half a document', docxOf('글', WORDS).subarray(0, 200), 422, 'attachment-broken'],
    ['nothing', Buffer.alloc(0), 422, 'attachment-broken'],
    ['too much', Buffer.concat([pdf, Buffer.alloc(2 * MEGABYTE)]), 413, 'document-too-large'],
  ])('that is %s is refused and nowhere', async (_, file, status, code) => {
    const before = await stored();
    const { body } = await upload(`companies/${firm.company}/attachments`, file, 'a.pdf');
    expect(body).toMatchObject({ status, code, detail: expect.stringMatching(/^[A-Z][^{}]+\.$/) });
    expect(await stored()).toEqual(before);
  });
});

describe('another party', () => {
  it('gets a file when the introduction has come as far as the file asks for, in no state before or after', async () => {
    const files = {
      2: await added(`companies/${firm.company}/attachments?tier=2`),
      3: await added(`companies/${firm.company}/attachments`),
    };
    const introduction = await introduce('suggested');
    const seen: Record<string, unknown> = {};
    for (const state of INTRODUCTION_STATES) {
      await naru.rows('update introduction set state = $2 where id = $1', [introduction, state]);
      const statuses = [(await download(files[2].id, other)).status, (await download(files[3].id, other)).status];
      const inList = (await listed(`introductions/${introduction}/attachments`, other)).filter((id) =>
        [files[2].id, files[3].id].includes(id),
      );
      seen[state] = [...statuses, inList.length];
    }
    const expected = { 0: [404, 404, 0], 1: [404, 404, 0], 2: [200, 404, 1], 3: [200, 200, 2] };
    expect(seen).toEqual(
      Object.fromEntries(INTRODUCTION_STATES.map((state) => [state, expected[TIER_OF_STATE[state]]])),
    );
    expect((await acts(files[3].id)).filter((act) => act === 'attachment.downloaded')).toHaveLength(
      INTRODUCTION_STATES.filter((state) => TIER_OF_STATE[state] === 3).length,
    );
    expect((await download(files[2].id, stranger)).status).toBe(404);
  });

  it('gets those of the record that the introduction is about, and of no other', async () => {
    const about = await added(`capabilities/${firm.capability}/attachments`);
    const beside = await added(`requirements/${firm.requirement}/attachments`);
    const introduction = await introduce('disclosed');
    await naru.rows('update introduction set capability_id = $2 where id = $1', [introduction, firm.capability]);
    expect([(await download(about.id, other)).status, (await download(beside.id, other)).status]).toEqual([200, 404]);
    expect(await listed(`introductions/${introduction}/attachments`, other)).not.toContain(beside.id);
    await naru.rows(`update introduction set state = 'withdrawn' where id = $1`, [introduction]);
  });

  it('gets what is added beside the messages, and never a licence', async () => {
    const introduction = await introduce('both-consented');
    const message = await added(`introductions/${introduction}/attachments`);
    expect(message).toMatchObject({ company: firm.company, purpose: 'message', tier: 2 });
    const answer = await added(`introductions/${introduction}/attachments`, { key: other });
    expect(answer.company).toBe(party);
    const licence = await added(`companies/${firm.company}/attachments?purpose=licence`);
    await naru.rows(`update introduction set state = 'outcome' where id = $1`, [introduction]);
    expect([(await download(message.id, other)).status, (await download(licence.id, other)).status]).toEqual([
      200, 404,
    ]);
    expect([(await download(licence.id, own)).status, (await download(licence.id, naru.advisorKey)).status]).toEqual([
      200, 200,
    ]);
    expect(await listed(`introductions/${introduction}/attachments`, own)).toEqual(
      expect.arrayContaining([message.id, answer.id]),
    );
    const told = await naru.rows(
      `select details from change where topic = 'attachment.added' and subject = $1 order by seq limit 1`,
      [introduction],
    );
    expect(told).toEqual([{ details: { attachment: message.id, company: firm.company } }]);
    await naru.rows(`update introduction set state = 'withdrawn' where id = $1`, [introduction]);
  });

  it('does not hand out what is beside the messages of another desk', async () => {
    const introduction = await introduce('both-consented');
    const { id } = await added(`introductions/${introduction}/attachments`);
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const advisor = await account(naru, 'advisor');
    for (const desk of [mine, theirs])
      await naru.rows(`insert into identity.desk (id, name) values ($1, $2)`, [desk, `desk ${desk}`]);
    await naru.rows(`insert into identity.desk_member (desk_id, user_id) values ($1, $2)`, [mine, advisor.id]);
    await naru.rows(`update introduction set desk_id = $2 where id = $1`, [introduction, theirs]);
    expect((await download(id, advisor.key)).status).toBe(404);
    await naru.rows(`update introduction set desk_id = $2, state = 'withdrawn' where id = $1`, [introduction, mine]);
    expect((await download(id, advisor.key)).status).toBe(200);
  });
});

describe('a request', () => {
  it.each([
    ['purpose=datasheet', 'purpose: not-one-of'],
    ['purpose=licence&tier=2', 'tier: unknown-field'],
    ['tier=1', 'tier: not-one-of'],
  ])('with %s is told why not', async (query, refusal) => {
    const { body, status } = await upload(`companies/${firm.company}/attachments?${query}`, plainPng, 'a.png');
    expect([status, refusals(body)]).toEqual([422, [refusal]]);
  });

  it('for one more than a record may have is refused', async () => {
    const { id } = await create(naru.http, 'capabilities', capability(firm.company));
    await naru.rows(
      `insert into attachment (id, company_id, subject_kind, subject, purpose, file_name, media_type, bytes, sha256, uploaded_by)
       select gen_random_uuid(), $1, 'capability', $2, 'datasheet', 'a.pdf', 'application/pdf', 1, '', 'test' from generate_series(1, 100)`,
      [firm.company, id],
    );
    const { body } = await upload(`capabilities/${id}/attachments`, plainPng, 'a.png');
    expect(body).toMatchObject({ status: 409, code: 'attachments-full', detail: expect.stringContaining('100') });
  });

  it('of an advisor says for which party it is', async () => {
    const path = `introductions/${await introduce('withdrawn')}/attachments`;
    const { body } = await upload(path, plainPng, 'a.png', naru.advisorKey);
    expect(refusals(body)).toEqual(['company: missing']);
    expect((await added(`${path}?company=${party}`, { key: naru.advisorKey })).company).toBe(party);
  });
});

describe('removing', () => {
  it('takes the file from everybody at once, and its bytes with the last attachment that had them', async () => {
    const [first, second] = [
      await added(`companies/${firm.company}/attachments`, { file: pdf }),
      await added(`companies/${party}/attachments`, { file: pdf, key: other }),
    ];
    await naru.rows(`update attachment set removed_at = now() where sha256 = $1 and id <> all($2)`, [
      first.sha256,
      [first.id, second.id],
    ]);
    const remove = (id: string, key: string) => naru.as(key).delete(`/api/v1/attachments/${id}`);
    expect((await remove(first.id, other)).status).toBe(404);
    expect((await remove(first.id, own)).status).toBe(204);
    expect((await download(first.id, own)).status).toBe(404);
    expect(await listed(`companies/${firm.company}/attachments`, own)).not.toContain(first.id);
    expect((await download(second.id, other)).body).toEqual(pdf);
    expect((await remove(second.id, other)).status).toBe(204);
    expect(await stored()).not.toContain(first.sha256);
    expect((await remove(first.id, own)).status).toBe(204);
    expect(await acts(first.id)).toEqual(['attachment.added', 'attachment.removed']);
  });

  it('waits for who is just saving an attachment of the same bytes, and leaves them', async () => {
    const blobs = naru.app.get(Blobs, { strict: false });
    const sha256 = await blobs.put(Buffer.from(randomUUID()));
    const removing = await naru.app.get(Transactions).run(async (transaction) => {
      await blobs.hold(transaction, sha256);
      const removal = { done: blobs.removeUnused(sha256) };
      await until(
        'the removal waits',
        async () => (await naru.rows(`select 1 from pg_locks where not granted`)).length > 0,
      );
      const id = await listedAttachment(
        (sql, values) => transaction.manager.query(sql, [...(values ?? [])]),
        firm.company,
      );
      await transaction.manager.query('update attachment set sha256 = $2 where id = $1', [id, sha256]);
      return removal;
    });
    await removing.done;
    expect(await stored()).toContain(sha256);
  });

  it('is not for the other party, who may download', async () => {
    const { id } = await added(`companies/${firm.company}/attachments`);
    const introduction = await introduce('disclosed');
    expect((await naru.as(other).delete(`/api/v1/attachments/${id}`)).status).toBe(403);
    expect((await download(id, other)).status).toBe(200);
    await naru.rows(`update introduction set state = 'withdrawn' where id = $1`, [introduction]);
  });
});

describe('an upload that was killed', () => {
  const SWEEP = new AbortController().signal;

  it('between its bytes and its row leaves no attachment, and its bytes go when an upload cannot be under way any more', async () => {
    const blobs = naru.app.get(Blobs, { strict: false });
    const sha256 = await blobs.put(Buffer.from(randomUUID()));
    const kept = await added(`companies/${firm.company}/attachments`);
    await blobs.sweep(SWEEP);
    expect(await stored()).toEqual(expect.arrayContaining([sha256, kept.sha256]));
    await naru.rows(`update attachment_blob set put_at = now() - interval '2 hours'`);
    await blobs.sweep(SWEEP);
    expect(await stored()).not.toContain(sha256);
    expect(await stored()).toContain(kept.sha256);
    expect(await naru.rows('select 1 from attachment_blob where sha256 = $1', [sha256])).toEqual([]);
  });
});
