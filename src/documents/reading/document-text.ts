import type { ErrorCode } from '../../errors/codes.js';

export const DOCUMENT_TYPES = ['pdf', 'docx', 'xlsx', 'hwpx', 'hwp'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Why the text is not all that a reader of the document would see. */
export const READING_NOTES = [
  'text-cut',
  'pages-left-out',
  'cells-left-out',
  'hidden-left-out',
  'pages-without-text',
  'unreadable-characters',
] as const;
export type ReadingNote = (typeof READING_NOTES)[number];

/** One page, sheet or section as its format gives it. */
export interface ReadPage {
  /** Page or sheet, from 1; null where the file does not record its pages. */
  readonly number: number | null;
  /** Name of a sheet. */
  readonly sheet?: string;
  /** Section of a Hangul document, from 1. */
  readonly section?: number;
  readonly text: string;
}

export interface ReadDocument {
  readonly pages: readonly ReadPage[];
  readonly notes: ReadonlySet<ReadingNote>;
}

export interface TextPage extends Omit<ReadPage, 'text'> {
  /** UTF-16 units of the whole text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** All of a document as one text, in NFC, with a blank line between pages. */
export interface DocumentText {
  readonly type: DocumentType;
  readonly pages: readonly TextPage[];
  readonly text: string;
  readonly truncated: boolean;
  readonly notes: readonly ReadingNote[];
}

export type RefusalCode = Extract<
  ErrorCode,
  | 'document-unknown'
  | 'document-legacy'
  | 'document-protected'
  | 'document-without-text'
  | 'document-broken'
  | 'document-inflated'
>;

/** A document that cannot be read, for a reason that its sender can do something about. */
export class DocumentRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'DocumentRefused';
  }
}

/** How a thread answers: classes of errors do not survive the way between threads. */
export type ThreadAnswer =
  | { readonly document: DocumentText }
  | { readonly refused: RefusalCode; readonly facts: Readonly<Record<string, string>> };
