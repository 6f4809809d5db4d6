/** How much of one document is read. What goes beyond is left out and said, or refused where it smells of a trap. */
export const LIMITS = {
  /** Of the text that is handed back, in UTF-16 units; a suggestion takes 20,000 of them. */
  characters: 500_000,
  pdfPages: 300,
  sheets: 100,
  cells: 200_000,
  /** Entries of one ZIP file. */
  entries: 10_000,
  /** All that is unpacked from one document, in bytes. */
  unpacked: 100 * 1_048_576,
  /** Honest XML packs 10 to 60 times smaller, repeated table cells up to 150 times. */
  ratio: 250,
  /** Below this many bytes nobody minds the ratio. */
  unpackedFreely: 10 * 1_048_576,
} as const;
