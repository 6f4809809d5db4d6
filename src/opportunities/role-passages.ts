import { type KnownRole, LANGUAGES, type Language, type RoleSlot, type Text } from '../engine/facts/index.js';
import { servicesMeant } from '../engine/teams/roles.js';
import type { Reference } from '../taxonomy/reference.js';
import type { OpportunityContent } from './opportunity.dto.js';

/** Passages end with a sentence, a semicolon, a figure of a list or a comma, outside brackets. */
const ENDS = /[;；。，\n①-⑩]|[.,!?]\s+|\(\d\)/gu;

/** How a country is spoken of, in the languages of descriptions. */
const SPOKEN: Readonly<Record<string, RegExp>> = {
  KR: /한국|韩国?|[Kk]orea/u,
  CN: /중국|中[国方]|[Cc]hin(?:a|ese)/u,
  AE: /아랍에미리트|두바이|아부다비|阿联酋|迪拜|阿布扎比|UAE|Emirat|Dubai|Abu Dhabi/u,
  SA: /사우디|沙特|Saudi|Kingdom/u,
  VN: /베트남|越南|Vietnam/u,
  ID: /인도네시아|印尼|印度尼西亚|Indonesia/u,
  TH: /태국|泰国|Thai/u,
  MY: /말레이시아|马来|Malaysia/u,
  SG: /싱가포르|新加坡|Singapore/u,
};
/** How descriptions speak of the parts that known roles play, whatever they are about. */
const CUES: Partial<Readonly<Record<KnownRole, RegExp>>> = {
  manufacturing: /생산|제조|양산|生产|制造|\bmanufactur/iu,
  integration: /시공|구축|설치|턴키|施工|总包|总承包|集成|安装|\b(?:builds?|built|install|contractor|integrat|EPC)/iu,
  'local-operator': /운영|인허가|허가|면허|运营|经营|许可|牌照|持证|\b(?:runs?|operat|licen[cs]e|permit)/iu,
  'data-host': /데이터|서버|클라우드|보관|数据|托管|云|\b(?:data|host|cloud|server)/iu,
  maintenance: /정비|유지보수|보수|수리|상주|运维|维修|维护|维保|保养|\b(?:maint|repair|servic(?:e|ing)\b|keeps?\b)/iu,
  distribution: /유통|판매|총판|대리점|보급|销售|分销|渠道|经销|代理|\b(?:distribut|sells?\b|sales|dealer|import)/iu,
  finance: /투자|금융|자금|대출|投资|融资|资金|贷款|\b(?:financ|fund|invest|loan|lend)/iu,
};
const ON_THE_SPOT = /현지|当地|本地|\blocal\b|\bon site\b/u;

/** What a passage counts towards a role when it speaks of its name, its tags, its service, its part or its country. */
const NAMED = 3;
const TAGGED = 3;
const SERVICE = 2;
const CUED = 2;
const PLACED = 2;
const ELSEWHERE = -2;

/**
 * What an opportunity's description says of each role, by its id. Descriptions tell of one role after another: a passage
 * belongs to the role that it speaks of most, one that speaks of none goes on with the role before it.
 */
export function rolePassages(
  content: OpportunityContent,
  slots: readonly RoleSlot[],
  reference: Reference,
): ReadonlyMap<string, Text> {
  const byRole = new Map<string, Partial<Record<Language, string>>>();
  for (const language of LANGUAGES) {
    const description = content.description?.[language];
    if (description === undefined) continue;
    let current: string | null = null;
    for (const passage of passagesOf(description)) {
      current = spokenOf(passage, content.market, slots, reference) ?? current;
      if (current === null) continue;
      const texts = byRole.get(current) ?? {};
      byRole.set(current, texts);
      texts[language] = [texts[language] ?? '', passage].join(' ').trim();
    }
  }
  return byRole;
}

function passagesOf(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(ENDS)) {
    if (isInBrackets(text.slice(0, index))) continue;
    found.push(text.slice(from, index));
    from = index + end.length;
  }
  return [...found, text.slice(from)].map((one) => one.trim()).filter((one) => one !== '');
}

const isInBrackets = (before: string): boolean =>
  Math.max(before.lastIndexOf('('), before.lastIndexOf('（')) >
  Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'));

function spokenOf(
  passage: string,
  market: string,
  slots: readonly RoleSlot[],
  { tagger, hierarchy }: Reference,
): string | null {
  const codes = tagger.derive({ title: { en: passage }, description: {} }).map(({ code }) => code);
  const near = (one: string, other: string): boolean =>
    hierarchy.isWithin(one, other) || hierarchy.isWithin(other, one);
  const points = slots.map((slot) => {
    const tagged = slot.tags.some((tag) => codes.some((code) => near(code, tag.code)));
    const service = servicesMeant(slot).some((meant) => codes.some((code) => hierarchy.isWithin(code, meant)));
    return (
      (sharesWord(slot.role, passage) ? NAMED : 0) +
      (tagged ? TAGGED : 0) +
      (service ? SERVICE : 0) +
      (isCued(slot, passage) ? CUED : 0) +
      placePoints(slot, passage, market)
    );
  });
  const most = Math.max(...points);
  return most <= 0 ? null : (slots[points.indexOf(most)]?.id ?? null);
}

const isCued = ({ role }: RoleSlot, passage: string): boolean =>
  Object.entries(CUES).some(([known, cue]) => known === role && cue.test(passage));

function placePoints({ countries }: RoleSlot, passage: string, market: string): number {
  const named = Object.keys(SPOKEN).filter((country) => SPOKEN[country]?.test(passage));
  if (ON_THE_SPOT.test(passage)) named.push(market);
  if (named.length === 0) return 0;
  const asked = countries.length > 0 ? countries : [market];
  return asked.some((country) => named.includes(country)) ? PLACED : countries.length > 0 ? ELSEWHERE : 0;
}

/** A word of four letters or two characters that both have. */
function sharesWord(role: string, passage: string): boolean {
  const words = role.toLowerCase().match(/[a-z]{4,}|[\p{Script=Hangul}\p{Script=Han}]{2,}/gu) ?? [];
  const text = passage.toLowerCase();
  return words.some((word) => text.includes(/^[a-z]/u.test(word) ? word : word.slice(0, 2)));
}

/**
 * Who provides and that they do, which every passage says: a title has no such words, and they would only make the
 * things that a passage names weigh less.
 */
const WHO_AND_DOES = new RegExp(
  [
    '(?:한국|중국|현지|국내)\\s?(?:기업|업체|회사|제조사|제조업체|시공사|측)?|당사|업체|기업|(?:공급|제공|담당|납품)(?:하고|하며|합니다|한다|받습니다)?|맡(?:고|으며|습니다|는다|아야 합니다)',
    '(?:由|需)?(?:中国|韩国|当地|本地|泰国|越南)?(?:企业|厂家|厂商|公司|供应商)|[中韩]方|我司|同行|(?:负责)?(?:提供|供货|供应|承担|负责)',
    '\\b(?:from|by|a|an|the|our|we|of|and|or|with|local|supplied|provided|suppliers?|makers?|firms?|compan(?:y|ies)|Korean?|China|Chinese)\\b',
  ].join('|'),
  'giu',
);

/** What a passage says of the thing itself. */
export const barePassage = (passage: string): string =>
  passage.replaceAll(WHO_AND_DOES, ' ').replaceAll(/\s+/gu, ' ').trim();
