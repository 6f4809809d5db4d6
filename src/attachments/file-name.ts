import type { AttachmentType } from './attachment-type.js';

/** Extensions that mean the same. */
const JPEG = /\.jpe?g$/i;
/** What systems of the people who download it forbid in names, or read as something else. */
const FORBIDDEN = /[<>:"/\\|?*\p{C}]/gu;

/** The name it came with, with the extension of what it is. */
export function fileNameOf(given: string | undefined, type: AttachmentType): string {
  const name = (given ?? '').replaceAll(FORBIDDEN, '').replace(/^[.\s]+|[.\s]+$/g, '');
  if (name === '') return `attachment.${type}`;
  const says = type === 'jpg' ? JPEG.test(name) : name.toLowerCase().endsWith(`.${type}`);
  return says ? name : `${name}.${type}`;
}
