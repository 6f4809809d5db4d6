import type { IncidentalWords, Mention } from './incidental.types.js';
import { stretchesIn, within } from './stretches.js';

/** Up to the end of the clause or to where it turns to something else. */
const REST =
  '(?<words>[^,;()]+?)(?=[,;()]|\\s(?:and\\s\\w+s\\b|so\\b|via\\b|for\\b|without\\b|in\\s\\w+ing\\b)|\\.(?:\\s|$)|$)';
const PATTERNS = [
  /** What the customer has: `upgrades existing PLC cabinets`. */
  new RegExp(
    `\\b(?:existing|legacy|already (?:have|use|own|run|installed)|(?:the )?(?:customer|client|buyer)'?s(?: own)?)\\s${REST}`,
    'gu',
  ),
  /** What a thing runs on or talks to. */
  new RegExp(
    `\\b(?:runs? on|running on|deployed on|integrates? with|connects? (?:to|with)|compatible with|works with|talks to|interfaces? (?:to|with)|mounts? on|connecting)\\s${REST}`,
    'gu',
  ),
  /** What a firm once did. */
  new RegExp(
    `\\b(?:founded|started|began|established|spun (?:out|off))\\b[^.;]{0,60}?\\b(?:as|from|with|in)\\s(?:an?\\s)?(?!\\d)${REST}`,
    'gu',
  ),
  /** What somebody else brings: `vision kits sold separately`. */
  /(?<words>[^,;.()]{1,40}?)\s(?:(?:is|are)\s)?(?:sold|bought|purchased|supplied|provided)\s(?:separately|by (?:us|others|the (?:customer|client|buyer|integrator|end user|user|owner|contractor|operator)|(?:\w+\s)?partners?|third parties))/gu,
  /** Who does it: `supplied by the integrator`. */
  /\bby (?:the|our|your|a|local)\s(?<words>[^\s,;.()]+)(?=[,;.()]|\s(?:and|or)\s|$)/gu,
  /\bwe (?:ourselves )?(?:already )?(?:have|own|run|operate)\s(?:our own\s)?(?<words>[^,;.()]+)/gu,
];

function inPassing(text: string): (mention: Mention) => boolean {
  const elsewhere = stretchesIn(text, 0, PATTERNS);
  return ({ start, end }) => within(elsewhere, start, end);
}

/** English, of descriptions. */
export const ENGLISH_INCIDENTAL: IncidentalWords = { inPassing };
