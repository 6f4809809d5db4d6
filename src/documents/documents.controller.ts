import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Environment } from '../config/environment.js';
import { CodedError } from '../errors/coded-error.js';
import type { Locale } from '../errors/describe.js';
import { Access } from '../http/access.decorator.js';
import { ReaderLocale } from '../http/locale.js';
import { DocumentReader } from './document-reader.js';
import { DocumentTextView } from './document.dto.js';
import { documentTextView } from './document.view.js';
import { receive } from './uploads.js';

/** Under way at once, from the first byte to the answer: each may hold as much memory as a document is long. */
const MOST_UNDER_WAY = 16;

@ApiTags('documents')
@Controller({ path: 'documents', version: '1' })
export class DocumentsController {
  private underWay = 0;

  constructor(
    private readonly reader: DocumentReader,
    private readonly environment: Environment,
  ) {}

  /** The text of a PDF, DOCX, XLSX, HWPX or HWP file, page by page, for example to suggest from. Nothing is stored */
  @Post('extract')
  @HttpCode(200)
  @Access('member', { upload: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async extract(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ReaderLocale() locale: Locale,
  ): Promise<DocumentTextView> {
    if (this.underWay === MOST_UNDER_WAY) throw new CodedError('documents-busy');
    this.underWay += 1;
    const gone = new AbortController();
    // Nobody is left to read the answer.
    reply.raw.once('close', () => gone.abort());
    try {
      const { bytes, fileName } = await receive(request, this.environment.NARU_DOCUMENT_MB);
      return documentTextView(await this.reader.read(bytes, gone.signal), fileName, locale);
    } finally {
      this.underWay -= 1;
    }
  }
}
