import type { Bridge } from '../bridge/index.js';
import { rankOf, retrievalMeasures, type RetrievalMeasures } from './retrieval.js';

/** A short label in Korean and what it is in Chinese. */
export interface LabelPair {
  readonly ko: string;
  readonly zh: string;
}

/** Each Korean label against every different Chinese label of `pairs`: how often its own comes first. */
export function evaluateLabels(bridge: Bridge, pairs: readonly LabelPair[]): RetrievalMeasures {
  const answers = [...new Set(pairs.map(({ zh }) => zh))];
  const places = new Map(answers.map((zh, place) => [zh, place]));
  const features = answers.map((zh) => bridge.features(zh, 'zh'));
  const ranks = pairs.map(({ ko, zh }) => {
    const asked = bridge.features(ko, 'ko');
    const scores = features.map((offered) => bridge.similarity(asked, offered));
    return rankOf(scores, places.get(zh) ?? -1);
  });
  return retrievalMeasures(ranks);
}
