import { type ListReason, type ListThen, type ListVersions, VERSION_PARTS } from './compare.types.js';

/** Whether nothing that the pair's score rests on differs, so that it is the same on both sides, saved or not. */
export function restsOnSame(capability: string, before: ListThen, after: ListThen): boolean {
  const [was, is] = [before.offers.get(capability), after.offers.get(capability)];
  return (
    was !== undefined &&
    was.revision === is?.revision &&
    before.requirement?.revision === after.requirement?.revision &&
    before.asOf === after.asOf &&
    changedVersions(before.versions, after.versions).length === 0
  );
}

/** Of the weights only those of lanes that differ. */
export function changedVersions(
  before: ListVersions,
  after: ListVersions,
): (ListReason & { readonly code: 'version-changed' })[] {
  return VERSION_PARTS.filter((part) => before[part] !== after[part]).map((part) => {
    const [was, is] = [before[part] ?? null, after[part] ?? null];
    if (part !== 'weights') return { code: 'version-changed', part, before: was, after: is };
    const without = (list: string | null, other: string | null): string =>
      (list ?? '')
        .split(' ')
        .filter((lane) => !(other ?? '').split(' ').includes(lane))
        .join(' ');
    return { code: 'version-changed', part, before: without(was, is), after: without(is, was) };
  });
}
