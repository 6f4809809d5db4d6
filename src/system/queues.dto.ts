import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { QueueStore } from '../queue/backend.js';
import type { QueueName } from '../queue/catalogue.js';
import { ToInteger } from '../http/query-values.js';

export class QueueCountsView {
  name: QueueName;
  /** Jobs that a worker takes next */
  waiting: number;
  /** Jobs that are worked on */
  active: number;
  /** Jobs that wait for their time: the next try, or the clock */
  delayed: number;
  /** Jobs that have used up their tries */
  failed: number;
}

export class QueuesView {
  /** Where the jobs lie */
  store: QueueStore;
  /** Processes that work the queues now */
  workers: number;
  items: QueueCountsView[];
}

export class FailedJobsQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @ToInteger()
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

export class FailedJobView {
  id: string;
  /** What it does, e.g. `score-subject` */
  name: string;
  /** Ids of what it works on, never a text */
  payload: Record<string, unknown>;
  /** The message of its last error; null in a demonstration, where anybody reads and it may name a host or an address */
  reason: string | null;
  tries: number;
  /** ISO 8601, UTC */
  queuedAt: string;
  /** ISO 8601, UTC */
  failedAt: string;
}

export class RetriedJobsView {
  /** Jobs that begin anew */
  retried: number;
}
