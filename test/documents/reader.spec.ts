import { CodedError } from '../../src/errors/coded-error.js';
import { DocumentReader, type ReadingLimits } from '../../src/documents/document-reader.js';
import { makePdf } from './support/pdf.js';

const readers: DocumentReader[] = [];
afterAll(() => Promise.all(readers.map((reader) => reader.onApplicationShutdown())));

function readerWith(limits: Partial<ReadingLimits>): DocumentReader {
  const reader = new DocumentReader(limits);
  readers.push(reader);
  return reader;
}

const line = '차량용 고정형 3D 라이다, 최대 250m 감지, IP67, 동작온도 -40~85℃';
const page = { lines: Array.from({ length: 40 }, (_, at) => ({ text: line, y: 800 - at * 18 })) };
const long = makePdf(Array.from({ length: 200 }, () => page));
const short = makePdf([{ lines: [{ text: line, y: 700 }] }]);
const never = new AbortController().signal;

const outcome = (reader: DocumentReader, file: Buffer, signal = never): Promise<unknown> =>
  reader.read(Uint8Array.from(file), signal).then(
    ({ text }) => text,
    (error: unknown) => (error instanceof CodedError ? `${error.code} ${JSON.stringify(error.facts)}` : error),
  );

it('gives a document up that takes too long', async () => {
  expect(await outcome(readerWith({ milliseconds: 1 }), long)).toBe('document-too-slow {"seconds":1}');
});

it('gives a document up that fills the memory of its thread, or of the process', async () => {
  expect(await outcome(readerWith({ heapMegabytes: 16 }), long)).toBe('document-inflated {}');
  expect(await outcome(readerWith({ growthMegabytes: -Infinity }), long)).toBe('document-inflated {}');
});

it('reads on after a thread was ended, and lets others wait for their turn', async () => {
  const reader = readerWith({ atOnce: 1 });
  const caller = new AbortController();
  const givenUp = outcome(reader, long, caller.signal);
  const waiting = [outcome(reader, short), outcome(reader, short)];
  const noLonger = new AbortController();
  const lost = outcome(reader, short, noLonger.signal);
  noLonger.abort(new Error('gone while waiting'));
  caller.abort(new Error('gone'));
  expect(await givenUp).toEqual(new Error('gone'));
  expect(await lost).toEqual(new Error('gone while waiting'));
  expect(await Promise.all(waiting)).toEqual([line, line]);
});
