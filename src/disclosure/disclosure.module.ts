import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CapabilitiesModule } from '../capabilities/capabilities.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { CandidatesController } from './candidates.controller.js';
import { CandidatesService } from './candidates.service.js';
import { DisclosureController } from './disclosure.controller.js';
import { DisclosureService } from './disclosure.service.js';
import { DisclosureSettingsService } from './disclosure-settings.service.js';
import { FieldVocabulary } from './field-vocabulary.js';
import { FitsService } from './fits.service.js';
import { MarketPool } from './market-pool.js';
import { MissingFacts } from './missing-facts.js';
import { SharingService } from './sharing.service.js';
import { DisclosureSources } from './sources.service.js';
import { TeasersService } from './teasers.service.js';

/** What one side sees of the other, tier by tier. */
@Module({
  imports: [AccountsModule, CapabilitiesModule, CompaniesModule, RequirementsModule, MatchingModule, TaxonomyModule],
  controllers: [DisclosureController, CandidatesController],
  providers: [
    CandidatesService,
    DisclosureService,
    DisclosureSettingsService,
    DisclosureSources,
    FieldVocabulary,
    FitsService,
    MarketPool,
    MissingFacts,
    SharingService,
    TeasersService,
  ],
  exports: [DisclosureService],
})
export class DisclosureModule {}
