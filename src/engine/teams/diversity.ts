import type { Assignment } from './assignment.js';
import type { Instance } from './instance.js';

/**
 * Whether a team is more than a variant of an earlier one: firms that the earlier team does not have fill at least two
 * of its roles, or its key role. Where only one or two roles can be filled by several firms, one such role is enough.
 * A role that is left open makes no difference, nor does one that members swap.
 */
export function differsEnough(later: Assignment, earlier: Assignment, instance: Instance): boolean {
  const { key, free, pinned } = instance;
  const isNew = (slot: number): boolean => {
    const firm = later[slot] ?? -1;
    return firm >= 0 && !earlier.includes(firm) && !pinned.includes(firm);
  };
  if (key >= 0 && isNew(key)) return true;
  const open = free.filter((isFree, slot) => isFree && !pinned.includes(earlier[slot] ?? -1)).length;
  return later.filter((_, slot) => isNew(slot)).length >= (open <= 2 ? 1 : 2);
}
