import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import { ApiIfMatch, IfMatch } from '../../http/if-match.js';
import { type Locale, ReaderLocale } from '../../http/locale.js';
import type { Principal } from '../../http/principal.js';
import { CompaniesService, type StoredCompany } from '../companies.service.js';
import { GradeDto, ReplaceCardDto } from './card.dto.js';
import { EvaluationCardView } from './card-view.dto.js';
import { cardView } from './card.view.js';
import { EvaluationCardService } from './evaluation-card.service.js';
import { GuaranteesService } from './guarantees.service.js';

@ApiTags('companies')
@Access('member', { row: 'company' })
@Controller({ path: 'companies/:id/evaluation-card', version: '1' })
export class EvaluationCardController {
  constructor(
    private readonly companies: CompaniesService,
    private readonly cards: EvaluationCardService,
    private readonly guarantees: GuaranteesService,
  ) {}

  /** A company's evaluation card: what is stated, by what evidence, how it is graded, what is missing or out of date */
  @Get()
  async get(@Param('id', IdPipe) id: string, @ReaderLocale() locale: Locale): Promise<EvaluationCardView> {
    return this.view(await this.companies.require(id), locale);
  }

  /** Replaces statements and evidence; items that change lose their grade */
  @Put()
  @ApiIfMatch()
  async replace(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() { items }: ReplaceCardDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<EvaluationCardView> {
    return this.view(await this.cards.state(id, version, items, principal.id, today()), locale);
  }

  /** Grades one item. Grades on more than the company's own word count towards `readiness` */
  @Post('grades')
  @Access('advisor', { row: 'company' })
  @HttpCode(200)
  @ApiIfMatch()
  async grade(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() grade: GradeDto,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<EvaluationCardView> {
    return this.view(await this.cards.grade(id, version, grade, principal.id, today()), locale);
  }

  private async view(company: StoredCompany, locale: Locale): Promise<EvaluationCardView> {
    return cardView(company, await this.guarantees.guarantorOf(company.head.id), today(), locale);
  }
}

const today = (): string => new Date().toISOString().slice(0, 10);
