import type { Concept } from '../facts/index.js';
import type { TagHierarchy } from './hierarchy.js';
import type { TagOccurrence } from './occurrences.js';

/** Works that are learnt in a trade, so that the taxonomy divides them by what they are done on or for whom. */
const WORKS = ['service.system-integration', 'service.epc'] as const;

interface NarrowWork {
  readonly work: string;
  readonly code: string;
  /** What it is done on, or for whom: its related concepts. */
  readonly on: readonly string[];
}

/**
 * A title that names a work and beside it what it is done on or for whom says the narrower work, whatever words stand
 * between: an installer and photovoltaics are a solar contractor, an integrator and hospitals one for hospitals.
 */
export function worksNarrower(
  concepts: readonly Pick<Concept, 'code' | 'parents' | 'related'>[],
  hierarchy: TagHierarchy,
): (titled: readonly TagOccurrence[]) => TagOccurrence[] {
  const roots = new Set(concepts.filter(({ parents }) => parents.length === 0).map(({ code }) => code));
  const narrow = WORKS.flatMap((work) =>
    concepts
      .filter(({ code }) => code !== work && hierarchy.isWithin(code, work))
      .map(({ code, related }): NarrowWork => ({ work, code, on: related.filter((one) => !roots.has(one)) })),
  );
  return (titled) =>
    titled.flatMap((named) =>
      narrow
        .filter(({ work, on }) => work === named.code && titled.some(({ code }) => isOn(code, on, hierarchy)))
        .map(({ code }) => ({ ...named, code })),
    );
}

const isOn = (code: string, on: readonly string[], hierarchy: TagHierarchy): boolean =>
  on.some((one) => hierarchy.isWithin(code, one));
