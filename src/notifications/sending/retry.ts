const MINUTE_MS = 60_000;

/** Waits between tries, in minutes: a server that is away for a night is back in time. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 720];

export const MOST_TRIES = WAITS.length + 1;

/** @param attempts tries so far, at least 1 @returns when to try again; null when it was tried often enough */
export function nextTry(attempts: number, now: Date): Date | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * MINUTE_MS);
}
