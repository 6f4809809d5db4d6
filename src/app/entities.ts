import { Capability } from '../capabilities/capability.entity.js';
import { Company } from '../companies/company.entity.js';
import { Change } from '../database/change.entity.js';
import { Revision } from '../database/records/revision.entity.js';
import { MatchEntry } from '../matching/lists/match-entry.entity.js';
import { MatchList } from '../matching/lists/match-list.entity.js';
import { Match } from '../matching/lists/match.entity.js';
import { MatchRunShard } from '../matching/runs/match-run-shard.entity.js';
import { MatchRun } from '../matching/runs/match-run.entity.js';
import { TeamList } from '../matching/teams/team-list.entity.js';
import { StoredVector } from '../models/vector.entity.js';
import { Opportunity } from '../opportunities/opportunity.entity.js';
import { Requirement } from '../requirements/requirement.entity.js';

/** Every table that TypeORM maps; sign-in and the queue keep theirs in schemas of their own. */
export const entities = [
  Change,
  Revision,
  Company,
  Capability,
  Requirement,
  Opportunity,
  MatchRun,
  MatchRunShard,
  Match,
  MatchList,
  MatchEntry,
  TeamList,
  StoredVector,
];
