import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CompaniesService } from '../companies/companies.service.js';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import { IdPipe } from '../http/id.pipe.js';
import type { Principal } from '../http/principal.js';
import type { CompanyVerification } from './company-verification.entity.js';
import {
  DecideVerificationDto,
  ListedVerificationView,
  ProofCodeDto,
  RequestVerificationDto,
  VerificationsQuery,
  VerificationView,
} from './verification.dto.js';
import { VerificationsService } from './verifications.service.js';

const MINUTE_MS = 60_000;

@ApiTags('verifications')
@Access('member', { row: 'company' })
@Controller({ version: '1' })
export class VerificationsController {
  constructor(
    private readonly verifications: VerificationsService,
    private readonly companies: CompaniesService,
  ) {}

  /** Companies that wait for a decision, longest first, or those in another state */
  @Get('verifications')
  @Access('advisor')
  async list(@Query() { state }: VerificationsQuery): Promise<ListedVerificationView[]> {
    const listed = (await this.verifications.list(state)).map(verificationView);
    const names = await this.companies.namesOf(listed.map(({ company }) => company));
    return listed.map((one) => Object.assign(one, { companyNames: names.get(one.company) ?? {} }));
  }

  /** Whether a company is verified, and how far that is */
  @Get('companies/:id/verification')
  async get(@Param('id', IdPipe) id: string): Promise<VerificationView> {
    return verificationView(await this.verifications.of(id));
  }

  /** Asks for a company to be verified, by its licence or by a code to its public contact */
  @Post('companies/:id/verification')
  @HttpCode(200)
  async request(
    @Param('id', IdPipe) id: string,
    @Body() asked: RequestVerificationDto,
    @CurrentPrincipal() { id: actor }: Principal,
  ): Promise<VerificationView> {
    return verificationView(await this.verifications.request(actor, id, asked, new Date()));
  }

  /** Enters the code that came to the public contact; an advisor decides after that */
  @Post('companies/:id/verification/code')
  @Access('member', { row: 'company', rateLimit: { max: 10, timeWindow: MINUTE_MS } })
  @HttpCode(200)
  async enterCode(@Param('id', IdPipe) id: string, @Body() { code }: ProofCodeDto): Promise<VerificationView> {
    return verificationView(await this.verifications.enterCode(id, code, new Date()));
  }

  /** Accepts or refuses what a company has shown; refusing a verified one takes the verification back */
  @Post('companies/:id/verification/decision')
  @Access('advisor')
  @HttpCode(200)
  async decide(
    @Param('id', IdPipe) id: string,
    @Body() decision: DecideVerificationDto,
    @CurrentPrincipal() { id: actor }: Principal,
  ): Promise<VerificationView> {
    return verificationView(await this.verifications.decide(actor, id, decision, new Date()));
  }
}

const verificationView = (verification: CompanyVerification): VerificationView => ({
  company: verification.companyId,
  state: verification.state,
  method: verification.method,
  requestedAt: verification.requestedAt?.toISOString() ?? null,
  codeSentTo: verification.codeSentTo,
  codeConfirmedAt: verification.codeConfirmedAt?.toISOString() ?? null,
  decidedAt: verification.decidedAt?.toISOString() ?? null,
  reason: verification.reason,
});
