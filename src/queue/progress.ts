import type { Job } from 'bullmq';
import { isJobName, type JobName, type Jobs, tellsOf } from './catalogue.js';
import type { Progress } from './handles.decorator.js';
import type { Signals } from './signals.service.js';

/** Who opens the progress of a job this much later still sees where it stood. */
const RETAIN_MS = 10 * 60_000;

/** Where the progress of a job is heard. */
export const progressTopic = <N extends JobName>(name: N, payload: Jobs[N]): string => topic(tellsOf(name, payload));

const topic = (work: string): string => `progress.${work}`;

/** Passes progress on, the newest only and one at a time, so that a job may report far more often than is of use. */
export class ProgressReport {
  private next: Progress | null = null;
  private sending: Promise<void> | null = null;

  constructor(
    private readonly job: Job<Jobs[JobName], void>,
    private readonly signals: Signals,
    private readonly onError: (error: unknown) => void,
  ) {}

  report(progress: Progress): void {
    this.next = progress;
    this.sending ??= this.send();
  }

  /** Resolves when the last report is out. */
  async delivered(): Promise<void> {
    await this.sending;
  }

  private async send(): Promise<void> {
    while (this.next !== null) {
      const progress = this.next;
      this.next = null;
      try {
        await this.job.updateProgress({ ...progress });
        const { name, data } = this.job;
        if (isJobName(name)) await this.signals.publish(progressTopic(name, data), progress, RETAIN_MS);
      } catch (error) {
        this.onError(error);
      }
    }
    this.sending = null;
  }
}
