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

/** RFC 6266: the name in ASCII for old programs, and as it is in the form of RFC 8187. */
export function disposition(fileName: string): string {
  const ascii = fileName.replaceAll(/[^ \w.()+-]/g, '_');
  const whole = encodeURIComponent(fileName).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
