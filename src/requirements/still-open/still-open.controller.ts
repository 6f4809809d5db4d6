import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { IdPipe } from '../../http/id.pipe.js';
import { type Locale, ReaderLocale } from '../../http/locale.js';
import type { Principal } from '../../http/principal.js';
import { Reference } from '../../taxonomy/reference.js';
import { RequirementView } from '../requirement.dto.js';
import { requirementView } from '../requirement.view.js';
import { RequirementsStillOpen } from './requirements-still-open.service.js';

@ApiTags('requirements')
@Access('member', { row: 'requirement' })
@Controller({ path: 'requirements/:id/still-open', version: '1' })
export class RequirementStillOpenController {
  constructor(
    private readonly stillOpen: RequirementsStillOpen,
    private readonly reference: Reference,
  ) {}

  /** Says that the requirement is still open: it stays so for another 30 days, and comes back if it has expired */
  @Post()
  @HttpCode(200)
  async confirm(
    @Param('id', IdPipe) id: string,
    @CurrentPrincipal() principal: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<RequirementView> {
    return requirementView(await this.stillOpen.confirm(id, principal.id, new Date()), this.reference, locale);
  }
}
