import { setTimeout as pause } from 'node:timers/promises';

/** Resolves as soon as the condition holds; fails naming `what` when it does not in time. */
export async function until(what: string, condition: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Not within ${ms} ms: ${what}`);
    await pause(20);
  }
}
