import { request as httpRequest, type ClientRequest } from 'node:http';
import { makeDocx, paragraph, run } from '../documents/support/docx.js';
import { COMPRESSED, makeCompoundFile, makeHwp, PASSWORD } from '../documents/support/hwp.js';
import { makePdf } from '../documents/support/pdf.js';
import { makeXlsx } from '../documents/support/xlsx.js';
import { startApp, type TestApp } from '../support/app.js';

const PATH = '/api/v1/documents/extract';
const MEGABYTE = 1_048_576;

let naru: TestApp;
beforeAll(async () => {
  naru = await startApp();
});
afterAll(() => naru.stop());

const extract = (file: Buffer, fileName = 'sheet.bin', language = 'en') =>
  naru.http.post(PATH).set('accept-language', language).attach('file', file, fileName);

const sheet = makeDocx(paragraph(run('차량용 고정형 라이다')) + paragraph(run('최대 250m 감지, IP67')));

describe('a document', () => {
  it('is answered with its text, its pages and where they are', async () => {
    const file = makePdf([
      { lines: [{ text: '차량용 라이다', y: 700 }] },
      { lines: [{ text: '车规级', font: 'zh', y: 700 }] },
    ]);
    const { body, status } = await extract(file, '제품 소개서.pdf');
    expect(status).toBe(200);
    expect(body).toEqual({
      type: 'pdf',
      fileName: '제품 소개서.pdf',
      text: '차량용 라이다\n\n车规级',
      characters: 12,
      pages: [
        { number: 1, start: 0, end: 7 },
        { number: 2, start: 9, end: 12 },
      ],
      truncated: false,
      warnings: [],
    });
  });

  it('is what its bytes are, whatever name and header say', async () => {
    const { body } = await naru.http
      .post(PATH)
      .attach('file', sheet, { filename: 'C:\\docs\\sheet.pdf', contentType: 'application/pdf' })
      .expect(200);
    expect(body).toMatchObject({ type: 'docx', fileName: 'sheet.pdf' });
  });

  it('names sections and warns in the language of the reader', async () => {
    const hidden = makeXlsx([
      { name: '사양', rows: [['값']] },
      { name: '원가', rows: [['비밀']], hidden: true },
    ]);
    const messages = await Promise.all(
      ['ko', 'zh-CN', 'en'].map(async (language) => {
        const [section] = (await extract(makeHwp([['앞'], ['뒤']]), 'a.hwp', language)).body.pages;
        const { pages, warnings } = (await extract(hidden, 'a.xlsx', language)).body;
        expect(pages).toEqual([{ number: 1, label: '사양', start: 0, end: 1 }]);
        expect(warnings).toEqual([{ code: 'hidden-left-out', message: expect.any(String) }]);
        return [section.label, warnings[0].message] as const;
      }),
    );
    expect(messages.map(([label]) => label)).toEqual(['1구역', '第 1 节', 'Section 1']);
    expect(new Set(messages.map(([, message]) => message)).size).toBe(3);
  });

  it('can be suggested from as it is, and leaves nothing behind', async () => {
    const before = await naru.rows('select count(*) from change');
    const { text } = (await extract(sheet)).body as { text: string };
    const { body } = await naru.http
      .post('/api/v1/capabilities/suggest')
      .send({ title: { ko: text.split('\n')[0] }, description: { ko: text } })
      .expect(200);
    expect(body.specs).toMatchObject({ detectionRange: { value: 250, unit: 'm' }, ingressProtection: 67 });
    expect(await naru.rows('select count(*) from change')).toEqual(before);
  });
});

