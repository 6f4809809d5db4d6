import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { mapPage } from '../http/filters.js';
import { IdPipe } from '../http/id.pipe.js';
import { ApiPage, type Page, PageQuery } from '../http/pagination.js';
import type { Principal } from '../http/principal.js';
import { DecideHitsDto, HitsQuery, ScreeningHitView, ScreeningListView } from './hit.dto.js';
import { hitView, listView } from './hit.view.js';
import { ScreeningHits } from './hits.service.js';
import { ScreeningLists } from './lists.service.js';

@ApiTags('screening')
@Access('advisor')
@Controller({ version: '1' })
export class ScreeningController {
  constructor(
    private readonly hits: ScreeningHits,
    private readonly lists: ScreeningLists,
  ) {}

  /** Companies that are like a listed party, newest first: each is for an advisor to look at, none is a verdict */
  @Get('screening-hits')
  @ApiPage(ScreeningHitView)
  async list(@Query() query: HitsQuery): Promise<Page<ScreeningHitView>> {
    return mapPage(await this.hits.list(query), hitView);
  }

  /** Decides on hits, all or none. A decision holds for the same name and the same wording of the list, and is asked again when either changes */
  @Post('screening-hits/decisions')
  @HttpCode(200)
  async decide(@Body() body: DecideHitsDto, @CurrentPrincipal() { id }: Principal): Promise<ScreeningHitView[]> {
    return (await this.hits.decide(body, id)).map(hitView);
  }

  /** Takes a decision back; the hit is open again */
  @Delete('screening-hits/:id/decision')
  async undo(@Param('id', IdPipe) hit: string, @CurrentPrincipal() { id }: Principal): Promise<ScreeningHitView> {
    return hitView(await this.hits.undo(hit, id));
  }

  /** Lists as they stood on a day, newest first. Files are imported on the command line */
  @Get('screening-lists')
  @ApiPage(ScreeningListView)
  async snapshots(@Query() query: PageQuery): Promise<Page<ScreeningListView>> {
    return mapPage(await this.lists.list(query), listView);
  }
}
