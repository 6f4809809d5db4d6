import type { ScoringContext } from '../scoring/index.js';

/** Numbers for the codes of concepts, so that columns can hold them. Codes that the taxonomy lacks get one when met. */
export class Codes {
  private readonly places = new Map<string, number>();
  private readonly codes: string[] = [];
  private readonly rows = new Map<string, Uint16Array>();

  constructor(private readonly context: ScoringContext) {
    for (const { code } of context.taxonomy.concepts) this.placeOf(code);
  }

  get count(): number {
    return this.codes.length;
  }

  placeOf(code: string): number {
    const known = this.places.get(code);
    if (known !== undefined) return known;
    this.places.set(code, this.codes.length);
    this.codes.push(code);
    return this.codes.length - 1;
  }

  codeAt(place: number): string {
    return this.codes[place] ?? '';
  }

  /** How far each code, by its place, answers the required one: integers 0..10000. */
  similarityTo(required: string): Uint16Array {
    const known = this.rows.get(required);
    if (known !== undefined && known.length === this.count) return known;
    const row = Uint16Array.from(this.codes, (code) => this.context.hierarchy.similarity(required, code).value);
    this.rows.set(required, row);
    return row;
  }
}
