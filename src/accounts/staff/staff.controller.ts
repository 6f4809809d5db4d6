import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import type { Principal } from '../../http/principal.js';
import { InvitationsService } from '../members/invitations.service.js';
import { InvitationView } from '../members/member.dto.js';
import { invitationView } from '../members/member.view.js';
import { AccountsQuery, BanDto, InviteStaffDto, StaffAccountView } from './staff.dto.js';
import { StaffService } from './staff.service.js';

@ApiTags('accounts')
@Access('administrator')
@Controller({ path: 'accounts', version: '1' })
export class StaffController {
  constructor(
    private readonly staff: StaffService,
    private readonly invitations: InvitationsService,
  ) {}

  /** Accounts, newest first */
  @Get()
  list(@Query() query: AccountsQuery): Promise<StaffAccountView[]> {
    return this.staff.list(query);
  }

  /** Invites an advisor or administrator by mail */
  @Post('invitations')
  async invite(@Body() asked: InviteStaffDto, @CurrentPrincipal() principal: Principal): Promise<InvitationView> {
    return invitationView(await this.invitations.inviteStaff(principal, asked));
  }

  /** Bans an account, or lifts the ban; it holds from its next request on */
  @Put(':id/ban')
  ban(
    @Param('id', IdPipe) id: string,
    @Body() asked: BanDto,
    @CurrentPrincipal() { id: actor }: Principal,
  ): Promise<StaffAccountView> {
    return this.staff.ban(actor, id, asked);
  }
}
