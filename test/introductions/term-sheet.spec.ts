import { strFromU8, unzipSync } from 'fflate';
import { type Pair, Scene } from './support/scene.js';

interface Wording {
  readonly id: string;
  readonly version: number;
  readonly text: string | null;
  readonly choiceName: string | null;
}
interface Sheet {
  readonly version: number;
  readonly flagged: number;
  readonly clauses: readonly {
    readonly clause: string;
    readonly name: string;
    readonly state: string;
    readonly current: Wording | null;
    readonly agreed: Wording | null;
    readonly waitingFor: readonly string[];
    readonly flagged: boolean;
  }[];
}

let scene: Scene;
let pair: Pair;
let id: string;
let seeker: string;
let provider: string;

beforeAll(async () => {
  scene = await Scene.start();
  pair = await scene.pair();
  id = await scene.negotiating(pair);
  [seeker, provider] = [pair.seeker.account.key, pair.provider.account.key];
});
afterAll(() => scene.naru.stop());

const sheet = async (key = seeker) => (await scene.get<Sheet>(key, `${id}/term-sheet`)).body;
const clauseOf = async (clause: string) => (await sheet()).clauses.find((one) => one.clause === clause);
const propose = async (key: string, clause: string, words: { choice?: string; text?: string }, version?: number) =>
  scene.post<Sheet>(key, `${id}/term-sheet/proposals`, version ?? (await sheet()).version, { clause, ...words });
const acceptAt = (key: string, proposal: string, version: number) =>
  scene.post<Sheet>(key, `${id}/term-sheet/proposals/${proposal}/acceptance`, version, {});
const accept = async (key: string, clause: string) => {
  const { version, clauses } = await sheet();
  const proposal = clauses.find((one) => one.clause === clause)?.current?.id ?? '';
  return acceptAt(key, proposal, version);
};

it('begins empty and says what must not stay open', async () => {
  const { version, flagged, clauses } = await sheet();
  expect([version, flagged, clauses.length]).toEqual([0, 14, 15]);
  expect(clauses.every(({ state }) => state === 'open')).toBe(true);
});

it('is agreed clause by clause, each side for itself', async () => {
  expect((await propose(seeker, 'mode', { choice: 'supply' })).status).toBe(201);
  expect(await clauseOf('mode')).toMatchObject({ state: 'proposed', waitingFor: [pair.provider.id], flagged: true });
  expect((await accept(seeker, 'mode')).status).toBe(200);
  expect((await clauseOf('mode'))?.state).toBe('proposed');
  expect((await accept(provider, 'mode')).status).toBe(200);
  expect(await clauseOf('mode')).toMatchObject({ state: 'agreed', agreed: { choiceName: 'supply' } });
  expect((await sheet()).flagged).toBe(8);
});

it('keeps what was agreed while something newer is talked about', async () => {
  await propose(provider, 'territory', { text: 'China' });
  await accept(seeker, 'territory');
  await propose(seeker, 'territory', { text: 'China and the UAE' });
  expect(await clauseOf('territory')).toMatchObject({
    state: 'proposed',
    current: { text: 'China and the UAE' },
    agreed: { text: 'China' },
  });
});

it('lets nobody answer a wording that has just been replaced', async () => {
  const { version } = await sheet();
  const outdated = (await clauseOf('territory'))?.current?.id;
  expect((await propose(provider, 'territory', { text: 'China, the UAE, Vietnam' }, version)).status).toBe(201);
  expect((await propose(seeker, 'territory', { text: 'China only' }, version)).body.code).toBe('version-stale');
  expect((await acceptAt(provider, outdated ?? '', version)).body.code).toBe('version-stale');
  expect((await acceptAt(provider, outdated ?? '', version + 1)).body.code).toBe('already-decided');
});

it.each([
  ['law', { choice: 'XX' }, 'choice'],
  ['law', { text: 'Korean law' }, 'choice'],
  ['exit', { choice: 'KR' }, 'choice'],
  ['exit', { text: '  ' }, 'text'],
  ['dowry', { text: 'two oxen' }, 'clause'],
])('refuses %s with %j by the name of the field', async (clause, words, field) => {
  expect((await propose(seeker, clause, words)).body.errors?.[0]).toMatchObject({ field });
});

it('tells two versions apart', async () => {
  const { body } = await scene.get<{ items: { clause: string; before: Wording | null; after: Wording | null }[] }>(
    seeker,
    `${id}/term-sheet/differences?from=2&to=4`,
  );
  expect(body.items).toMatchObject([
    { clause: 'territory', before: { text: 'China' }, after: { text: 'China, the UAE, Vietnam' } },
  ]);
});

it.each([
  ['ko', '협력 조건서', '공급'],
  ['zh-CN', '合作条款书', '供货'],
  ['en', 'Cooperation term sheet', 'supply'],
])('goes out as a Word document in %s', async (language, title, mode) => {
  const { body } = await scene.naru
    .as(provider)
    .get(`/api/v1/introductions/${id}/term-sheet/document`)
    .set('accept-language', language)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200)
    .expect('content-type', /wordprocessingml/);
  const words = strFromU8(unzipSync(body as Buffer)['word/document.xml'] ?? new Uint8Array());
  expect(words).toContain(title);
  expect(words).toContain(mode);
  expect(words).toContain('China');
});

it('is read by the desk, which proposes nothing, and is not there for strangers', async () => {
  expect((await sheet(scene.desk)).version).toBe(4);
  expect((await propose(scene.desk, 'exit', { text: 'x' })).status).toBe(403);
  const stranger = await scene.firm('CN');
  expect((await scene.get(stranger.account.key, `${id}/term-sheet`)).status).toBe(404);
});

it('opens with the disclosure', async () => {
  const early = await scene.offered(await scene.pair());
  const [party] = await scene.naru.rows<{ company: string }>(
    'select company_id as company from introduction_party where introduction_id = $1',
    [early],
  );
  expect(party).toBeDefined();
  expect((await scene.get(scene.desk, `${early}/term-sheet`)).status).toBe(200);
  const other = await scene.pair();
  const offered = await scene.offered(other);
  expect((await scene.get(other.seeker.account.key, `${offered}/term-sheet`)).body.code).toBe('terms-closed');
});
