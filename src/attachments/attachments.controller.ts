import {
  applyDecorators,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Environment } from '../config/environment.js';
import { receive } from '../documents/uploads.js';
import { CodedError } from '../errors/coded-error.js';
import type { Locale } from '../errors/describe.js';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { disposition } from '../http/disposition.js';
import { IdPipe } from '../http/id.pipe.js';
import { ReaderLocale } from '../http/locale.js';
import type { Principal } from '../http/principal.js';
import { AddAttachmentQuery, AttachmentListView, AttachmentView } from './attachment.dto.js';
import { attachmentView } from './attachment.view.js';
import { AttachmentsService, type Subject } from './attachments.service.js';
import type { SubjectKind } from './purposes.js';

/** Under way at once, from the first byte to the answer: each may hold several times the memory that its file is long. */
const MOST_UNDER_WAY = 8;

const ApiUpload = (row: SubjectKind): MethodDecorator =>
  applyDecorators(
    Access('member', { row, upload: true }),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
    }),
  );

@ApiTags('attachments')
@Controller({ version: '1' })
export class AttachmentsController {
  private underWay = 0;

  constructor(
    private readonly attachments: AttachmentsService,
    private readonly environment: Environment,
  ) {}

  /** Adds a file to the company: PDF, PNG, JPEG, WebP, DOCX, XLSX, PPTX, HWPX or HWP, without the metadata of its program */
  @Post('companies/:id/attachments')
  @ApiUpload('company')
  addToCompany(
    @Param('id', IdPipe) id: string,
    @Query() query: AddAttachmentQuery,
    @Req() request: FastifyRequest,
    @ReaderLocale() locale: Locale,
  ): Promise<AttachmentView> {
    return this.add({ kind: 'company', id }, query, request, locale);
  }

  /** Adds a file to the capability, usually a datasheet */
  @Post('capabilities/:id/attachments')
  @ApiUpload('capability')
  addToCapability(
    @Param('id', IdPipe) id: string,
    @Query() query: AddAttachmentQuery,
    @Req() request: FastifyRequest,
    @ReaderLocale() locale: Locale,
  ): Promise<AttachmentView> {
    return this.add({ kind: 'capability', id }, query, request, locale);
  }

  /** Adds a file to the requirement, usually a specification */
  @Post('requirements/:id/attachments')
  @ApiUpload('requirement')
  addToRequirement(
    @Param('id', IdPipe) id: string,
    @Query() query: AddAttachmentQuery,
    @Req() request: FastifyRequest,
    @ReaderLocale() locale: Locale,
  ): Promise<AttachmentView> {
    return this.add({ kind: 'requirement', id }, query, request, locale);
  }

  /** Adds a file for the other parties of the introduction, beside the messages */
  @Post('introductions/:id/attachments')
  @ApiUpload('introduction')
  addToIntroduction(
    @Param('id', IdPipe) id: string,
    @Query() query: AddAttachmentQuery,
    @Req() request: FastifyRequest,
    @ReaderLocale() locale: Locale,
  ): Promise<AttachmentView> {
    return this.add({ kind: 'introduction', id }, query, request, locale);
  }

  /** Files of the company itself, newest first */
  @Get('companies/:id/attachments')
  @Access('member', { row: 'company' })
  ofCompany(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<AttachmentListView> {
    return this.list({ kind: 'company', id }, locale);
  }

  /** Files of the capability, newest first */
  @Get('capabilities/:id/attachments')
  @Access('member', { row: 'capability' })
  ofCapability(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<AttachmentListView> {
    return this.list({ kind: 'capability', id }, locale);
  }

  /** Files of the requirement, newest first */
  @Get('requirements/:id/attachments')
  @Access('member', { row: 'requirement' })
  ofRequirement(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<AttachmentListView> {
    return this.list({ kind: 'requirement', id }, locale);
  }

  /** Your files that belong to the introduction, and those of the other parties that its state has opened, newest first */
  @Get('introductions/:id/attachments')
  @Access('member', { row: 'introduction' })
  async ofIntroduction(
    @Param('id', IdPipe) id: string,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<AttachmentListView> {
    const found = await this.attachments.inIntroduction(id, principal);
    return { items: found.map((row) => attachmentView(row, locale)) };
  }

  /** The file; every download is written down in the audit log */
  @Get('attachments/:id')
  @Access('member', { row: 'attachment' })
  @Header('cache-control', 'private, no-store')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@Param('id', IdPipe) id: string, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const { attachment, content } = await this.attachments.download(id, principal);
    const { mediaType, bytes, fileName } = attachment;
    return new StreamableFile(content, { type: mediaType, length: bytes, disposition: disposition(fileName) });
  }

  /** Takes a file of your own away from everybody */
  @Delete('attachments/:id')
  @HttpCode(204)
  @Access('member', { row: 'attachment' })
  remove(@Param('id', IdPipe) id: string, @CurrentPrincipal() principal: Principal): Promise<void> {
    return this.attachments.remove(id, principal);
  }

  private async list(subject: Subject, locale: Locale): Promise<AttachmentListView> {
    const found = await this.attachments.of(subject);
    return { items: found.map((row) => attachmentView(row, locale)) };
  }

  private async add(
    subject: Subject,
    query: AddAttachmentQuery,
    request: FastifyRequest,
    locale: Locale,
  ): Promise<AttachmentView> {
    if (!request.principal) throw new CodedError('signed-out');
    if (this.underWay === MOST_UNDER_WAY) throw new CodedError('documents-busy');
    this.underWay += 1;
    try {
      const upload = await receive(request, this.environment.NARU_DOCUMENT_MB);
      return attachmentView(await this.attachments.add(subject, query, upload, request.principal), locale);
    } finally {
      this.underWay -= 1;
    }
  }
}
