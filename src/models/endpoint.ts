import { setTimeout as sleep } from 'node:timers/promises';
import { ModelError } from './model-error.js';
import { Usage } from './usage.js';

export interface EndpointSettings {
  /** Base address, without the path of a call. */
  readonly url: string;
  readonly key: string | undefined;
  /** Most milliseconds for one try, and for a call with all its tries. */
  readonly timeoutMs: number;
  readonly wholeMs: number;
  readonly attempts: number;
  /** Further headers of one try, made of the body as it is sent. */
  readonly headers?: (body: string) => Readonly<Record<string, string>>;
}

/** The clock, so that a test need not wait. */
export interface Timing {
  now(): number;
  wait(ms: number, signal: AbortSignal | undefined): Promise<void>;
}

const CLOCK: Timing = {
  now: () => performance.now(),
  wait: (ms, signal) => sleep(ms, undefined, { signal }),
};

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
const LARGEST_ANSWER = 16 * 1024 * 1024;
/** After so many calls in a row that got no answer, nobody waits for the service until this time has passed. */
const CALLS_BEFORE_REST = 3;
const REST_MS = 60_000;

/**
 * Calls an OpenAI-compatible service: with a time limit, a bounded number of tries, a rest after several outages, and
 * no word about texts or keys in any error.
 */
export class Endpoint {
  readonly usage = new Usage();
  private outages = 0;
  private restUntil = 0;

  constructor(
    private readonly settings: EndpointSettings,
    private readonly timing: Timing = CLOCK,
  ) {}

  get resting(): boolean {
    return this.timing.now() < this.restUntil;
  }

  /**
   * @param read makes the answer out of the JSON; what it throws counts as a garbled answer
   * @throws ModelError, or the reason of `signal` when it is aborted
   */
  async post<T>(path: string, body: object, read: (json: unknown) => T, signal?: AbortSignal): Promise<T> {
    if (this.resting) throw new ModelError('away', 'The service was away several times in a row and is left alone');
    const begun = this.timing.now();
    try {
      const answer = await this.tries(path, body, read, begun + this.settings.wholeMs, signal);
      this.outages = 0;
      this.usage.answered(this.timing.now() - begun);
      return answer;
    } catch (error) {
      signal?.throwIfAborted();
      const failure = error instanceof ModelError ? error : new ModelError('garbled', 'The answer cannot be used');
      this.usage.failed(this.timing.now() - begun, failure.message);
      this.outages = failure.kind === 'away' ? this.outages + 1 : 0;
      if (this.outages >= CALLS_BEFORE_REST) this.restUntil = this.timing.now() + REST_MS;
      throw failure;
    }
  }

  private async tries<T>(
    path: string,
    body: object,
    read: (json: unknown) => T,
    end: number,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return read(await this.once(path, body, end - this.timing.now(), signal));
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof ModelError) || error.kind !== 'away') throw error;
        const wait = Math.min(Math.max(error.retryAfterMs ?? 0, FIRST_WAIT_MS * 2 ** (attempt - 1)), LONGEST_WAIT_MS);
        if (attempt >= this.settings.attempts || this.timing.now() + wait >= end) throw error;
        this.usage.retried();
        await this.timing.wait(wait, signal);
      }
    }
  }

  private async once(path: string, body: object, left: number, signal: AbortSignal | undefined): Promise<unknown> {
    const { url, key, timeoutMs, headers } = this.settings;
    const content = JSON.stringify(body);
    const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(Math.min(timeoutMs, left))));
    try {
      const response = await fetch(`${url.replace(/\/+$/, '')}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key !== undefined && { authorization: `Bearer ${key}` }),
          ...headers?.(content),
        },
        body: content,
        // Texts and the key go to the configured address and to no other.
        redirect: 'error',
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      });
      const text = await textOf(response);
      if (!response.ok) throw refusal(response);
      return JSON.parse(text) as unknown;
    } catch (error) {
      if (error instanceof ModelError) throw error;
      if (error instanceof SyntaxError) throw new ModelError('garbled', 'The answer is not JSON');
      throw new ModelError('away', timeout.aborted ? 'The service did not answer in time' : 'The service is away');
    }
  }
}

function refusal({ status, headers }: Response): ModelError {
  const message = `The service answered ${status}`;
  if (status === 429 || status === 408 || status >= 500) return new ModelError('away', message, retryAfter(headers));
  return new ModelError([400, 413, 422].includes(status) ? 'refused' : 'denied', message);
}

/** Seconds or a date; null where the service does not say. */
function retryAfter(headers: Headers): number | null {
  const stated = headers.get('retry-after');
  if (stated === null) return null;
  const ms = /^\d+$/.test(stated) ? Number(stated) * 1000 : Date.parse(stated) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    if (size > LARGEST_ANSWER) throw new ModelError('garbled', 'The answer is too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
