import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { BlobStore } from './blob-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';
import { signedHeaders } from './signature-v4.js';

const BYTES = Buffer.from('데이터시트');
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const NAME = hashOf(BYTES);
const place = { bucket: 'naru', key: 'KEY', secret: 'SECRET', region: 'kr-1' };

const objects = new Map<string, Buffer>();
let folder: string;
let server: Server;
let url: string;
let answers: number | null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naru-attachments-'));
  server = createServer((request, response) => {
    void answerTo(request).then(([status, body]) => response.writeHead(status).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  answers = null;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** What a store does that knows the secret. */
async function answerTo(request: IncomingMessage): Promise<[status: number, body?: Buffer]> {
  const body = await buffer(request);
  if (answers !== null) return [answers];
  const { method = '', headers, url: path = '' } = request;
  const stated = String(headers['x-amz-content-sha256']);
  const [, y, m, d, h, min, s] = /^(....)(..)(..)T(..)(..)(..)Z$/.exec(String(headers['x-amz-date'])) ?? [];
  const { authorization } = signedHeaders(
    { method: method as 'GET', url: new URL(path, `http://${headers.host}`), contentSha256: stated },
    place,
    new Date(`${y}-${m}-${d}T${h}:${min}:${s}Z`),
  );
  if (authorization !== headers.authorization || hashOf(body) !== stated) return [403];
  if (method === 'PUT') objects.set(path, body);
  if (method === 'DELETE') objects.delete(path);
  const object = objects.get(path);
  return method === 'GET' ? (object ? [200, object] : [404]) : [204];
}

describe.each<[string, () => BlobStore]>([
  ['a folder', () => new FolderStore(join(folder, 'attachments'))],
  ['a store that speaks S3', () => new S3Store({ ...place, url })],
])('%s', (_, make) => {
  it('keeps bytes under their name until they are removed', async () => {
    const store = make();
    expect(await store.open(NAME)).toBeNull();
    await store.put(NAME, BYTES);
    await store.put(NAME, BYTES);
    const content = await store.open(NAME);
    expect(content && (await buffer(content))).toEqual(BYTES);
    await store.remove(NAME);
    await store.remove(NAME);
    expect(await store.open(NAME)).toBeNull();
  });
});

it('a folder has no half-written file left after removing', async () => {
  const store = new FolderStore(folder);
  await store.put(NAME, BYTES);
  const inside = join(folder, NAME.slice(0, 2));
  expect(await readdir(inside)).toEqual([NAME]);
  await writeFile(join(inside, `${NAME}.killed`), 'half');
  await store.remove(NAME);
  expect(await readdir(inside)).toEqual([]);
});

it('a bucket is named in the path, and a wrong secret, redirects and failures are errors', async () => {
  await new S3Store({ ...place, url: `${url}/` }).put(NAME, BYTES);
  expect([...objects.keys()]).toEqual([`/naru/${NAME}`]);
  await expect(new S3Store({ ...place, url, secret: 'OTHER' }).open(NAME)).rejects.toThrow('GET with 403');
  for (const [status, message] of [
    [307, /fetch failed/],
    [500, /with 500/],
  ] as const) {
    answers = status;
    const store = new S3Store({ ...place, url });
    await expect(store.put(NAME, BYTES)).rejects.toThrow(message);
    await expect(store.open(NAME)).rejects.toThrow(message);
    await expect(store.remove(NAME)).rejects.toThrow(message);
  }
});
