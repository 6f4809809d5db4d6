import { Module } from '@nestjs/common';
import { CapabilitiesModule } from '../capabilities/capabilities.module.js';
import { CompaniesModule } from '../companies/companies.module.js';
import { LiveModule } from '../live/live.module.js';
import { ModelsModule } from '../models/models.module.js';
import { OpportunitiesModule } from '../opportunities/opportunities.module.js';
import { RequirementsModule } from '../requirements/requirements.module.js';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { AdviceController } from './advice/advice.controller.js';
import { AdviceInputs } from './advice/advice-inputs.js';
import { GapsService } from './advice/gaps.service.js';
import { InterviewService } from './advice/interview.service.js';
import { CompareController } from './compare/compare.controller.js';
import { CompareService } from './compare/compare.service.js';
import { ComparedLists } from './compare/compared-lists.js';
import { ReplayService } from './compare/replay.service.js';
import { RunLists } from './compare/run-lists.js';
import { ExplanationService } from './lists/explanation.service.js';
import { MatchExport } from './lists/export/match-export.service.js';
import { ListReader } from './lists/list-reader.js';
import { ListWriter } from './lists/list-writer.js';
import { MatchListsService } from './lists/match-lists.service.js';
import { MatchesController } from './lists/matches.controller.js';
import { MatchRunsController } from './runs/match-runs.controller.js';
import { MatchRunsService } from './runs/match-runs.service.js';
import { OpenRuns } from './runs/open-runs.js';
import { RunEvents } from './runs/run-events.js';
import { RunExecution } from './runs/run-execution.js';
import { RunInputsReader } from './runs/run-inputs.js';
import { RunShards } from './runs/run-shards.js';
import { RunTargets } from './runs/run-targets.js';
import { ResumeRunsJob } from './runs/resume-runs.job.js';
import { RevisionMarks } from './runs/revision-marks.js';
import { ResidentMarket } from './runs/resident-market.js';
import { MendableLists } from './runs/after-change/mendable-lists.js';
import { StandingLists } from './runs/after-change/standing-lists.js';
import { TouchedLists } from './runs/after-change/touched-lists.js';
import { UnsettledChanges } from './runs/after-change/unsettled-changes.js';
import { ScoringPool } from './runs/scoring-pool.js';
import { ScoreRunJob } from './runs/score-run.job.js';
import { ScoreShardJob } from './runs/score-shard.job.js';
import { ScoreSubjectJob } from './runs/score-subject.job.js';
import { ConsortiaService } from './teams/consortia.service.js';
import { MarketNow } from './teams/market-now.js';
import { TeamComparisonService } from './teams/team-comparison.service.js';
import { TeamReader } from './teams/team-reader.js';
import { TeamScoring } from './teams/team-scoring.js';
import { TeamWriter } from './teams/team-writer.js';
import { TeamsController } from './teams/teams.controller.js';
import { TeamsService } from './teams/teams.service.js';

@Module({
  imports: [
    CapabilitiesModule,
    CompaniesModule,
    RequirementsModule,
    OpportunitiesModule,
    TaxonomyModule,
    LiveModule,
    ModelsModule,
  ],
  controllers: [AdviceController, CompareController, MatchesController, MatchRunsController, TeamsController],
  providers: [
    AdviceInputs,
    CompareService,
    ComparedLists,
    ReplayService,
    RunLists,
    GapsService,
    InterviewService,
    ExplanationService,
    ListReader,
    ListWriter,
    MatchExport,
    MatchListsService,
    MatchRunsService,
    OpenRuns,
    RunEvents,
    RunExecution,
    RunInputsReader,
    RunShards,
    RunTargets,
    ResumeRunsJob,
    ScoringPool,
    ResidentMarket,
    RevisionMarks,
    MendableLists,
    StandingLists,
    TouchedLists,
    UnsettledChanges,
    ScoreRunJob,
    ScoreShardJob,
    ScoreSubjectJob,
    ConsortiaService,
    MarketNow,
    TeamComparisonService,
    TeamReader,
    TeamsService,
    TeamScoring,
    TeamWriter,
  ],
  exports: [
    CompareService,
    ConsortiaService,
    ReplayService,
    TeamReader,
    TeamsService,
    MatchListsService,
    MatchRunsService,
    ExplanationService,
    GapsService,
    ListReader,
    RunInputsReader,
    ScoringPool,
  ],
})
export class MatchingModule {}
