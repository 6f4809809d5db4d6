/** What a model was asked for since the process started. */
export interface UsageCounts {
  readonly calls: number;
  readonly failures: number;
  /** Tries beyond the first. */
  readonly retries: number;
  /** Spent in calls. */
  readonly ms: number;
  readonly lastFailure: string | null;
}

export class Usage {
  private calls = 0;
  private failures = 0;
  private retries = 0;
  private ms = 0;
  private lastFailure: string | null = null;

  answered(ms: number): void {
    this.calls += 1;
    this.ms += ms;
  }

  failed(ms: number, why: string): void {
    this.calls += 1;
    this.failures += 1;
    this.ms += ms;
    this.lastFailure = why;
  }

  retried(): void {
    this.retries += 1;
  }

  counts(): UsageCounts {
    const { calls, failures, retries, ms, lastFailure } = this;
    return { calls, failures, retries, ms: Math.round(ms), lastFailure };
  }
}
