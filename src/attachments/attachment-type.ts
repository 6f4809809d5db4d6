import { DocumentRefused } from '../documents/reading/document-text.js';
import { sniff } from '../documents/reading/sniff.js';
import { ZipFile } from '../documents/reading/zip.js';
import { CodedError } from '../errors/coded-error.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What may be attached, by the extension that such a file is given; the media type is what a download says. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
  hwpx: 'application/hwp+zip',
  hwp: 'application/x-hwp',
} as const;
export type AttachmentType = keyof typeof MEDIA_TYPES;
export type PictureType = Extract<AttachmentType, 'png' | 'jpg' | 'webp'>;

/** Null for what is no picture that may be attached. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpg';
  return start.startsWith('RIFF') && start.endsWith('WEBP') ? 'webp' : null;
}

/**
 * Tells the type from the bytes alone; names and headers lie.
 * @throws CodedError `attachment-unknown`, `attachment-broken`
 */
export function attachmentTypeOf(bytes: Uint8Array): AttachmentType {
  const picture = pictureTypeOf(bytes);
  if (picture) return picture;
  try {
    if (Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK') {
      const zip = new ZipFile(bytes);
      // Programs inside run on the other side's machine.
      if (zip.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) throw new CodedError('attachment-unknown');
      if (zip.has('ppt/presentation.xml')) return 'pptx';
    }
    return sniff(bytes).type;
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Documents speak of reading their text; who attaches one is told of the file. */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof DocumentRefused)) return error;
  switch (error.code) {
    case 'document-unknown':
    case 'document-legacy':
      return new CodedError('attachment-unknown');
    case 'document-broken':
    case 'document-protected':
    case 'document-inflated':
    case 'document-without-text':
      return new CodedError('attachment-broken');
  }
}