describe('what cannot be read', () => {
  const HANGUL = /\p{Script=Hangul}/u;
  const SPOKEN: Readonly<Record<string, (text: string) => boolean>> = {
    ko: (text) => HANGUL.test(text),
    'zh-CN': (text) => /\p{Script=Han}/u.test(text) && !HANGUL.test(text),
    en: (text) => /[a-z]+ [a-z]+/i.test(text) && !HANGUL.test(text),
  };

  it.each<[string, Buffer, number, string]>([
    ['DOC', makeCompoundFile('WordDocument'), 415, 'document-legacy'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 415, 'document-unknown'],
    ['a password', makeHwp([['글']], { flags: COMPRESSED | PASSWORD }), 422, 'document-protected'],
    ['a scan', makePdf([{ picture: true }]), 422, 'document-without-text'],
    ['damage', sheet.subarray(0, 400), 422, 'document-broken'],
    ['too much', Buffer.alloc(20 * MEGABYTE + 1), 413, 'document-too-large'],
    ['far too much', Buffer.alloc(21 * MEGABYTE), 413, 'document-too-large'],
  ])('%s: says so and what to do, in every language', async (_, file, status, code) => {
    for (const [language, speaks] of Object.entries(SPOKEN)) {
      const answer = await extract(file, 'a.pdf', language);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.body).toMatchObject({ status, code });
      const { title, detail } = answer.body as { title: string; detail: string };
      expect([title, detail].filter((text) => !speaks(text) || /[{}]|undefined/.test(text))).toEqual([]);
    }
  });
});

describe('a request', () => {
  const problem = { status: 400, code: 'document-expected' };

  it.each([
    ['without a file', () => naru.http.post(PATH).field('note', 'x')],
    ['with JSON', () => naru.http.post(PATH).send({ file: 'x' })],
    ['with nothing', () => naru.http.post(PATH)],
    ['with the file in another field', () => naru.http.post(PATH).attach('document', sheet, 'a.docx')],
    ['with two files', () => naru.http.post(PATH).attach('file', sheet, 'a.docx').attach('file', sheet, 'b.docx')],
    [
      'that is no form inside',
      () => naru.http.post(PATH).set('content-type', 'multipart/form-data; boundary=x').send('y'),
    ],
  ])('%s is told what is expected', async (_, send) => {
    expect((await send()).body).toMatchObject(problem);
  });

  it('needs an advisor', async () => {
    const { status } = await naru.as(null).post(PATH).attach('file', sheet, 'a.docx');
    expect(status).toBe(401);
  });

  it('of another route still takes no form, which foreign pages can send without asking', async () => {
    const { body } = await naru.http.post('/api/v1/capabilities/suggest').field('title', 'x');
    expect(body).toMatchObject({ status: 415, code: 'unsupported-media-type' });
  });
});

/** The beginning of an upload that does not go on. */
const begun = (): ClientRequest => {
  const upload = httpRequest(naru.url + PATH, {
    method: 'POST',
    agent: false,
    headers: { 'x-api-key': naru.advisorKey, 'content-type': 'multipart/form-data; boundary=x' },
  });
  upload.on('error', () => undefined);
  upload.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-');
  return upload;
};

it('turns documents away while too many are under way, and forgets uploads that were broken off', async () => {
  const uploads = Array.from({ length: 16 }, begun);
  const answers: string[] = [];
  const ask = async (): Promise<string> => {
    const { body } = await extract(sheet);
    answers.push((body.code as string | undefined) ?? (body.type as string));
    return answers.at(-1) ?? '';
  };
  // An upload that arrives while one of the questions holds a place is itself turned away: another takes it.
  while ((await ask()) !== 'documents-busy' && answers.length < 500) uploads.push(begun());
  expect(answers.at(-1)).toBe('documents-busy');
  for (const upload of uploads) upload.destroy();
  while ((await ask()) !== 'docx' && answers.length < 1000);
  expect(answers.at(-1)).toBe('docx');
});

it('answers other requests while a large document is being read', async () => {
  const lines = Array.from({ length: 40 }, (_, at) => ({
    text: '차량용 고정형 3D 라이다, 최대 250m 감지',
    y: 800 - at * 18,
  }));
  const large = makePdf(Array.from({ length: 150 }, () => ({ lines })));
  const state = { isRead: false };
  const reading = extract(large).then(({ body }) => {
    state.isRead = true;
    return body as { pages: unknown[] };
  });
  let answered = 0;
  for (; !state.isRead; answered += 1) await naru.http.get('/api/health').expect(200);
  expect((await reading).pages).toHaveLength(150);
  expect(answered).toBeGreaterThan(20);
});
