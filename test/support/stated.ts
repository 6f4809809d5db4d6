export interface Stated {
  readonly name: string;
  readonly text: string;
  readonly need?: string;
  readonly set: Record<string, unknown>;
}

/** What facts say that are told one by one: lists and holders of fields grow, anything else stands alone. */
export function allTogether(stated: readonly Pick<Stated, 'set'>[]): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const { set } of stated) {
    for (const [field, value] of Object.entries(set)) {
      const before = whole[field];
      if (Array.isArray(before)) whole[field] = [...(before as unknown[]), ...(value as unknown[])];
      else if (before !== undefined) {
        const parts = [before, value].map((part) => ({ set: part as Record<string, unknown> }));
        whole[field] = allTogether(parts);
      } else whole[field] = value;
    }
  }
  return whole;
}

const TEXTS = new Set(['company', 'title', 'description', 'tags']);

/** What a body states beside its texts and tags. */
export const besideTexts = (body: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([field]) => !TEXTS.has(field)));
