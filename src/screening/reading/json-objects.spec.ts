import * as fc from 'fast-check';
import { NotWhole, objectsIn } from './json-objects.js';

/** The text in pieces of `size` bytes. */
async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size = 7): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { text: one } of objectsIn(inPieces(text, size), 'results')) found.push(JSON.parse(one ?? 'null'));
  return found;
}

it('finds the objects of a list wherever the file is cut into pieces', async () => {
  const anObject = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(anObject), fc.nat(20), fc.boolean(), async (objects, size, isWrapped) => {
      const whole = isWrapped
        ? { total: 1, sources: [{ results: [{}] }], results: objects, more: [{ x: [] }] }
        : objects;
      expect(await read(JSON.stringify(whole, null, size % 3), size + 1)).toEqual(JSON.parse(JSON.stringify(objects)));
    }),
  );
});

it('tells the line of each, and passes over what is too long', async () => {
  const found = [];
  const long = `{"a":"${'x'.repeat(1024 * 1024)}"}`;
  for await (const { line, text } of objectsIn(inPieces(`[\n{"a":1},\n\n${long},{}\n]`, 1000), 'results'))
    found.push([line, text]);
  expect(found).toEqual([
    [2, '{"a":1}'],
    [4, null],
    [4, '{}'],
  ]);
});

it.each(['', '{"results": [{"a": 1}', '{"results": [{"a": "]}', '{"results": [}]'])(
  '%p is no whole file',
  async (text) => {
    await expect(read(text)).rejects.toBeInstanceOf(NotWhole);
  },
);
