/** How a command ends: 0 done, 1 the work failed, 2 wrong use. */
export class ExitError extends Error {
  constructor(
    readonly code: 1 | 2,
    message: string,
  ) {
    super(message);
  }
}

export const failed = (message: string): ExitError => new ExitError(1, message);
export const wrongUse = (message: string): ExitError => new ExitError(2, message);
