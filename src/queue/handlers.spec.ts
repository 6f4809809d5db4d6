import { Injectable, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { jobNames } from './catalogue.js';
import { Handlers } from './handlers.service.js';
import { Handles } from './handles.decorator.js';

@Injectable()
@Handles('sweep')
class Sweep {
  async handle(): Promise<void> {}
}

/** One each for all other jobs. */
const others = jobNames
  .filter((name) => name !== 'sweep' && name !== 'score-run')
  .map((name) => {
    @Injectable()
    @Handles(name)
    class Other {
      async handle(): Promise<void> {}
    }
    return Other;
  });

@Injectable()
@Handles('score-run')
class ScoreRun {
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

@Injectable()
@Handles('sweep')
class SweepThatIsOff extends Sweep {
  readonly isOff = true;
}

describe('Handlers', () => {
  it('tells which jobs the settings leave nothing to do', async () => {
    const { module } = await handlersAmong([SweepThatIsOff, ScoreRun, ...others]);
    const handlers = module.get(Handlers);
    expect(jobNames.filter((name) => handlers.isOff(name))).toEqual(['sweep']);
  });

  it('finds the handler of each job', async () => {
    const { module, all } = await handlersAmong([Sweep, ScoreRun, ...others]);
    expect(all().get('score-run')).toBe(module.get(ScoreRun));
    expect(all().get('sweep')).toBe(module.get(Sweep));
  });

  it('names the jobs that nothing handles', async () => {
    const { all } = await handlersAmong([ScoreRun]);
    expect(all).toThrow(/"score-subject" has no handler.*"sweep" has no handler/);
  });

  it('names the handlers that compete for a job', async () => {
    const { all } = await handlersAmong([Sweep, ScoreRun, ...others, ScoreRunAnew]);
    expect(all).toThrow('"score-run" is handled by ScoreRun, ScoreRunAnew');
  });
});
