/** One text in any of the content languages; at least one of them. */
export class TextDto {
  /** Korean, up to 20,000 characters */
  ko?: string;
  /** Chinese (simplified), up to 20,000 characters */
  zh?: string;
  /** English, up to 20,000 characters */
  en?: string;
}

export const LONGEST_TEXT = 20_000;
