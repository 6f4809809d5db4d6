import { jpegOf, plainJpeg, plainPng, plainWebp, pngOf, webpOf } from '../testing/pictures.js';
import { orientationOf } from './orientation.js';
import { stripped } from './strip.js';

const WORDS = '한빛센서 Hanbit Sensor';
const UPRIGHT = 1;

const PICTURES = [
  ['jpg', jpegOf, plainJpeg],
  ['png', pngOf, plainPng],
  ['webp', webpOf, plainWebp],
] as const;

/** The block of TIFF that a picture still carries. */
function tiffIn(bytes: Uint8Array): Uint8Array | null {
  const at = Buffer.from(bytes).indexOf('MM\0*');
  return at === -1 ? null : bytes.subarray(at, at + 26);
}

describe.each(PICTURES)('%s', (type, of, plain) => {
  it('is, without its metadata, the picture that never had any', async () => {
    expect(of(WORDS, UPRIGHT).includes(WORDS)).toBe(true);
    expect(Buffer.from(await stripped(type, of(WORDS, UPRIGHT)))).toEqual(plain);
  });

  it.each([2, 3, 6, 8])('keeps which way is up (%i) and nothing else', async (orientation) => {
    const bytes = await stripped(type, of(WORDS, orientation));
    expect(orientationOf(tiffIn(bytes) ?? new Uint8Array())).toBe(orientation);
    expect(Buffer.from(bytes).includes('Hanbit')).toBe(false);
  });

  it('is the same when it is stripped once more', async () => {
    const once = await stripped(type, of(WORDS, 6));
    expect(await stripped(type, once)).toEqual(once);
  });

  it('that breaks off is refused', async () => {
    await expect(stripped(type, plain.subarray(0, 30))).rejects.toMatchObject({ code: 'document-broken' });
  });
});
