import type { NameLookup } from '../../scoring/index.js';

/** What things are called in one language, those of a comparison included. */
export interface ComparedNames extends NameLookup {
  /** Title of a capability by its id. */
  readonly capability: (id: string) => string;
  /** UCUM code of the unit that a spec is stored in. */
  readonly unit: (spec: string) => string | null;
}
