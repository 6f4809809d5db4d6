import { CodedError } from '../../errors/coded-error.js';
import type { MatchRun, RunVersions } from '../runs/match-run.entity.js';

/** A run that has come to its end, with all that it rested on. */
export interface CompletedRun {
  readonly id: string;
  readonly scope: MatchRun['scope'];
  readonly subject: string | null;
  readonly epoch: string;
  readonly asOf: string;
  readonly versions: RunVersions;
  readonly finishedAt: Date;
}

/** @throws CodedError `run-unfinished`: half a run's lists say nothing about the other half */
export function completed({ id, scope, subject, state, epoch, asOf, versions, finishedAt }: MatchRun): CompletedRun {
  if (state !== 'completed' || epoch === null || asOf === null || versions === null || finishedAt === null) {
    throw new CodedError('run-unfinished', { run: id, state });
  }
  return { id, scope, subject, epoch, asOf, versions, finishedAt };
}
