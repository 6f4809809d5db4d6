import type { Stretch } from './exclusions.js';
import {
  ABOUT_SEEKER,
  BORNE,
  BROUGHT,
  CERTIFIES,
  COMPARED,
  CONNECTED,
  DONE,
  HISTORY,
  LISTED_CONNECTED,
  MADE,
  MADE_BY,
  OBTAINED,
  OF_OTHERS,
  ONLY_TOLD,
  OURS,
  OWNED,
  PAPER,
  PART_AS_TOPIC,
  SEEKS,
  TOLD,
  TRADE_OF_OTHERS,
  WORD_ENDS,
} from './incidental-ko-words.js';
import type { IncidentalWords, Mention } from './incidental.types.js';
import { stretchesIn, within } from './stretches.js';

/** A full stop between digits ends no sentence. What runs on for longer than any does is cut, so that no text is slow. */
const SENTENCE = /(?:[^.!?;。]|\.(?!\s|$)){1,400}/gu;
const CLAUSE = /[^,()]{1,160}/gu;

function inPassing(text: string): (mention: Mention) => boolean {
  const elsewhere: Stretch[] = [];
  const done: Stretch[] = [];
  const seeks = SEEKS.test(text);
  const sentences = Array.from(text.matchAll(SENTENCE), (match) => ({ start: match.index, words: match[0] }));
  const sentenceAt = (index: number): string => sentences.findLast(({ start }) => start <= index)?.words ?? '';
  for (const sentence of text.matchAll(SENTENCE)) {
    // Who seeks wants the experience.
    done.push(...stretchesIn(sentence[0], sentence.index, seeks ? DONE : [...DONE, TOLD]));
    elsewhere.push(
      ...stretchesIn(sentence[0], sentence.index, [...LISTED_CONNECTED, ...BROUGHT, ...(seeks ? OURS : [OF_OTHERS])]),
    );
    for (const clause of sentence[0].matchAll(CLAUSE)) {
      const offset = sentence.index + clause.index;
      elsewhere.push(...stretchesIn(clause[0], offset, [...OWNED, ...CONNECTED, ...MADE, ...HISTORY]));
      if (seeks) elsewhere.push(...stretchesIn(clause[0], offset, [ABOUT_SEEKER]));
    }
  }
  return ({ start, end, concept, ofSubject }) => {
    const after = text.slice(end, end + 20);
    if (within(elsewhere, start, end)) return true;
    if (COMPARED.test(after) || BORNE.test(after) || MADE_BY.test(after)) return true;
    if (!concept.code.includes('.') && !WORD_ENDS.test(after)) return true;
    if (concept.kind === 'sector') return false;
    if (within(done, start, end) || TRADE_OF_OTHERS.test(after)) return true;
    if (!seeks && ofSubject === false && PART_AS_TOPIC.test(after)) return true;
    if (concept.kind !== 'service') return false;
    if (ONLY_TOLD.test(after)) return true;
    const isMark = concept.code.startsWith('service.certification');
    if (isMark && OBTAINED.test(after)) return true;
    return ofSubject !== true && (PAPER.test(text.slice(start, end)) || (isMark && !CERTIFIES.test(sentenceAt(start))));
  };
}

/** Korean, of descriptions. */
export const KOREAN_INCIDENTAL: IncidentalWords = { inPassing };
