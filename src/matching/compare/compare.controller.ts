import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import { type Locale, ReaderLocale } from '../../http/locale.js';
import { CompareQuery, ComparisonPageView } from './compare.dto.js';
import { CompareService } from './compare.service.js';

@ApiTags('match-runs')
@Access('advisor')
@Controller({ path: 'match-runs', version: '1' })
export class CompareController {
  constructor(private readonly comparison: CompareService) {}

  /** What differs between the lists that a run left and those of another one: who entered, left or moved, and why */
  @Get(':id/compare/:other')
  compare(
    @Param('id', IdPipe) id: string,
    @Param('other', IdPipe) other: string,
    @Query() query: CompareQuery,
    @ReaderLocale() locale: Locale,
  ): Promise<ComparisonPageView> {
    return this.comparison.page(id, other, query, locale);
  }
}
