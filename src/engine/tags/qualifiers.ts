import type { Stretch } from './exclusions.js';

/** What stands at a place of a text. */
export interface NamedStretch extends Stretch {
  readonly meanings: readonly { readonly code: string }[];
}

const isService = (code: string): boolean => code.startsWith('service');
const isTrade = (code: string): boolean => isService(code) || code.startsWith('sector');

/**
 * Whether the words of a title at `place` are a service that only tells what the thing right behind it is for:
 * `설비보전 CMMS`, `유지보수 로봇`.
 */
export const qualifiesNext = (text: string, place: NamedStretch, others: readonly NamedStretch[]): boolean =>
  place.meanings.every(({ code }) => isService(code)) &&
  others.some(
    ({ start, meanings }) =>
      (start === place.end || (start === place.end + 1 && text.charAt(place.end) === ' ')) &&
      meanings.some(({ code }) => !isTrade(code)),
  );
