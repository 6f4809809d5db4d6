import type { Random } from './random.js';

type JsonType = 'object' | 'array' | 'integer' | 'number' | 'boolean' | 'null' | 'string';

/** The part of JSON Schema that the description of the API uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
}

/** What stands for one of the project's own ids in a generated body or path. */
export type AnyId = (random: Random) => string;

const WORDS = [
  '고정형 라이다 200m',
  '激光雷达 测距150米以上',
  'gripper 5 kg',
  '한빛',
  '2027-03-31',
  'KR',
  'CN-31',
  'a@b.example',
];
const DEEPEST = 6;

/** Makes bodies that the description allows. */
export class Bodies {
  constructor(
    private readonly schemas: Readonly<Record<string, Schema>>,
    private readonly anyId: AnyId,
  ) {}

  valid(schema: Schema, random: Random, depth = 0): unknown {
    if (schema.$ref !== undefined) return this.valid(this.named(schema.$ref), random, depth);
    if (schema.enum) return random.of(schema.enum);
    const choices = schema.oneOf ?? schema.anyOf;
    if (choices) return this.valid(random.of(choices), random, depth);
    if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => this.valid(part, random, depth)));
    const type = typeof schema.type === 'object' ? random.of(schema.type) : schema.type;
    switch (type) {
      case 'object':
        return this.object(schema, random, depth);
      case 'array': {
        const most = depth > DEEPEST ? 0 : 3;
        const length = Math.max(schema.minItems ?? 0, random.below(most + 1));
        return Array.from({ length }, () => this.valid(schema.items ?? {}, random, depth + 1));
      }
      case 'integer':
      case 'number': {
        const { minimum = 0, maximum = 1000 } = schema;
        const between = minimum + random.next() * (Math.min(maximum, minimum + 1000) - minimum);
        return type === 'integer' ? Math.floor(between) : between;
      }
      case 'boolean':
        return random.chance(0.5);
      case 'null':
        return null;
      case 'string':
      case undefined:
        return this.text(schema, random);
    }
  }

  private object(schema: Schema, random: Random, depth: number): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const needed = schema.required?.includes(name) ?? false;
      if (needed || (depth < DEEPEST && random.chance(0.4))) made[name] = this.valid(property, random, depth + 1);
    }
    const { additionalProperties: others } = schema;
    if (typeof others === 'object' && random.chance(0.5))
      made[random.of(WORDS)] = this.valid(others, random, depth + 1);
    return made;
  }

  private text({ format, minimum }: Schema, random: Random): unknown {
    if (format === 'uuid') return this.anyId(random);
    if (format === 'date') return '2027-03-31';
    if (format === 'date-time') return '2027-03-31T09:00:00+09:00';
    if (format === 'email') return `person${random.below(1000)}@firm.example`;
    if (format === 'uri' || format === 'uri-reference') return 'https://firm.example/';
    return minimum === undefined ? random.of(WORDS) : minimum;
  }

  private named(reference: string): Schema {
    return this.schemas[reference.slice(reference.lastIndexOf('/') + 1)] ?? {};
  }
}

const LONE_SURROGATE = '\ud800';
const HOSTILE: readonly unknown[] = [
  null,
  '',
  ' ',
  '\u0000',
  `a\u0000b`,
  LONE_SURROGATE,
  `"><script>alert(1)</script>`,
  `'; drop table company; --`,
  '../../../../etc/passwd',
  '\u202e\u200b\ufeff',
  '😀'.repeat(2000),
  'a'.repeat(100_000),
  -1,
  0.5,
  2 ** 53,
  1e308,
  -1e308,
  '1e999',
  true,
  [],
  {},
  [[[[[[]]]]]],
  { $ne: null },
  { length: 1e9 },
  Array.from({ length: 5000 }, () => 'x'),
  '2027-02-30',
  '0000-00-00',
  '+275760-09-13',
  'KRW',
  '0199a000-0000-7000-8000-000000000000',
];

/** A body with one thing in it that nobody expects there: near to valid, or hostile. */
export function spoiled(body: unknown, random: Random): unknown {
  if (typeof body !== 'object' || body === null || random.chance(0.15)) return random.of(HOSTILE);
  const keys = Object.keys(body);
  if (Array.isArray(body)) {
    if (keys.length === 0) return [random.of(HOSTILE)];
    const at = random.below(body.length);
    return body.map((item, index) => (index === at ? spoiled(item, random) : item));
  }
  const made: Record<string, unknown> = { ...body };
  const key =
    keys.length === 0 || random.chance(0.1) ? random.of(['colour', 'constructor', '__proto_', 'id']) : random.of(keys);
  if (random.chance(0.15)) delete made[key];
  else made[key] = random.chance(0.5) ? spoiled(made[key], random) : random.of(HOSTILE);
  return made;
}

/** Bytes that are no JSON, or none that a server should think about for long. */
export const BROKEN_BODIES: readonly string[] = [
  '',
  '{',
  '[]',
  'null',
  '"text"',
  '{"a":1,"a":2}',
  '\ufeff{}',
  '{"__proto__":{"role":"administrator"}}',
  '{"constructor":{"prototype":{"role":"administrator"}}}',
  '['.repeat(20_000) + ']'.repeat(20_000),
  '{"a":'.repeat(5000) + '1' + '}'.repeat(5000),
  `{"title":"${'x'.repeat(1_100_000)}"}`,
  '<xml/>',
  'title=a&company=b',
];

export const HOSTILE_WORDS: readonly string[] = HOSTILE.filter((word) => typeof word === 'string');
