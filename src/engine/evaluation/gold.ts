/** Which side of a pair a text speaks for. */
export type GoldSide = 'capability' | 'requirement';

/** One statement that a careful reader finds in a text, as `data/eval/README.md` describes it. */
export interface GoldStatement {
  /** Spec key, or the name of a fact (`budget`, `certification`). */
  readonly of: string;
  readonly isSpec: boolean;
  readonly op: string;
  /** As written, in `unit`. */
  readonly value: number | string | readonly (number | string)[];
  readonly unit: string | null;
  /** The exact words. */
  readonly text: string;
  /** May be read or not. */
  readonly optional: boolean;
}

/** What one text of the judged set says. */
export interface GoldText {
  readonly id: string;
  readonly side: GoldSide;
  /** Where the statements stand; tags are those of title and text together. */
  readonly field: string;
  readonly half: string;
  readonly tags: readonly string[];
  readonly optionalTags: readonly string[];
  readonly statements: readonly GoldStatement[];
}

/**
 * Reads `gold.jsonl`, one text a line.
 * @throws RangeError naming the line that is not of this form
 */
export function parseGold(source: string): GoldText[] {
  return source
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const text = goldText(line);
      if (text === null) throw new RangeError(`line ${index + 1} is not a text with tags and statements`);
      return [text];
    });
}

function goldText(line: string): GoldText | null {
  const read = parsed(line);
  const statements = read && list(read['statements'])?.map(goldStatement);
  if (read === null || !statements || statements.includes(null)) return null;
  const [id, kind, field, half] = [read['id'], read['kind'], read['field'], read['half']].map(word);
  const tags = codes(read['tags']);
  const optionalTags = codes(read['optionalTags'] ?? []);
  if (!id || !field || !half || !tags || !optionalTags || (kind !== 'capability' && kind !== 'requirement'))
    return null;
  return { id, side: kind, field, half, tags, optionalTags, statements: statements.filter((one) => one !== null) };
}

function goldStatement(given: unknown): GoldStatement | null {
  if (!isRecord(given)) return null;
  const [spec, fact, op, text] = [given['spec'], given['fact'], given['op'], given['text']].map(word);
  const of = spec ?? fact;
  const value = given['value'];
  const isValue = isPlain(value) || (Array.isArray(value) && value.every(isPlain));
  if (!of || !op || !text || !isValue) return null;
  const unit = word(given['unit']);
  return { of, isSpec: spec !== null, op, value, unit, text, optional: given['optional'] === true };
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(line);
    return isRecord(read) ? read : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPlain = (value: unknown): value is number | string => typeof value === 'number' || typeof value === 'string';
const word = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const list = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);
const codes = (value: unknown): readonly string[] | null => {
  const words = list(value)?.map(word);
  return words?.every((one) => one !== null) === true ? words.filter((one) => one !== null) : null;
};
