import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CapabilitiesModule } from '../capabilities/capabilities.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { OpportunitiesModule } from '../opportunities/opportunities.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { ChosenOpportunityService } from './chosen-opportunity.service.js';
import { ListStateService } from './list-state.service.js';
import { ChosenConsortiumService } from './chosen-consortium.service.js';
import { ChosenService } from './chosen.service.js';
import { DemoRecords } from './demo-records.js';
import { MenuService } from './menu.service.js';
import { PageController } from './page.controller.js';
import { PageService } from './page.service.js';

@Module({
  imports: [
    AccountsModule,
    CapabilitiesModule,
    CompaniesModule,
    RequirementsModule,
    OpportunitiesModule,
    MatchingModule,
    TaxonomyModule,
  ],
  controllers: [PageController],
  providers: [
    ChosenConsortiumService,
    ChosenOpportunityService,
    ChosenService,
    ListStateService,
    DemoRecords,
    MenuService,
    PageService,
  ],
})
export class PageModule {}
