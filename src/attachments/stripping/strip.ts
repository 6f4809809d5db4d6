import { DocumentRefused } from '../../documents/reading/document-text.js';
import { type AttachmentType, type PictureType, pictureTypeOf } from '../attachment-type.js';
import { strippedJpeg } from './jpeg.js';
import { strippedOffice } from './office.js';
import { strippedPng } from './png.js';
import { strippedWebp } from './webp.js';

/**
 * The file without what its programs wrote about its author: metadata only, contents stay as they are. PDF and HWP come
 * back unchanged, see {@link keepsMetadata}.
 * @throws DocumentRefused
 */
export async function stripped(type: AttachmentType, bytes: Uint8Array): Promise<Uint8Array> {
  switch (type) {
    case 'png':
    case 'jpg':
    case 'webp':
      return strippedPicture(type, bytes);
    case 'docx':
    case 'xlsx':
    case 'pptx':
    case 'hwpx':
      return strippedOffice(bytes, pictureWithin);
    case 'pdf':
    case 'hwp':
      return bytes;
  }
}

/** Their properties stand in tables of places that nearly every change moves, or are encrypted or signed. */
export const keepsMetadata = (type: AttachmentType): boolean => type === 'pdf' || type === 'hwp';

function strippedPicture(type: PictureType, bytes: Uint8Array): Uint8Array {
  switch (type) {
    case 'png':
      return strippedPng(bytes);
    case 'jpg':
      return strippedJpeg(bytes);
    case 'webp':
      return strippedWebp(bytes);
  }
}

/** A picture that is damaged is no reason to refuse the document around it. */
function pictureWithin(bytes: Uint8Array): Uint8Array {
  const type = pictureTypeOf(bytes);
  if (!type) return bytes;
  try {
    return strippedPicture(type, bytes);
  } catch (error) {
    if (error instanceof DocumentRefused) return bytes;
    throw error;
  }
}
