import { type KnownRole, LANGUAGES, type Language, type RoleSlot, type Text } from '../engine/facts/index.js';
import { servicesMeant } from '../engine/teams/roles.js';
import type { Reference } from '../taxonomy/reference.js';
import type { OpportunityContent } from './opportunity.dto.js';
import { placesIn } from './spoken-places.js';

/** Passages end with a sentence, a semicolon, a figure of a list or a comma, outside brackets. */
const ENDS = /[;；。，\n①-⑩]|[.,!?]\s+|\(\d\)/gu;

/** How descriptions speak of the parts that known roles play, whatever they are about. */
const CUES: Partial<Readonly<Record<KnownRole, RegExp>>> = {
  manufacturing: /생산|제조|양산|납품|生产|制造|厂家|厂商|供货|\b(?:manufactur|suppl(?:y|ied|ier)|makers?\b)/iu,
  integration: /시공|구축|설치|턴키|施工|总包|总承包|集成|安装|\b(?:builds?|built|install|contractor|integrat|EPC)/iu,
  'local-operator': /운영|인허가|허가|면허|运营|经营|许可|牌照|持证|\b(?:runs?|operat|licen[cs]e|permit)/iu,
  'data-host': /데이터|서버|클라우드|보관|数据|托管|云|\b(?:data|host|cloud|server)/iu,
  maintenance: /정비|유지보수|보수|수리|상주|运维|维修|维护|维保|保养|\b(?:maint|repair|servic(?:e|ing)\b|keeps?\b)/iu,
  distribution: /유통|판매|총판|대리점|보급|销售|分销|渠道|经销|代理|\b(?:distribut|sells?\b|sales|dealer|import)/iu,
  finance: /투자|금융|자금|대출|投资|融资|资金|贷款|\b(?:financ|fund|invest|loan|lend)/iu,
};

/** What a passage counts towards a role when it speaks of its name, its tags, its service, its part or its country. */
const NAMED = 3;
const TAGGED = 3;
const SERVICE = 2;
const CUED = 2;
const PLACED = 2;
/** Another side than the role is for is named: what it brings is not the role's, whatever else is said of it. */
const ELSEWHERE = -5;

/** A stretch of the description in one language. */
export interface Passage {
  /** Id of the role that it speaks of, or goes on with; null before any is spoken of. */
  readonly role: string | null;
  readonly language: Language;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether its own words speak of the role. */
  readonly speaks: boolean;
}

/**
 * An opportunity's description, cut by the roles that it speaks of. Descriptions tell of one role after another: a
 * passage belongs to the role that it speaks of most, one that speaks of none goes on with the role before it.
 */
export function passagesOf(
  { description = {}, market }: OpportunityContent,
  slots: readonly RoleSlot[],
  reference: Reference,
): Passage[] {
  return LANGUAGES.flatMap((language) => {
    const found: Passage[] = [];
    const stretches = stretchesOf(description[language] ?? '');
    // A list with an item for each role tells of them in their order.
    const isList = new Set(stretches.flatMap(({ item }) => item ?? [])).size === slots.length;
    for (const { item, ...stretch } of stretches) {
      const before = found.at(-1)?.role ?? null;
      const listed = isList && item !== null ? (slots[item - 1]?.id ?? null) : null;
      const spoken = listed ?? spokenOf(placed(stretch.text, market, before === null, reference), slots, reference);
      found.push({ ...stretch, role: spoken ?? before, language, speaks: spoken !== null });
    }
    return found;
  });
}

/** What passages of a role say, in each of their languages. */
export function textOf(role: string, passages: readonly Passage[]): Text {
  const texts: Partial<Record<Language, string>> = {};
  for (const { language, text } of passages.filter((one) => one.role === role))
    texts[language] = [texts[language] ?? '', text].join(' ').trim();
  return texts;
}

interface Stretch extends Pick<Passage, 'start' | 'end' | 'text'> {
  /** Number of the item that its sentence stands in, where it is one of a list. */
  readonly item: number | null;
}

function stretchesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let item: number | null = null;
  const cut = (from: number, to: number): void => {
    const written = text.slice(from, to);
    const start = from + written.length - written.trimStart().length;
    if (written.trim() !== '') found.push({ start, end: start + written.trim().length, text: written.trim(), item });
  };
  let from = 0;
  for (const { index, 0: end } of text.matchAll(ENDS)) {
    if (isInBrackets(text.slice(0, index))) continue;
    cut(from, index);
    from = index + end.length;
    if (ITEM.test(end)) item = numberOf(end);
    else if (SENTENCE_END.test(end)) item = null;
  }
  cut(from, text.length);
  return found;
}

