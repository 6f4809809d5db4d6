import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../errors/describe.js';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import { ApiIfMatch, IfMatch } from '../../http/if-match.js';
import { ReaderLocale } from '../../http/locale.js';
import type { Principal } from '../../http/principal.js';
import { termSheetDocument } from './term-sheet-document.js';
import {
  AcceptTermDto,
  DifferencesQuery,
  ProposeTermDto,
  TermDifferencesView,
  TermSheetView,
} from './term-sheet.dto.js';
import { TermSheetService } from './term-sheet.service.js';
import { differenceView, termSheetView } from './term-sheet.view.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@ApiTags('introductions')
@Access('member', { row: 'introduction' })
@Controller({ path: 'introductions/:id/term-sheet', version: '1' })
export class TermSheetController {
  constructor(private readonly terms: TermSheetService) {}

  /** The terms clause by clause: what is agreed, what is proposed, and what must not stay open */
  @Get()
  async get(
    @Param('id', IdPipe) id: string,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<TermSheetView> {
    return termSheetView(await this.terms.of(id, principal), locale);
  }

  /** What was worded anew between two versions */
  @Get('differences')
  async differences(
    @Param('id', IdPipe) id: string,
    @Query() { from, to }: DifferencesQuery,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<TermDifferencesView> {
    const differences = await this.terms.differences(id, from, to, principal);
    return { items: differences.map((one) => differenceView(one, locale)) };
  }

  /** The terms as a Word document in your language */
  @Get('document')
  @ApiProduces(DOCX)
  async document(
    @Param('id', IdPipe) id: string,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<StreamableFile> {
    const file = await termSheetDocument(await this.terms.of(id, principal), locale);
    return new StreamableFile(file, { type: DOCX, disposition: 'attachment; filename="term-sheet.docx"' });
  }

  /** Proposes a wording for your company; it replaces the one before and waits for the others */
  @Post('proposals')
  @ApiIfMatch()
  async propose(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() proposed: ProposeTermDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<TermSheetView> {
    return termSheetView(await this.terms.propose(id, version, proposed, principal), locale);
  }

  /** Accepts a wording of another party */
  @Post('proposals/:proposal/acceptance')
  @HttpCode(200)
  @ApiIfMatch()
  async accept(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Param('proposal', IdPipe) proposal: string,
    @Body() { company }: AcceptTermDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<TermSheetView> {
    return termSheetView(await this.terms.accept(id, version, { proposal, company }, principal), locale);
  }
}
