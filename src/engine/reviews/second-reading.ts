/** Share of decided matches that a second advisor reads as well. */
export const SECOND_SHARE = 0.1;

/** FNV-1a, 32 bits, over UTF-16 code units, with the final mix of MurmurHash3: the high bits alone of FNV are uneven. */
export function spread(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Whether the match belongs to the sample: the same for ever, and nobody can know it by looking at the match. */
export const needsSecondReading = (matchId: string, share = SECOND_SHARE): boolean =>
  spread(matchId) < share * 0x1_00_00_00_00;
