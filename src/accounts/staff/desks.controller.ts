import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import type { Principal } from '../../http/principal.js';
import { DesksService } from './desks.service.js';
import { DeskContent, DeskView } from './staff.dto.js';

@ApiTags('desks')
@Access('administrator', { trial: true })
@Controller({ path: 'desks', version: '1' })
export class DesksController {
  constructor(private readonly desks: DesksService) {}

  /** Desks with their members */
  @Get()
  @Access('advisor')
  list(): Promise<DeskView[]> {
    return this.desks.list();
  }

  /** A desk */
  @Get(':id')
  @Access('advisor')
  get(@Param('id', IdPipe) id: string): Promise<DeskView> {
    return this.desks.require(id);
  }

  /** Makes a desk */
  @Post()
  create(@Body() content: DeskContent, @CurrentPrincipal() { id: actor }: Principal): Promise<DeskView> {
    return this.desks.create(actor, content);
  }

  /** Replaces what a desk is responsible for */
  @Put(':id')
  replace(
    @Param('id', IdPipe) id: string,
    @Body() content: DeskContent,
    @CurrentPrincipal() { id: actor }: Principal,
  ): Promise<DeskView> {
    return this.desks.replace(actor, id, content);
  }

  /** Removes a desk; its advisors keep their accounts */
  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id', IdPipe) id: string, @CurrentPrincipal() { id: actor }: Principal): Promise<void> {
    return this.desks.remove(actor, id);
  }

  /** Puts an advisor at a desk */
  @Put(':id/members/:account')
  addMember(
    @Param('id', IdPipe) id: string,
    @Param('account', IdPipe) account: string,
    @CurrentPrincipal() { id: actor }: Principal,
  ): Promise<DeskView> {
    return this.desks.addMember(actor, id, account);
  }

  /** Takes an advisor from a desk */
  @Delete(':id/members/:account')
  removeMember(
    @Param('id', IdPipe) id: string,
    @Param('account', IdPipe) account: string,
    @CurrentPrincipal() { id: actor }: Principal,
  ): Promise<DeskView> {
    return this.desks.removeMember(actor, id, account);
  }
}
