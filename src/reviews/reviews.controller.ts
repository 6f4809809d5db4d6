import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { IdPipe } from '../http/id.pipe.js';
import { ApiPage, type Page } from '../http/pagination.js';
import type { Principal } from '../http/principal.js';
import { DecisionsService } from './decisions.service.js';
import { ReviewQueue } from './queue.service.js';
import { ReviewList } from './review-list.service.js';
import {
  DecideDto,
  DecisionsView,
  HandOverDto,
  NextReviewDto,
  NextReviewView,
  ReopenDto,
  ReviewStatisticsView,
  ReviewsQuery,
  ReviewView,
  UndoDto,
} from './review.dto.js';
import { ReviewStatistics } from './statistics.service.js';
import { WeightReportQuery, WeightReportView } from './weight-report.dto.js';
import { WeightReport } from './weight-report.service.js';

/** Which matches an advisor sees is asked of the desks in every query: a match of another desk is not there. */
@ApiTags('reviews')
@Access('advisor')
@Controller({ path: 'reviews', version: '1' })
export class ReviewsController {
  constructor(
    private readonly queue: ReviewQueue,
    private readonly reviews: ReviewList,
    private readonly decisions: DecisionsService,
    private readonly statistics: ReviewStatistics,
    private readonly report: WeightReport,
  ) {}

  /** Matches of your desks: what can be decided by priority, the rest newest first */
  @Get()
  @ApiPage(ReviewView)
  list(@Query() query: ReviewsQuery, @CurrentPrincipal() principal: Principal): Promise<Page<ReviewView>> {
    return this.reviews.page(query, principal, new Date());
  }

  /** How much waits and for how long, at which pace desks work, and how far advisors agree */
  @Get('statistics')
  stand(@CurrentPrincipal() principal: Principal): Promise<ReviewStatisticsView> {
    return this.statistics.of(principal, new Date());
  }

  /** What the decisions of a lane say about its weights, and what those would make of present lists; changes nothing */
  @Get('weight-report')
  weights(@Query() { lane }: WeightReportQuery): Promise<WeightReportView> {
    return this.report.of(lane);
  }

  /** Takes the match that is most worth deciding now; nobody else gets it for ten minutes */
  @Post('next')
  @HttpCode(200)
  async next(@Body() wish: NextReviewDto, @CurrentPrincipal() principal: Principal): Promise<NextReviewView> {
    const now = new Date();
    const taken = await this.queue.next(wish, principal, now);
    return { review: taken === null ? null : await this.view(taken.matchId, principal, now) };
  }

  /** Decides on one match or many, all or none. It takes effect after ten seconds; until then it can be undone */
  @Post('decisions')
  @HttpCode(200)
  async decide(@Body() { decisions }: DecideDto, @CurrentPrincipal() principal: Principal): Promise<DecisionsView> {
    const made = await this.decisions.decide(decisions, principal, new Date());
    return { items: await this.reviews.made(made) };
  }

  /** Takes your own decisions back, all or none, within ten seconds */
  @Post('undo')
  @HttpCode(204)
  async undo(@Body() { decisions }: UndoDto, @CurrentPrincipal() principal: Principal): Promise<void> {
    await this.decisions.undo(decisions, principal, new Date());
  }

  /** One match of the queue */
  @Get(':id')
  async get(@Param('id', IdPipe) id: string, @CurrentPrincipal() principal: Principal): Promise<ReviewView> {
    await this.queue.require(id, principal);
    return this.view(id, principal, new Date());
  }

  /** What was decided on a match, newest first, what was undone included; not for who is to read it blindly */
  @Get(':id/decisions')
  async history(@Param('id', IdPipe) id: string, @CurrentPrincipal() principal: Principal): Promise<DecisionsView> {
    const { state } = await this.queue.require(id, principal);
    return { items: state === 'second' ? [] : await this.reviews.decisions(id) };
  }

  /** Takes this match, so that nobody else decides on it for ten minutes */
  @Post(':id/take')
  @HttpCode(200)
  async take(@Param('id', IdPipe) id: string, @CurrentPrincipal() principal: Principal): Promise<ReviewView> {
    const now = new Date();
    await this.queue.take(id, principal, now);
    return this.view(id, principal, now);
  }

  /** Gives the match to another advisor for a day, or back to all */
  @Post(':id/hand-over')
  @HttpCode(200)
  async handOver(
    @Param('id', IdPipe) id: string,
    @Body() { to, note }: HandOverDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ReviewView> {
    const now = new Date();
    await this.queue.handOver(id, to, note ?? null, principal, now);
    return this.view(id, principal, now);
  }

  /** Puts a decided match back into the queue, and takes the marks off the pair */
  @Post(':id/reopen')
  @HttpCode(200)
  async reopen(
    @Param('id', IdPipe) id: string,
    @Body() { note }: ReopenDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ReviewView> {
    await this.decisions.reopen(id, note, principal);
    return this.view(id, principal, new Date());
  }

  private async view(id: string, principal: Principal, now: Date): Promise<ReviewView> {
    const [view] = await this.reviews.views([id], principal, now);
    if (!view) throw new Error('one review has one view');
    return view;
  }
}
