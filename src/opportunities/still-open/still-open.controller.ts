import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import { type Locale, ReaderLocale } from '../../http/locale.js';
import type { Principal } from '../../http/principal.js';
import { Reference } from '../../taxonomy/reference.js';
import { OpportunityView } from '../opportunity.dto.js';
import { opportunityView } from '../opportunity.view.js';
import { OpportunitiesStillOpen } from './opportunities-still-open.service.js';

@ApiTags('opportunities')
@Access('member', { row: 'opportunity' })
@Controller({ path: 'opportunities/:id/still-open', version: '1' })
export class OpportunityStillOpenController {
  constructor(
    private readonly stillOpen: OpportunitiesStillOpen,
    private readonly reference: Reference,
  ) {}

  /** Says that the opportunity is still open: it stays so for another 30 days, and comes back if it has expired */
  @Post()
  @HttpCode(200)
  async confirm(
    @Param('id', IdPipe) id: string,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<OpportunityView> {
    return opportunityView(await this.stillOpen.confirm(id, principal.id, new Date()), this.reference, locale);
  }
}
