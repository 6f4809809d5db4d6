/** A part of what a record states, as a body takes it. */
export type Part = Readonly<Record<string, unknown>>;

/** Fields that hold fields of their own; of any other the later value stands. */
const HOLDERS = new Set(['specs', 'wants']);

/** All parts in one: lists grow, and what a later part says of the same thing stands. */
export function together(parts: readonly Part[]): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [field, value] of Object.entries(part)) {
      const before = whole[field];
      if (Array.isArray(before) && Array.isArray(value)) whole[field] = grown(before, value);
      else if (HOLDERS.has(field) && before !== undefined) whole[field] = together([before as Part, value as Part]);
      else whole[field] = value;
    }
  }
  return whole;
}

function grown(before: readonly unknown[], added: readonly unknown[]): unknown[] {
  const said = new Set(added.map(subjectOf));
  return [...before.filter((item) => !said.has(subjectOf(item))), ...added];
}

/** What an item of a list is about: a limit about its spec and direction, anything else about its code. */
function subjectOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const { code, spec, op } = item as { code?: string; spec?: string; op?: string };
  return code ?? `${spec} ${op}`;
}

/** Whether two parts say the same, in whatever order their fields stand. */
export const areSame = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );

/** A fact beside the text: stored before, chosen, or the answer to a question. */
export interface Addition {
  readonly name: string;
  readonly text: string;
  /** How much a requirement needs it, where it says. */
  readonly need?: 'must' | 'should' | 'nice';
  readonly set: Part;
}

/** With one more; those that it says anew are gone. */
export const withAddition = (additions: readonly Addition[], added: Addition): Addition[] => [
  ...additions.filter(({ set }) => !areSame(together([set, added.set]), added.set)),
  added,
];

/** What is stated beside the texts: what stands of them, then what was added; `empty` are lists that are stated in any case. */
export function statedFacts(
  {
    removed,
    additions,
    hasChosenTags,
  }: {
    readonly removed: ReadonlySet<string>;
    readonly additions: readonly Addition[];
    readonly hasChosenTags: boolean;
  },
  empty: Part,
  standing: readonly Part[],
  tags: readonly { readonly code: string; readonly set: Part }[],
): Record<string, unknown> {
  const isTagged = hasChosenTags || removed.size > 0 || additions.some(({ set }) => 'tags' in set);
  const kept = isTagged ? tags.filter(({ code }) => !removed.has(code)).map(({ set }) => set) : [];
  return together([empty, ...standing, ...kept, ...additions.map(({ set }) => set)]);
}
