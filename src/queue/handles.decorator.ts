import { DiscoveryService } from '@nestjs/core';
import type { JobName, Jobs, NewJob } from './catalogue.js';

/** Marks the provider; use {@link Handles}, which also checks that it fits the job. */
export const HandlerOf = DiscoveryService.createDecorator<JobName>();

/** Work done so far, in steps of the job's own choice; further facts may stand beside it. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly [fact: string]: string | number;
}

export interface JobHandler<N extends JobName> {
  /** Where the settings leave it nothing to do: no change starts it then. */
  readonly isOff?: boolean;
  /**
   * Does the work. It may be started again at any time, also after it was done, so it must lead to the same end.
   * @param progress may be called as often as is handy: only the newest is passed on
   * @param signal aborted when the process shuts down: stop at the next whole step by `signal.throwIfAborted()`, or
   *   pass it on to what takes a signal. The job then goes back to the queue without losing an attempt.
   * @returns jobs that this one has to wait for: it is handled again when all of them have ended, well or not. Nothing, or
   *   none, when the work is done
   * @throws to be tried again later; `UnrecoverableError` of BullMQ when no later try can succeed
   */
  handle(
    payload: Jobs[N],
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<void | readonly NewJob[]>;
}

/** Marks the provider that handles a job of the catalogue; exactly one for each job in a process that works the queue. */
export function Handles<N extends JobName>(name: N): (target: new (...args: never[]) => JobHandler<N>) => void {
  return HandlerOf(name);
}
