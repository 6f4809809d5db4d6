import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import type { Principal } from '../../http/principal.js';
import { InvitationsService } from './invitations.service.js';
import { DecideMembershipDto, InvitationView, InviteDto, MemberView } from './member.dto.js';
import { invitationView, memberView } from './member.view.js';
import { MembershipsService } from './memberships.service.js';

/** Who acts for a company: read by its members, decided by its owners and by advisors. */
@ApiTags('members')
@Access('member', { row: 'company' })
@Controller({ path: 'companies/:id', version: '1' })
export class MembersController {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly invitations: InvitationsService,
  ) {}

  /** Members, and those who ask to be */
  @Get('members')
  async list(@Param('id', IdPipe) id: string): Promise<MemberView[]> {
    return (await this.memberships.ofCompany(id)).map(memberView);
  }

  /** Approves or refuses a request, removes a member, or changes what a member may do */
  @Post('members/:membership/decision')
  @HttpCode(200)
  async decide(
    @Param('id', IdPipe) id: string,
    @Param('membership', IdPipe) membership: string,
    @Body() { decision }: DecideMembershipDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<MemberView> {
    return memberView(await this.memberships.decide(principal, id, membership, decision));
  }

  /** Invitations that can still be accepted */
  @Get('invitations')
  async invited(@Param('id', IdPipe) id: string): Promise<InvitationView[]> {
    return (await this.invitations.open(id)).map(invitationView);
  }

  /** Invites somebody by mail; the code in it works once, for a week */
  @Post('invitations')
  @Access('member', { row: 'company', trial: false })
  async invite(
    @Param('id', IdPipe) id: string,
    @Body() invitation: InviteDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<InvitationView> {
    return invitationView(await this.invitations.inviteMember(principal, id, invitation));
  }

  /** Withdraws an invitation */
  @Delete('invitations/:invitation')
  @HttpCode(204)
  async withdraw(
    @Param('id', IdPipe) id: string,
    @Param('invitation', IdPipe) invitation: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    await this.invitations.withdraw(principal, id, invitation);
  }
}
