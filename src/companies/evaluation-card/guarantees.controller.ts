import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import type { Principal } from '../../http/principal.js';
import { AnswerGuaranteeDto, GuaranteesView, NameGuarantorDto } from './guarantee.dto.js';
import { GuaranteesService } from './guarantees.service.js';

@ApiTags('companies')
@Access('member', { row: 'company' })
@Controller({ path: 'companies/:id', version: '1' })
export class GuaranteesController {
  constructor(private readonly guarantees: GuaranteesService) {}

  /** Names another company as guarantor of delivery; for one-person companies. It is told and has to accept */
  @Put('evaluation-card/guarantor')
  @HttpCode(204)
  async ask(
    @Param('id', IdPipe) id: string,
    @Body() { guarantor }: NameGuarantorDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    await this.guarantees.ask(id, guarantor.toLowerCase(), principal.id, new Date());
  }

  /** Takes the naming of a guarantor back */
  @Delete('evaluation-card/guarantor')
  @HttpCode(204)
  async withdraw(@Param('id', IdPipe) id: string, @CurrentPrincipal() principal: Principal): Promise<void> {
    await this.guarantees.withdraw(id, principal.id);
  }

  /** Companies that have named this one as their guarantor */
  @Get('guarantees')
  async list(@Param('id', IdPipe) id: string): Promise<GuaranteesView> {
    return { items: await this.guarantees.guaranteedBy(id) };
  }

  /** Accepts or declines to answer for the deliveries of a company that has named this one */
  @Put('guarantees/:company')
  @HttpCode(204)
  async answer(
    @Param('id', IdPipe) id: string,
    @Param('company', IdPipe) company: string,
    @Body() { accepted }: AnswerGuaranteeDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    await this.guarantees.answer(id, company, accepted, principal.id, new Date());
  }
}
