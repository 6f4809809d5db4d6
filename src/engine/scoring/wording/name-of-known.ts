/** What one of a fixed set of codes is called. A code that this build does not know, or no longer, stands for itself. */
export function nameOfKnown<T extends string>(all: readonly T[], code: string, name: (one: T) => string): string {
  const found = all.find((one) => one === code);
  return found === undefined ? code : name(found);
}
