import type { SpecKey } from '../facts/index.js';
import { comparisonAround } from './comparison.js';
import type { Figure } from './figures.js';
import type { Passage } from './passage.js';
import { asAsked, askedBy, compares } from './insistence.js';
import { isDenied } from './scope.js';
import { clauseOf } from './spec-facts.js';
import type { Finding, Side } from './statement.types.js';

/** IP65, IP 67, IP69K; not IP6K9K, nor the number of a product named IP. */
const INGRESS = /(?<![A-Za-z])IP\s?-?(?<code>\d{2})K?(?![\dA-Za-z]|\.\d|\s?[건件개个项종种])/giu;
const TRL =
  /(?:(?<![A-Za-z])TRL|技术成熟度|技术就绪(?:度|水平)|기술\s?성숙도)\s?(?:\(TRL\))?\s?[:：-]?\s?(?:수준|等级|은|为|level)?\s?(?<level>[1-9])(?!\d)\s?(?:级|단계)?/giu;

/** Ingress protection codes. They carry their own name, so nothing beside them need say it. */
export function ingressFindings(passage: Passage, spec: SpecKey | undefined, side: Side): Finding[] {
  if (spec === undefined) return [];
  return [...passage.text.matchAll(INGRESS)].flatMap((match): Finding[] => {
    const value = Number(match.groups?.['code']);
    if (value > (spec.range?.[1] ?? 69)) return [];
    const ownEnd = match.index + match[0].length;
    const clause = passage.scopes.clauseAt(match.index);
    const phrase = passage.scopes.phraseAt(match.index);
    const name = passage.names.find(
      (word) =>
        word.meanings.includes(spec.key) &&
        word.start >= phrase.start &&
        word.end <= match.index &&
        /^[\s:=은는이가为]*(?:不低于|至少|≥)?\s?$/u.test(passage.text.slice(word.end, match.index)),
    );
    const told = comparisonAround(passage.text, match.index, ownEnd, phrase.start, phrase.end);
    const insisted = side === 'requirement' ? passage.insistedAt(told, compares(told)) : null;
    const comparison = asAsked(told, insisted);
    const before = passage.text.slice(clause.start, comparison.start);
    const after = passage.text.slice(comparison.end, clause.end);
    if (insisted?.isNamed !== true && isDenied(before, after)) return [];
    const asked = askedBy(passage.text.slice(clause.start, clause.end), insisted);
    const measured = { spec, unit: null, written: { low: value, high: value }, low: value, high: value };
    const open = { min: comparison.bound === '<=' ? null : value, max: comparison.bound === '>=' ? null : value };
    return [
      {
        fact:
          side === 'requirement'
            ? clauseOf(measured, NO_SPAN, comparison, asked)
            : { kind: 'spec', spec: spec.key, ...open, written: { ...open, unit: null } },
        start: Math.min(comparison.start, name?.start ?? comparison.start),
        end: comparison.end,
        confidence: comparison.bound === null && side === 'requirement' ? 9_000 : 9_500,
        why: 'named',
        notes: comparison.bound === null && side === 'requirement' ? ['comparison-assumed'] : [],
      },
    ];
  });
}

const NO_SPAN: Figure = {
  low: 0,
  high: 0,
  isSpan: false,
  plusMinus: false,
  start: 0,
  end: 0,
  plain: { low: 0, high: 0, end: 0 },
  innerUnit: '',
};

export const trlFindings = ({ text }: Passage): Finding[] =>
  Array.from(text.matchAll(TRL), (match) => ({
    fact: { kind: 'trl', value: Number(match.groups?.['level']) },
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    confidence: 9_500,
    why: 'named',
    notes: [],
  }));
