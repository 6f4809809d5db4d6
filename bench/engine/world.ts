import type { ScoringContext } from '../../src/engine/scoring/index.js';
import { dataFolder } from '../../src/config/package-root.js';
import { Reference } from '../../src/taxonomy/reference.js';

/**
 * The invented world that the engine is measured in: firms, offers and requirements with the frequencies of the judged
 * set (tags, figures, languages, lengths) for those who only write a text, and of the demonstration data for those who
 * fill in a form. The same for the same number, and the first 10,000 of 100,000 are the 10,000.
 */
export { capabilities, capability } from './offers.js';
export { requirement, requirements } from './needs.js';

export async function worldContext(): Promise<ScoringContext> {
  const { taxonomy, hierarchy, lanes, clusters, rates, bridge } = await Reference.read(dataFolder);
  return { taxonomy, hierarchy, lanes, clusters, rates, bridge, asOf: '2026-11-22' };
}
