import type { Operation } from './api.js';
import { type Bodies, BROKEN_BODIES, HOSTILE_WORDS, type Schema, spoiled } from './bodies.js';
import type { Ids } from './ids.js';
import type { Random } from './random.js';

/** As the description says, with one thing that is not so, or what somebody sends who means harm. */
export type Intent = 'valid' | 'near' | 'hostile';

export interface GeneratedRequest {
  /** Path and query. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | null;
}

const LANGUAGES = ['ko', 'zh-CN', 'en', 'x;q=9,,*'];
const HEADERS = ['"1"', '"2"', '*', 'W/"1"', 'x'.repeat(300), '\t'];
const ODD_SEGMENTS = ['%00', '%ff', '..%2f', '%20'];
const MEDIA_TYPES = ['text/plain', 'application/xml', 'application/json; charset=utf-16'];
const FILE_NAMES = ['a.pdf', '../b.exe', '회사소개서.hwp', 'x'.repeat(400)];
const FILES = ['%PDF-1.4', 'text', '\u0000\u0001', ''];
/** Node itself answers for headers and addresses beyond its limit, before Naru sees them. */
const LONGEST = 400;

export class Generator {
  constructor(
    private readonly bodies: Bodies,
    private readonly ids: Ids,
  ) {}

  request(operation: Operation, intent: Intent, random: Random): GeneratedRequest {
    const headers: Record<string, string> = { 'accept-language': random.of(LANGUAGES) };
    for (const { name } of operation.parameters.filter((parameter) => parameter.in === 'header')) {
      if (random.chance(0.7)) headers[name.toLowerCase()] = random.of(HEADERS);
    }
    const query = this.query(operation, intent, random).join('&');
    const address = this.path(operation, intent, random) + (query === '' ? '' : `?${query}`);
    const body = this.body(operation, intent, random);
    if (typeof body === 'string') {
      const odd = intent === 'hostile' && random.chance(0.1);
      headers['content-type'] = odd ? random.of(MEDIA_TYPES) : 'application/json';
    }
    return { address, headers, body };
  }

  private path({ path, parameters }: Operation, intent: Intent, random: Random): string {
    return path.replaceAll(/([\w-]+)\/\{(\w+)\}/g, (_, collection: string, name: string) => {
      const schema = parameters.find((parameter) => parameter.name === name)?.schema;
      const part = (): string => {
        if (intent === 'hostile' && random.chance(0.3)) return random.of([...ODD_SEGMENTS, odd(random)]);
        return schema?.enum ? this.value(schema, random) : this.ids.of(collection, random);
      };
      return `${collection}/${part()}`;
    });
  }

  private query({ parameters }: Operation, intent: Intent, random: Random): string[] {
    const asked = parameters.filter(
      (parameter) => parameter.in === 'query' && (parameter.required === true || random.chance(0.3)),
    );
    const query = asked.map(({ name, schema }) => {
      const one = intent === 'valid' || random.chance(0.5) ? this.value(schema ?? {}, random) : odd(random);
      return intent === 'hostile' && random.chance(0.2) ? `${name}=${one}&${name}[]=${one}` : `${name}=${one}`;
    });
    return intent === 'hostile' && random.chance(0.1) ? [...query, '%=%zz', 'limit=-1', '__proto__[x]=1'] : query;
  }

  private body({ bodies }: Operation, intent: Intent, random: Random): string | FormData | null {
    const [type] = Object.keys(bodies);
    if (type === undefined) return null;
    if (type === 'multipart/form-data') {
      const form = new FormData();
      form.append(random.of(['file', 'other']), new Blob([random.of(FILES)]), random.of(FILE_NAMES));
      return form;
    }
    const made = this.bodies.valid(bodies[type]?.schema ?? {}, random);
    if (intent === 'valid') return JSON.stringify(made);
    if (intent === 'hostile' && random.chance(0.3)) return random.of(BROKEN_BODIES);
    return JSON.stringify(spoiled(made, random));
  }

  private value(schema: Schema, random: Random): string {
    return encodeURIComponent(String(this.bodies.valid(schema, random)));
  }
}

const odd = (random: Random): string =>
  encodeURIComponent(Buffer.from(random.of(HOSTILE_WORDS).slice(0, LONGEST), 'utf8').toString('utf8'));
