import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AuditModule } from '../audit/audit.module.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { CapabilitiesModule } from '../capabilities/capabilities.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { ComplianceModule } from '../compliance/compliance.module.js';
import { ConfigModule } from '../config/config.module.js';
import { Environment } from '../config/environment.js';
import { DashboardModule } from '../dashboard/dashboard.module.js';
import { DisclosureModule } from '../disclosure/disclosure.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { EditionsModule } from '../editions/editions.module.js';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { HttpModule } from '../http/http.module.js';
import { loggerOptions } from '../http/logging.js';
import { IdentityModule } from '../identity/identity.module.js';
import { IntroductionsModule } from '../introductions/introductions.module.js';
import { LiveModule } from '../live/live.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ModelsModule } from '../models/models.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { OpportunitiesModule } from '../opportunities/opportunities.module.js';
import { PageModule } from '../page/page.module.js';
import { QueueModule } from '../queue/queue.module.js';
import type { WorkOptions } from '../queue/worker.service.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { ScreeningModule } from '../screening/screening.module.js';
import { SystemModule } from '../system/system.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { entities } from './entities.js';

/** How long a lost worker keeps its job; it is looked for often enough to add little to that. */
const lost = ({ NARU_LOCK_MS }: Environment): Partial<WorkOptions> => ({
  lockMs: NARU_LOCK_MS,
  stalledCheckMs: Math.ceil(NARU_LOCK_MS / 6),
});

@Module({})
export class AppModule {
  /** All of Naru; with `work` the process works the queue too. `environment.DATABASE_URL` must be set. */
  static with(environment: Environment, work: Partial<WorkOptions>): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(environment),
        LoggerModule.forRoot(loggerOptions(environment)),
        DatabaseModule.with(entities),
        QueueModule.with({ ...lost(environment), ...work }),
        LiveModule,
        HttpModule,
        IdentityModule,
        TaxonomyModule,
        ModelsModule,
        AuditModule,
        CompaniesModule,
        AccountsModule,
        CapabilitiesModule,
        DocumentsModule,
        RequirementsModule,
        OpportunitiesModule,
        MatchingModule,
        EditionsModule,
        DisclosureModule,
        AttachmentsModule,
        ScreeningModule,
        ComplianceModule,
        IntroductionsModule,
        ReviewsModule,
        MeetingsModule,
        NotificationsModule,
        DashboardModule,
        SystemModule,
        ExchangeModule,
        PageModule,
      ],
    };
  }
}
