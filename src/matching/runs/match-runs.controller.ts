import { Body, Controller, Get, HttpCode, type MessageEvent, Param, Post, Query, Sse, UseGuards } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Observable } from 'rxjs';
import { CapabilitiesService } from '../../capabilities/capabilities.service.js';
import { CompaniesService } from '../../companies/companies.service.js';
import { invalidInput } from '../../errors/coded-error.js';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { creationKeyOf } from '../../http/creation-key.js';
import { mapPage } from '../../http/filters.js';
import { IdPipe } from '../../http/id.pipe.js';
import { ApiIdempotencyKey, IdempotencyKey } from '../../http/idempotency-key.js';
import { ApiPage, type Page } from '../../http/pagination.js';
import type { Principal } from '../../http/principal.js';
import { OpportunitiesService } from '../../opportunities/opportunities.service.js';
import { RequirementsService } from '../../requirements/requirements.service.js';
import { KnownRunGuard } from './known-run.guard.js';
import { MatchRunsQuery, MatchRunView, RequestRunDto } from './match-run.dto.js';
import { matchRunView } from './match-run.view.js';
import { MatchRunsService } from './match-runs.service.js';
import { RunEvents } from './run-events.js';

@ApiTags('match-runs')
@Access('advisor')
@Controller({ path: 'match-runs', version: '1' })
export class MatchRunsController {
  constructor(
    private readonly runs: MatchRunsService,
    private readonly events: RunEvents,
    private readonly requirements: RequirementsService,
    private readonly capabilities: CapabilitiesService,
    private readonly companies: CompaniesService,
    private readonly opportunities: OpportunitiesService,
  ) {}

  /** Match runs, newest first */
  @Get()
  @ApiPage(MatchRunView)
  async list(@Query() query: MatchRunsQuery): Promise<Page<MatchRunView>> {
    return mapPage(await this.runs.list(query), matchRunView);
  }

  /** A run: what it looked at and how far it is */
  @Get(':id')
  async get(@Param('id', IdPipe) id: string): Promise<MatchRunView> {
    return matchRunView(await this.runs.require(id));
  }

  /** Asks for a run; follow it at `/match-runs/{id}/events`. Changes of records lead to runs by themselves */
  @Post()
  @HttpCode(202)
  @ApiIdempotencyKey()
  async request(
    @Body() { scope, subject }: RequestRunDto,
    @IdempotencyKey() key: string | undefined,
    @CurrentPrincipal() principal: Principal,
  ): Promise<MatchRunView> {
    const request = {
      scope,
      subject: await this.knownSubject({ scope, subject }),
      requestedBy: principal.id,
      creationKey: creationKeyOf(principal, key),
      byHand: true,
    };
    return matchRunView(await this.runs.request(request));
  }

  /** The run's progress as server-sent events: `progress` until a last `ended` */
  @Sse(':id/events')
  @UseGuards(KnownRunGuard)
  @ApiProduces('text/event-stream')
  progress(@Param('id', IdPipe) id: string): Observable<MessageEvent> {
    return this.events.of(id);
  }

  private async knownSubject({ scope, subject }: RequestRunDto): Promise<string | null> {
    if (scope === 'all') {
      if (subject !== undefined) throw invalidInput({ field: 'subject', code: 'unknown-field' });
      return null;
    }
    const records = {
      requirement: this.requirements,
      capability: this.capabilities,
      company: this.companies,
      opportunity: this.opportunities,
    }[scope];
    const found = await records.load([subject ?? '']);
    if (found.length === 0) throw invalidInput({ field: 'subject', code: 'not-id' });
    return subject ?? null;
  }
}
