import { normalise } from '../engine/text/normalise.js';
import { squeeze } from '../engine/text/squeezed.js';

/** As the engine compares words. */
export const folded = (words: string): string => squeeze(normalise(words).text).text;
