import type { ScreeningFinding } from '../compliance/index.js';

/** The name under which a file of the US Consolidated Screening List is kept. */
export const CONSOLIDATED_LIST = 'us-consolidated';

/** Lists that a compliance rule knows, by the ways in which files call them. */
const BY_LIST: Readonly<Record<string, ScreeningFinding>> = {
  'entity-list': 'entity-list',
  '1260h': 'military-companies-1260h',
  'military-companies-1260h': 'military-companies-1260h',
  'unreliable-entity': 'unreliable-entity',
  'unreliable-entity-list': 'unreliable-entity',
};

/** Entity List (EL) - Bureau of Industry and Security */
const ENTITY_LIST = /^entity list\b/iu;

/**
 * What being on a list means to the compliance rules; null where none of them knows it and an advisor has to say.
 * @param source which of the lists in one file, in the publisher's words
 */
export const findingOf = (list: string, source: string | null): ScreeningFinding | null =>
  list === CONSOLIDATED_LIST && ENTITY_LIST.test(source ?? '') ? 'entity-list' : (BY_LIST[list] ?? null);
