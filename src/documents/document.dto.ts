import { ApiProperty } from '@nestjs/swagger';
import { DOCUMENT_TYPES, type DocumentType, READING_NOTES, type ReadingNote } from './reading/document-text.js';

export class DocumentPageView {
  /** Page of a PDF, sheet of a workbook, page of a DOCX that records its pages; else null */
  number: number | null;
  /** Name of a sheet, or section of a Hangul document */
  label?: string;
  /** Where it begins in `text`, in UTF-16 units */
  start: number;
  /** Where it ends, exclusive */
  end: number;
}

export class DocumentWarningView {
  @ApiProperty({ enum: READING_NOTES })
  code: ReadingNote;
  /** In the reader's language */
  message: string;
}

export class DocumentTextView {
  /** As the bytes tell it, whatever the name says */
  @ApiProperty({ enum: DOCUMENT_TYPES })
  type: DocumentType;
  /** As sent */
  fileName?: string;
  pages: DocumentPageView[];
  /** All pages with a blank line between them; cells of a table are parted by tabs */
  text: string;
  /** Length of `text` in UTF-16 units; a suggestion takes up to 20,000 */
  characters: number;
  /** Whether the document holds more than `text` */
  truncated: boolean;
  warnings: DocumentWarningView[];
}
