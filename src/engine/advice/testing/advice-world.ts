import type { ScoringContext } from '../../scoring/score.types.js';
import { aContext } from '../../scoring/testing/builders.js';

const BETTER: Readonly<Record<string, 'more' | 'less'>> = { detectionRange: 'more', weight: 'less' };

/** The small world of the scoring tests, with lanes that ask for specs and offer whatever is not excluded. */
export function adviceContext(): ScoringContext {
  const context = aContext();
  const { taxonomy, lanes } = context;
  const specKeys = taxonomy.specKeys.map((spec) => {
    const better = BETTER[spec.key];
    return better === undefined ? spec : { ...spec, better };
  });
  const keys = specKeys.map(({ key }) => key);
  return {
    ...context,
    taxonomy: { ...taxonomy, specKeys },
    lanes: lanes.map((lane) => ({ ...lane, specKeys: keys, threshold: 0 })),
  };
}
