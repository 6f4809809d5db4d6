import type { Concept, TagFact } from '../../src/engine/facts/index.js';
import type { ScoringContext } from '../../src/engine/scoring/index.js';
import { drawFrom, type Chance } from './chance.js';
import type { Quoted, TitleWords } from './texts.js';
import { tradeOf } from './trade.js';

/** What a record is about: the concepts of its title, and those that its description speaks of. */
export interface Topic {
  readonly field: string;
  readonly head: Concept;
  readonly title: TitleWords;
  readonly mentions: readonly Concept[];
}

export const CERTIFICATIONS = drawFrom<string>([
  ['CE', 38],
  ['ISO9001', 30],
  ['IATF16949', 16],
  ['ISO27001', 18],
  ['RoHS', 14],
  ['KCs', 12],
  ['KC', 8],
  ['AEC-Q100', 8],
  ['ISO13849', 6],
  ['ISO26262', 5],
  ['GS', 5],
  ['ISO14001', 4],
  ['MLPS3', 4],
  ['MFDS', 3],
  ['NMPA', 2],
  ['ISO13485', 3],
]);
export const FEW = drawFrom([
  [1, 50],
  [2, 33],
  [3, 15],
  [4, 2],
]);
/** With what a title says, 3.4 tags a record as in the judged set: a few without any, a tenth with six and more. */
const MENTIONS = drawFrom([
  [0, 22],
  [1, 26],
  [2, 22],
  [3, 14],
  [4, 8],
  [5, 4],
  [7, 3],
  [10, 1],
]);
const CHOSEN_STRENGTH = 10_000;
const TITLE_STRENGTH = 10_000;
const DESCRIPTION_STRENGTH = 7_000;

export function topicOf(chance: Chance, context: ScoringContext): Topic {
  const trade = tradeOf(context);
  const head = trade.thing(chance);
  const heads = chance.often(5) ? [] : [head];
  // A title may list what it offers: motors, reducers.
  if (heads.length > 0 && chance.often(6)) heads.push(other(head, chance, context));
  const users: Concept[] = [];
  if (heads.length > 0 && chance.often(48)) users.push(chance.often(55) ? trade.sector(chance) : trade.thing(chance));
  if (users.length > 0 && chance.often(10)) users.push(trade.sector(chance));
  const mentions = Array.from({ length: Math.max(MENTIONS(chance), 1 - heads.length) }, () =>
    other(head, chance, context),
  );
  return { field: head.code.split('.')[0] ?? '', head, title: { heads, users }, mentions };
}

/** What else one speaks of: mostly what lies near, then sectors and services. */
function other(head: Concept, chance: Chance, context: ScoringContext): Concept {
  const trade = tradeOf(context);
  const kind = chance.below(100);
  const near = trade.near(head.code);
  if (kind < 52 && near.length > 0) return chance.pick(near);
  if (kind < 70) return trade.sector(chance);
  return kind < 84 ? trade.service(chance) : trade.thing(chance);
}

/**
 * Each concept once, as the tagger would give it: titles first, by code.
 * @param chosenPercent of records whose tags a person chose
 */
export function tagged(quoted: readonly Quoted[], chosenPercent: number, chance: Chance): TagFact[] {
  const tags = new Map<string, TagFact>();
  const chosen = chance.often(chosenPercent);
  // Of a tenth the taxonomy does not know the words: only the text speaks of it.
  const missed = chance.often(10) && quoted.length > 1 ? chance.pick(quoted)[0].code : null;
  for (const [{ code }, quote] of quoted) {
    if (code === missed || tags.has(code)) continue;
    const titled = quote.field.startsWith('title.');
    const strength = chosen ? CHOSEN_STRENGTH : titled ? TITLE_STRENGTH : DESCRIPTION_STRENGTH;
    tags.set(code, { code, origin: chosen ? 'chosen' : 'derived', strength, quote });
  }
  return [...tags.values()].sort((a, b) => b.strength - a.strength || (a.code < b.code ? -1 : 1));
}
