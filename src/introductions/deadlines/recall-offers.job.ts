import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CodedError } from '../../errors/coded-error.js';
import type { Jobs } from '../../queue/catalogue.js';
import { Handles, type JobHandler } from '../../queue/handles.decorator.js';
import { SYSTEM } from '../acting.js';
import { Introduction } from '../introduction.entity.js';
import { TransitionsService } from '../transitions.service.js';
import { IntroductionVerdicts } from '../verdict/introduction-verdicts.service.js';

/** What another answer in between makes of a recall. */
const OVERTAKEN: readonly string[] = ['version-stale', 'transition-not-allowed', 'already-decided'];

/** Takes offers back whose verdict has turned: a fact, an approval that has run out, or a day may block what was clear. */
@Injectable()
@Handles('recall-offers')
export class RecallOffersJob implements JobHandler<'recall-offers'> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly verdicts: IntroductionVerdicts,
    private readonly transitions: TransitionsService,
  ) {}

  async handle(_: Jobs['recall-offers'], _progress: unknown, signal: AbortSignal): Promise<void> {
    const { manager } = this.dataSource;
    for (const offer of await manager.findBy(Introduction, { state: 'offered' })) {
      signal.throwIfAborted();
      if ((await this.verdicts.stateOf(offer, manager)) === 'blocked') await this.recall(offer);
    }
  }

  private async recall({ id, version }: Introduction): Promise<void> {
    try {
      await this.transitions.move(id, version, { transition: 'recall' }, SYSTEM);
    } catch (error) {
      if (!(error instanceof CodedError) || !OVERTAKEN.includes(error.code)) throw error;
    }
  }
}
