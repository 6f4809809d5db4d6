import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import type { Principal } from '../../http/principal.js';
import { CompanyEntry } from '../members/company-entry.js';
import { InvitationsService } from '../members/invitations.service.js';
import { AcceptInvitationDto, EnterCompanyDto, LeaveCompanyDto, MembershipView } from '../members/member.dto.js';
import { membershipView } from '../members/member.view.js';
import { MembershipsService } from '../members/memberships.service.js';

/** The companies that one acts for or asks to. */
@ApiTags('accounts')
@Access('member')
@Controller({ path: 'accounts/me/memberships', version: '1' })
export class OwnMembershipsController {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly companies: CompanyEntry,
    private readonly invitations: InvitationsService,
    private readonly transactions: Transactions,
  ) {}

  /** All that there were, refused and ended ones too */
  @Get()
  async list(@CurrentPrincipal() { id }: Principal): Promise<MembershipView[]> {
    return (await this.memberships.ofAccount(id)).map(membershipView);
  }

  /** Asks to join a company that Naru has, or founds the record of one that it has not */
  @Post()
  async enter(
    @Body() { country, registrationNumber, companyName: name }: EnterCompanyDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<MembershipView[]> {
    const company = { country, registrationNumber, name };
    this.companies.check(company);
    await this.transactions.run((transaction) => this.companies.enter(transaction, principal.id, company));
    return this.list(principal);
  }

  /** Accepts an invitation that came by mail */
  @Post('accept')
  async accept(
    @Body() { token }: AcceptInvitationDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<MembershipView[]> {
    await this.invitations.accept(principal, token);
    return this.list(principal);
  }

  /** Leaves a company, or takes a request back */
  @Post('leave')
  @HttpCode(200)
  async leave(@Body() { company }: LeaveCompanyDto, @CurrentPrincipal() principal: Principal): Promise<MembershipView> {
    return membershipView(await this.memberships.leave(principal, company));
  }
}
