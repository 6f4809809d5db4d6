import { Injectable, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Handlers } from './handlers.service.js';
import { Handles } from './handles.decorator.js';

@Injectable()
@Handles('sweep')
class Sweep {
  async handle(): Promise<void> {}
}

@Injectable()
@Handles('resume-runs')
class ResumeRuns {
  async handle(): Promise<void> {}
}

@Injectable()
@Handles('embed-records')
class EmbedRecords {
  async handle(): Promise<void> {}
}

@Injectable()
@Handles('score-subject')
class ScoreSubject {
  async handle(): Promise<void> {}
}

@Injectable()
@Handles('score-run')
class ScoreRun {
  async handle(): Promise<void> {}
}

@Injectable()
@Handles('score-shard')
class ScoreShard {
  async handle(): Promise<void> {}
}

@Injectable()
@Handles('score-run')
class ScoreRunAnew {
  async handle(): Promise<void> {}
}

async function handlersAmong(providers: Type[]) {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [Handlers, ...providers],
  }).compile();
  return { module, all: () => module.get(Handlers).all() };
}

describe('Handlers', () => {
  it('finds the handler of each job', async () => {
    const { module, all } = await handlersAmong([Sweep, ResumeRuns, EmbedRecords, ScoreSubject, ScoreRun, ScoreShard]);
    expect(all().get('score-run')).toBe(module.get(ScoreRun));
    expect(all().get('sweep')).toBe(module.get(Sweep));
  });

  it('names the jobs that nothing handles', async () => {
    const { all } = await handlersAmong([ScoreRun]);
    expect(all).toThrow(/"score-subject" has no handler.*"sweep" has no handler/);
  });

  it('names the handlers that compete for a job', async () => {
    const { all } = await handlersAmong([
      Sweep,
      ResumeRuns,
      EmbedRecords,
      ScoreSubject,
      ScoreRun,
      ScoreShard,
      ScoreRunAnew,
    ]);
    expect(all).toThrow('"score-run" is handled by ScoreRun, ScoreRunAnew');
  });
});
