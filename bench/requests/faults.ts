interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly {
    readonly field: string;
    readonly code: string;
    readonly message: string;
    readonly remedy: string;
  }[];
}

/** @returns what is wrong with an answer, or null */
export function faultOf({ status, headers }: Response, text: string): string | null {
  if (status < 400) return null;
  if (status >= 500) return `${status}`;
  if (headers.get('content-type')?.startsWith('application/problem+json') !== true) return `${status} is no problem`;
  const { code, detail, errors } = JSON.parse(text) as Problem;
  if (detail === '') return `${code} says nothing`;
  if (code !== 'invalid-input') return null;
  // The body as a whole has no name.
  const named = errors.every(({ field, code: why, message, remedy }) => {
    return (field !== '' || why === 'not-object') && message !== '' && remedy !== '';
  });
  return named && errors.length > 0 ? null : 'invalid-input names no field';
}

/** Faults by what they are, each with its first example. */
export class Faults {
  private readonly found = new Map<string, { times: number; readonly example: string }>();

  add(fault: string, example: string): void {
    const before = this.found.get(fault);
    if (before) before.times += 1;
    else this.found.set(fault, { times: 1, example });
  }

  list(): { readonly fault: string; readonly times: number; readonly example: string }[] {
    return [...this.found].map(([fault, { times, example }]) => ({ fault, times, example }));
  }
}
