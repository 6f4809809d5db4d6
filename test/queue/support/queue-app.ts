import { type DynamicModule, Global, Inject, Injectable, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConfigModule } from '../../../src/config/config.module.js';
import { readEnvironment } from '../../../src/config/environment.js';
import { Change } from '../../../src/database/change.entity.js';
import { dataSourceOptions } from '../../../src/database/data-source.js';
import { Transactions } from '../../../src/database/transactions.js';
import { LiveModule } from '../../../src/live/live.module.js';
import { type JobName, jobNames } from '../../../src/queue/catalogue.js';
import { Handles, type JobHandler } from '../../../src/queue/handles.decorator.js';
import { QueueModule } from '../../../src/queue/queue.module.js';
import type { WorkOptions } from '../../../src/queue/worker.service.js';

/** What the jobs do in a test. */
export interface Behaviour {
  readonly scoreSubject: JobHandler<'score-subject'>['handle'];
  readonly scoreRun: JobHandler<'score-run'>['handle'];
  readonly scoreShard: JobHandler<'score-shard'>['handle'];
  /** Jobs of features that the settings leave nothing to do. */
  readonly off: readonly JobName[];
}

const BEHAVIOUR = Symbol('BEHAVIOUR');

@Injectable()
@Handles('score-subject')
class ScoreSubjectJob implements JobHandler<'score-subject'> {
  readonly handle: Behaviour['scoreSubject'];
  constructor(@Inject(BEHAVIOUR) behaviour: Behaviour) {
    this.handle = behaviour.scoreSubject;
  }
}

@Injectable()
@Handles('score-run')
class ScoreRunJob implements JobHandler<'score-run'> {
  readonly handle: Behaviour['scoreRun'];
  constructor(@Inject(BEHAVIOUR) behaviour: Behaviour) {
    this.handle = behaviour.scoreRun;
  }
}

@Injectable()
@Handles('score-shard')
class ScoreShardJob implements JobHandler<'score-shard'> {
  readonly handle: Behaviour['scoreShard'];
  constructor(@Inject(BEHAVIOUR) behaviour: Behaviour) {
    this.handle = behaviour.scoreShard;
  }
}

/** The jobs of features: nothing comes of them here. */
const idle = jobNames
  .filter((name) => !['score-subject', 'score-run', 'score-shard', 'sweep'].includes(name))
  .map((name) => {
    @Injectable()
    @Handles(name)
    class IdleJob implements JobHandler<JobName> {
      readonly isOff: boolean;
      constructor(@Inject(BEHAVIOUR) { off }: Behaviour) {
        this.isOff = off.includes(name);
      }

      async handle(): Promise<void> {}
    }
    return IdleJob;
  });

@Global()
@Module({ providers: [Transactions], exports: [Transactions] })
class TransactionsModule {}

/** Shorter than in production, so that a killed worker's job comes back within seconds. */
export const FAST: Partial<WorkOptions> = { lockMs: 2000, stalledCheckMs: 500 };

/** The queue with its surroundings and no more: the module that the tests and their child processes run. */
@Module({})
export class QueueApp {
  static with(
    urls: { DATABASE_URL: string; REDIS_URL?: string },
    options: Partial<WorkOptions>,
    behaviour: Behaviour,
  ): DynamicModule {
    return {
      module: QueueApp,
      imports: [
        ConfigModule.with(readEnvironment({ ...urls })),
        TypeOrmModule.forRoot({ ...dataSourceOptions(urls.DATABASE_URL, [Change]), logging: false }),
        TransactionsModule,
        QueueModule.with({ ...FAST, ...options }),
        LiveModule,
      ],
      providers: [{ provide: BEHAVIOUR, useValue: behaviour }, ScoreSubjectJob, ScoreRunJob, ScoreShardJob, ...idle],
    };
  }
}
