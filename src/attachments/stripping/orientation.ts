const ORIENTATION = 0x0112;
const SHORT = 3;
const UPRIGHT = 1;

/** How a camera was held (1 to 8, Exif 2.3, 4.6.4 A), from a block of TIFF; upright when it does not say. */
export function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.byteLength < 14) return UPRIGHT;
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return UPRIGHT;
  const entries = view.getUint16(directory, little);
  for (let at = directory + 2, n = 0; n < entries && at + 12 <= tiff.byteLength; at += 12, n += 1) {
    if (view.getUint16(at, little) !== ORIENTATION || view.getUint16(at + 2, little) !== SHORT) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : UPRIGHT;
  }
  return UPRIGHT;
}

/** A block of TIFF that says nothing but how the camera was held; null where there is nothing to say. */
export function tiffOf(orientation: number): Uint8Array | null {
  if (orientation === UPRIGHT) return null;
  const tiff = new Uint8Array(26);
  const view = new DataView(tiff.buffer);
  view.setUint32(0, 0x4d4d002a);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, ORIENTATION);
  view.setUint16(12, SHORT);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return tiff;
}
