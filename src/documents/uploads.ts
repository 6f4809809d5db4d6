import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CodedError } from '../errors/coded-error.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes a file as multipart/form-data; everywhere else such a body is refused as it was before. */
    upload?: boolean;
  }
}

export const MEGABYTE = 1_048_576;
/** Boundaries, headers and fields that a form carries beside its file. */
const FORM = 65_536;
/** A sender that says nothing for so long has gone. */
const SILENCE_MS = 30_000;

export interface Upload {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string | undefined;
}

/** Routes that say `upload` take a form with one file of up to `megabytes`. */
export async function acceptUploads(fastify: FastifyInstance, megabytes: number): Promise<void> {
  await fastify.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: megabytes * MEGABYTE, files: 2, fields: 16, fieldSize: 1024, parts: 18 },
  });
  fastify.addHook('preParsing', async (request) => {
    const isForm = /^multipart\//i.test(request.headers['content-type'] ?? '');
    if (isForm && !request.is404 && request.routeOptions.config.upload !== true) {
      throw new CodedError('unsupported-media-type');
    }
  });
}

/**
 * The one file of a form, in memory only.
 * @throws CodedError `document-expected`, `document-too-large`
 */
export async function receive(request: FastifyRequest, megabytes: number): Promise<Upload> {
  if (!request.isMultipart()) throw new CodedError('document-expected');
  const tooLarge = new CodedError('document-too-large', { megabytes });
  if (Number(request.headers['content-length'] ?? 0) > megabytes * MEGABYTE + FORM) throw tooLarge;
  request.raw.setTimeout(SILENCE_MS, () => request.raw.destroy());
  let upload: Upload | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file') continue;
      if (part.fieldname !== 'file' || upload) throw new CodedError('document-expected');
      part.file.once('limit', () => part.file.destroy(tooLarge));
      upload = { bytes: await bytesOf(part), fileName: nameOf(part) };
    }
  } catch (error) {
    // The rest is thrown away, so that a sender who reads answers only at the end gets this one.
    request.raw.unpipe();
    request.raw.resume();
    // Too many parts, a form that ends half-way, or none inside.
    throw error instanceof CodedError ? error : new CodedError('document-expected');
  } finally {
    request.raw.setTimeout(0);
  }
  if (!upload) throw new CodedError('document-expected');
  return upload;
}

/** Into a buffer of its own, so that it can be handed to a thread whole. */
async function bytesOf({ file }: MultipartFile): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const LONGEST_NAME = 255;

/** Without folders, which some browsers send; composed, because macOS sends Hangul in letters. */
function nameOf({ filename }: MultipartFile): string | undefined {
  const name = (filename ?? '').normalize('NFC').split(/[/\\]/).at(-1)?.replace(/\p{C}/gu, '').slice(-LONGEST_NAME);
  return name === '' ? undefined : name;
}
