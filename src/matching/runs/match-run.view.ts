import type { MatchRunView } from './match-run.dto.js';
import type { MatchRun } from './match-run.entity.js';

export function matchRunView(run: MatchRun): MatchRunView {
  const { startedAt, finishedAt } = run;
  return {
    id: run.id,
    scope: run.scope,
    subject: run.subject,
    state: run.state,
    epoch: run.epoch,
    asOf: run.asOf,
    versions: run.versions,
    done: run.done,
    total: run.total,
    pairs: Number(run.pairs),
    listsChanged: run.listsChanged,
    error: run.error,
    createdAt: run.createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
    seconds: startedAt && finishedAt ? (finishedAt.getTime() - startedAt.getTime()) / 1000 : null,
  };
}
