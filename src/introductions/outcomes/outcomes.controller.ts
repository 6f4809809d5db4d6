import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import { ApiIfMatch, IfMatch } from '../../http/if-match.js';
import type { Principal } from '../../http/principal.js';
import { ConfirmOutcomeDto, DeclareOutcomeDto, GradeOutcomeDto, OutcomesView, OutcomeView } from './outcome.dto.js';
import type { IntroductionOutcome } from './outcome.entity.js';
import { OutcomesService } from './outcomes.service.js';

@ApiTags('introductions')
@Access('member', { row: 'introduction' })
@Controller({ path: 'introductions/:id/outcomes', version: '1' })
export class OutcomesController {
  constructor(private readonly outcomes: OutcomesService) {}

  /** What came of the introduction, each with the grade of what it rests on; figures of different grades never add up */
  @Get()
  async list(@Param('id', IdPipe) id: string): Promise<OutcomesView> {
    return { items: (await this.outcomes.of(id)).map(outcomeView) };
  }

  /** Declares an outcome for your company; the first one concludes the negotiation */
  @Post()
  @ApiIfMatch()
  async declare(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() outcome: DeclareOutcomeDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<OutcomeView> {
    return outcomeView(await this.outcomes.declare(id, version, outcome, principal));
  }

  /** Confirms what another party has declared */
  @Post(':outcome/confirmation')
  @HttpCode(200)
  @ApiIfMatch()
  async confirm(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Param('outcome', IdPipe) outcome: string,
    @Body() { company }: ConfirmOutcomeDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<OutcomeView> {
    return outcomeView(await this.outcomes.confirm(id, outcome, version, company, principal));
  }

  /** Raises the grade upon a proof that an advisor has seen */
  @Post(':outcome/grade')
  @Access('advisor', { row: 'introduction' })
  @HttpCode(200)
  @ApiIfMatch()
  async raise(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Param('outcome', IdPipe) outcome: string,
    @Body() { grade }: GradeOutcomeDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<OutcomeView> {
    return outcomeView(await this.outcomes.raise(id, outcome, version, grade, principal));
  }
}

const outcomeView = (outcome: IntroductionOutcome): OutcomeView => ({
  id: outcome.id,
  kind: outcome.kind,
  grade: outcome.grade,
  declaredBy: outcome.declaredBy,
  confirmedBy: [...outcome.confirmedBy],
  happenedOn: outcome.happenedOn,
  amount:
    outcome.amount === null || outcome.currency === null
      ? null
      : { amount: outcome.amount, currency: outcome.currency },
  declaredAt: outcome.declaredAt.toISOString(),
  gradedAt: outcome.gradedAt?.toISOString() ?? null,
});
