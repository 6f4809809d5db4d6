import { Module } from '@nestjs/common';
import { CapabilitiesModule } from '../capabilities/capabilities.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { IntroductionsModule } from '../introductions/introductions.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { ApplyDecisionsJob } from './apply-decisions.job.js';
import { DecisionsService } from './decisions.service.js';
import { DecisionEffects } from './effects.service.js';
import { ReviewIntake } from './intake.service.js';
import { QueueReviewsJob } from './queue-reviews.job.js';
import { ReviewQueue } from './queue.service.js';
import { ReviewList } from './review-list.service.js';
import { ReviewsController } from './reviews.controller.js';
import { ReviewStatistics } from './statistics.service.js';
import { WeightReport } from './weight-report.service.js';

@Module({
  imports: [CapabilitiesModule, CompaniesModule, IntroductionsModule, RequirementsModule, TaxonomyModule],
  controllers: [ReviewsController],
  providers: [
    ApplyDecisionsJob,
    DecisionEffects,
    DecisionsService,
    QueueReviewsJob,
    ReviewIntake,
    ReviewList,
    ReviewQueue,
    ReviewStatistics,
    WeightReport,
  ],
})
export class ReviewsModule {}
