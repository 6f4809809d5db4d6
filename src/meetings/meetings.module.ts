import { Module } from '@nestjs/common';
import { CapabilitiesModule } from '../capabilities/capabilities.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { IntroductionsModule } from '../introductions/introductions.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { TimetableExport } from './export/timetable-export.service.js';
import { MeetingRoundsController } from './meeting-rounds.controller.js';
import { MeetingRoundsService } from './meeting-rounds.service.js';
import { MeetingViews } from './meeting-views.service.js';
import { MeetingsController } from './meetings.controller.js';
import { PlanRoundJob } from './plan-round.job.js';
import { RoundIntroductions } from './round-introductions.service.js';
import { RoundPairsReader } from './round-pairs.service.js';
import { RoundPlanner } from './round-planner.js';

@Module({
  imports: [CapabilitiesModule, CompaniesModule, IntroductionsModule, RequirementsModule],
  controllers: [MeetingRoundsController, MeetingsController],
  providers: [
    MeetingRoundsService,
    MeetingViews,
    PlanRoundJob,
    RoundIntroductions,
    RoundPairsReader,
    RoundPlanner,
    TimetableExport,
  ],
})
export class MeetingsModule {}
