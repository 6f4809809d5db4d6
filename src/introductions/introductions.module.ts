import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CapabilitiesModule } from '../capabilities/capabilities.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { ComplianceModule } from '../compliance/compliance.module.js';
import { DisclosureModule } from '../disclosure/disclosure.module.js';
import { OpportunitiesModule } from '../opportunities/opportunities.module.js';
import { ModelsModule } from '../models/models.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { CircumstancesReader } from './circumstances.service.js';
import { DeadlinesService } from './deadlines/deadlines.service.js';
import { IntroductionDeadlinesJob } from './deadlines/introduction-deadlines.job.js';
import { RecallOffersJob } from './deadlines/recall-offers.job.js';
import { DisclosedParties } from './disclosed-parties.service.js';
import { IntroductionNamesReader } from './introduction-names.service.js';
import { IntroductionSubjects } from './introduction-subjects.service.js';
import { IntroductionsController } from './introductions.controller.js';
import { IntroductionsService } from './introductions.service.js';
import { LedgerCheck } from './ledger/ledger-check.service.js';
import { Ledger } from './ledger/ledger.service.js';
import { Testimony } from './ledger/testimony.service.js';
import { LiveModule } from '../live/live.module.js';
import { MessagesController } from './messages/messages.controller.js';
import { MessagesService } from './messages/messages.service.js';
import { TranslateMessagesJob } from './messages/translate-messages.job.js';
import { OutcomesController } from './outcomes/outcomes.controller.js';
import { OutcomesService } from './outcomes/outcomes.service.js';
import { TermSheetController } from './term-sheet/term-sheet.controller.js';
import { TermSheetService } from './term-sheet/term-sheet.service.js';
import { SuggestionsService } from './suggestions.service.js';
import { TransitionsService } from './transitions.service.js';
import { IntroductionTasks } from './verdict/introduction-tasks.service.js';
import { IntroductionVerdicts } from './verdict/introduction-verdicts.service.js';
import { IntroductionVerdictController } from './verdict/introduction-verdict.controller.js';

@Module({
  imports: [
    AccountsModule,
    CapabilitiesModule,
    CompaniesModule,
    ComplianceModule,
    DisclosureModule,
    OpportunitiesModule,
    RequirementsModule,
    LiveModule,
    ModelsModule,
  ],
  controllers: [
    IntroductionsController,
    IntroductionVerdictController,
    MessagesController,
    OutcomesController,
    TermSheetController,
  ],
  providers: [
    CircumstancesReader,
    DeadlinesService,
    DisclosedParties,
    IntroductionDeadlinesJob,
    IntroductionNamesReader,
    IntroductionSubjects,
    IntroductionTasks,
    IntroductionVerdicts,
    IntroductionsService,
    Ledger,
    LedgerCheck,
    MessagesService,
    OutcomesService,
    RecallOffersJob,
    SuggestionsService,
    TermSheetService,
    Testimony,
    TransitionsService,
    TranslateMessagesJob,
  ],
  exports: [IntroductionSubjects, IntroductionsService, Ledger, SuggestionsService, TransitionsService],
})
export class IntroductionsModule {}