const ITEM = /^(?:[①-⑩]|\(\d\))$/u;
const SENTENCE_END = /^[。\n.!?]/u;
const numberOf = (item: string): number =>
  item.startsWith('(') ? Number(item.slice(1, -1)) : item.charCodeAt(0) - '①'.charCodeAt(0) + 1;

const isInBrackets = (before: string): boolean =>
  Math.max(before.lastIndexOf('('), before.lastIndexOf('（')) >
  Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'));

/** A passage with the countries that it names for somebody's part. */
interface Placed {
  readonly text: string;
  readonly market: string;
  readonly countries: ReadonlySet<string>;
}

/** Before any role is spoken of, the market says where the project is, and not who is to do what. */
function placed(text: string, market: string, isOpening: boolean, reference: Reference): Placed {
  const { countries, onTheSpot } = placesIn(text, reference);
  const meant = [...countries].filter((country) => country !== market || !isOpening);
  return { text, market, countries: new Set(onTheSpot ? [...meant, market] : meant) };
}

function spokenOf(passage: Placed, slots: readonly RoleSlot[], reference: Reference): string | null {
  const { hierarchy, tagger } = reference;
  const codes = tagger.derive({ title: { en: passage.text }, description: {} }).map(({ code }) => code);
  const points = slots.map((slot) => {
    const service = servicesMeant(slot).some((meant) => codes.some((code) => hierarchy.isWithin(code, meant)));
    return (
      (sharesWord(slot.role, passage.text) ? NAMED : 0) +
      (speaksOfTags(slot, codes, reference) ? TAGGED : 0) +
      (service ? SERVICE : 0) +
      (isCued(slot, passage.text) ? CUED : 0) +
      placePoints(slot, passage)
    );
  });
  const most = Math.max(...points);
  return most <= 0 ? null : (slots[points.indexOf(most)]?.id ?? null);
}

/** A field as a whole ("factories") is what the project is about, and no role's own. */
function speaksOfTags({ tags }: RoleSlot, codes: readonly string[], reference: Reference): boolean {
  const { hierarchy } = reference;
  return codes
    .filter((code) => tags.some((tag) => tag.code === code) || (reference.concept(code)?.parents.length ?? 0) > 0)
    .some((code) => tags.some((tag) => hierarchy.isWithin(code, tag.code) || hierarchy.isWithin(tag.code, code)));
}

const isCued = ({ role }: RoleSlot, passage: string): boolean =>
  Object.entries(CUES).some(([known, cue]) => known === role && cue.test(passage));

function placePoints({ countries }: RoleSlot, passage: Placed): number {
  const asked = countries.length > 0 ? countries : [passage.market];
  if (asked.some((country) => passage.countries.has(country))) return PLACED;
  const isOfOthers = [...passage.countries].some((country) => country !== passage.market);
  return countries.length > 0 && isOfOthers ? ELSEWHERE : 0;
}

/** An abbreviation, or a word of four letters or two characters, that both have. */
function sharesWord(role: string, passage: string): boolean {
  const words = role.match(/\b[A-Z]{2,}\d*\b|[A-Za-z]{4,}|[\p{Script=Hangul}\p{Script=Han}]{2,}/gu) ?? [];
  const text = passage.toLowerCase();
  return words.some((word) => {
    if (/^[A-Z]{2,}\d*$/.test(word)) return new RegExp(`\\b${word}\\b`, 'u').test(passage);
    return text.includes(/^[a-z]/iu.test(word) ? word.toLowerCase() : word.slice(0, 2));
  });
}

/**
 * Who provides and that they do, which every passage says: a title has no such words, and they would only make the
 * things that a passage names weigh less.
 */
const WHO_AND_DOES = new RegExp(
  [
    '(?:한국|중국|현지|국내)\\s?(?:기업|업체|회사|제조사|제조업체|시공사|측)?|당사|업체|기업|(?:공급|제공|담당|납품)(?:하고|하며|합니다|한다|받습니다)?|맡(?:고|으며|습니다|는다|아야 합니다)',
    '(?:由|需)?(?:中国|韩国|当地|本地)?(?:企业|厂家|厂商|公司|供应商)|[中韩]方|我司|同行|(?:负责)?(?:提供|供货|供应|承担|负责)',
    '\\b(?:from|by|a|an|the|our|we|of|and|or|with|local|supplied|provided|suppliers?|makers?|firms?|compan(?:y|ies)|Korean?|China|Chinese)\\b',
  ].join('|'),
  'giu',
);

/** What a passage says of the thing itself. */
export const barePassage = (passage: string): string =>
  passage.replaceAll(WHO_AND_DOES, ' ').replaceAll(/\s+/gu, ' ').trim();
