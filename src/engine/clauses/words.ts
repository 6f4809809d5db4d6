import type { Language, Need, SpecKey } from '../facts/index.js';
import { askedBy, type InsistedAt } from './insistence.js';
import { isDenied, type Scopes, type Stretch } from './scope.js';
import { wordSearch } from './word-search.js';

/** Words of one spec that stand together. Offsets are those of the folded text. */
export interface WordsFinding extends Stretch {
  readonly spec: string;
  readonly values: readonly string[];
  readonly need: Need | null;
  readonly insisted?: true;
  readonly confidence: number;
}

interface SpecWordHit extends Stretch {
  readonly spec: string;
  readonly value: string;
}

/** What joins words of one enumeration: `EtherCAT·RS485`, `C++ 및 Python`, `CAN或EtherCAT`. */
const JOINED = /^\s?(?:[·/,、+&|]|및|또는|혹은|와|과|和|或者?|与|及|and|or)?\s?(?:or\s)?$/u;
/** Mounting patterns of robot flanges: `ISO 9409-1-50-4-M6`. */
const FLANGE = /(?<![A-Za-z])ISO\s?9409(?:-\d+)+(?:-M\d+)?/giu;
/** `한/영/중`, `韩·中·英`: languages by their first character, only in a list. */
const SHORT_LANGUAGES =
  /(?<![가-힣\u4e00-\u9fff])(?:[한영중일韩英中日](?:국?어|语|文)?)(?:\s?[/·,、]\s?(?:[한영중일韩英中日](?:국?어|语|文)?)){1,3}(?![가-힣\u4e00-\u9fff](?<![응번질지모대]))/gu;
/** `中英韩三语`, `支持中韩双语`: run together, with how many they are. */
const COUNTED_LANGUAGES =
  /(?:[中英韩日][语文]?){2,4}(?=双语|三语|四语|[两三四]种语言|多语)|[한중영일]{2,4}(?=\s?\d?개?\s?(?:국어|언어))/gu;
/** `클라우드/온프레미스`, `cloud or on-prem`: beside another way of delivery a cloud is one too. */
const OTHER_DELIVERY = String.raw`(?:온\s?프레미스|온프렘|구축형|설치형|on[- ]prem|本地|私有化)`;
const JOIN = String.raw`\s?(?:[·/,、+&|]|및|또는|혹은|와|과|和|或者?|与|及|and|or)\s?(?:or\s)?`;
const CLOUD = new RegExp(
  `(?:클라우드|cloud|云端?|公有云)(?=${JOIN}${OTHER_DELIVERY})|(?<=${OTHER_DELIVERY}(?:ises?|部署)?${JOIN})(?:클라우드|cloud|云端?)`,
  'giu',
);
const SHORT: Readonly<Record<string, Language>> = { 한: 'ko', 韩: 'ko', 중: 'zh', 中: 'zh', 영: 'en', 英: 'en' };

/**
 * Words that mean the spec only beside others: a language in a sentence on what a model reads or speaks, a region where
 * somebody serves, a programming language beside its kit. Keys without a rule are told by their words alone.
 */
const BESIDE: Readonly<Record<string, RegExp>> = {
  modelLanguages:
    /모델|언어|지원|응답|질의|대화|번역|통역|국어|개국어|음성|이해|대응|처리|LLM|모형|语言|语种|双语|[三四多]语|支持|问答|对话|翻译|模型|部署|理解|\bmodel|\blanguages?\b|support|speak|understand|answers/iu,
  regionsCovered:
    /지역|권역|전역|전국|커버|시공|서비스|대응|출동|상주|주재|파견|覆盖|服务|区域|地区|全境|全省|家|项目|驻场|上门|到场|办事处|지사|사무소|방문|业绩|累计|为主|团队|办事处|实施|改造|示范|\d个|\bcover|\bserv|\bregion|across|\bplants?\b|\bsites?\b|\bdeployed|\binstalled/iu,
  sdk: /SDK|API|드라이버|라이브러리|개발|지원|제공|二次开发|开发包|接口|支持|提供|兼容|\bdriver|\bsupport|\blibrar|compatible/iu,
};
/** Who asks names places for where the work is to be done; what is done there may stand in any words. */
const PLACE_ASKED =
  /에서|지역|권역|공장|병원|은행|센터|발전소|창고|물류|파트너|협력사|업체|회사|시공|설치|구축|대리점|총판|외주|대행|대응|출동|방문|상주|现场|驻场|到场|到达|上门|安装|施工|调试|服务商|集成商|代理|经销|合作伙伴|落地|\bSI\b|\bEPC\b|\bpartner|\binstall|\bdealer/iu;
const SEAT = /소재|본사|位于|总部|headquarter|\bbased in|\blocated/iu;
/** Languages and regions are what other things are called by: the manual of a thing, the seat of a firm. */
const OTHER_USE: Readonly<Record<string, RegExp>> = {
  modelLanguages:
    /설명서|매뉴얼 제공|메뉴얼|상담|담당|인력|직원|기술\s?지원|说明书|手册|界面|客服|人员|技术支持|售后|沟通|manual|\bstaff|\bGUI\b|interface/iu,
  /** `韩国本地化合作方`, `机房集成`: made fit for a country, and a room as what is built. */
  deployment:
    /(?:韩国|韩语|韩文|语言|界面|内容|产品|首尔|釜山|海外|IDC) | (?:合作|服务商|伙伴|团队|翻译|适配|开发|运营|供应|集成|建设|工程|改造|巡检|运维|UPS|空间)/u,
  regionsCovered:
    /소재|본사|공장|별도 ?협의|사전 ?협의|位于|总部|工厂|需要?提前|另议|没有驻点|headquarter|\bbased in|\blocated/iu,
};

/** Finds what texts say of the specs that are told in words, in the words that `spec-keys.json` lists. */
export function wordsReader(
  specKeys: readonly SpecKey[],
): (text: string, scopes: Scopes, insistedAt: InsistedAt | null) => WordsFinding[] {
  const told = specKeys.filter(({ shape, words }) => shape === 'text' && words !== undefined);
  const exactly = new Set<string>();
  const search = wordSearch(
    told.flatMap(({ key, words = [] }) =>
      words.flatMap(({ value, written }) =>
        written.map((word) => {
          if (/^[A-Z\d+#.]{1,5}$/u.test(word)) exactly.add(word);
          return [word, { spec: key, value }] as const;
        }),
      ),
    ),
  );
  const names = new Map(
    told.map(({ key, names: own, aliases }) => [key, [...Object.values(own), ...Object.values(aliases).flat()]]),
  );
  const hasDeployment = told.some(({ key }) => key === 'deployment');
  const hasFlange = specKeys.some(({ key }) => key === 'flange');

  /** `CAN` is a bus and `can` is none; `.NET` and `C#` keep their signs. */
  const isWrittenSo = (words: string): boolean =>
    !/^[A-Za-z\d+#.]{1,5}$/u.test(words) || exactly.has(words) || !exactly.has(words.toUpperCase());

  return (text, scopes, insistedAt) => {
    const asksFor = insistedAt !== null;
    const hits: SpecWordHit[] = search(text)
      .filter(({ start, end }) => isWrittenSo(text.slice(start, end)))
      .flatMap(({ start, end, meanings }) => meanings.map((meaning) => ({ start, end, ...meaning })))
      // 통신장비 is no region, although 신장 is one.
      .filter(({ spec, start }) => spec !== 'regionsCovered' || !/[가-힣]/u.test(text.charAt(start - 1)));
    if (hasDeployment)
      for (const match of text.matchAll(CLOUD))
        hits.push({ start: match.index, end: match.index + match[0].length, spec: 'deployment', value: 'cloud' });
    if (hasFlange)
      for (const match of text.matchAll(FLANGE))
        hits.push({ start: match.index, end: match.index + match[0].length, spec: 'flange', value: match[0] });
    const lists = told.some(({ key }) => key === 'modelLanguages') ? shortLanguages(text) : [];
    const free = hits.filter(
      (hit) => !lists.some((list) => hit.spec === 'modelLanguages' && list.start < hit.end && hit.start < list.end),
    );
    return groups([...free.map(({ value, ...hit }) => ({ ...hit, values: [value] })), ...lists], text).flatMap(
      (group): WordsFinding[] => {
        const clause = scopes.clauseAt(group.start);
        const [before, after] = [text.slice(clause.start, group.start), text.slice(group.end, clause.end)];
        // Where a firm sits tells what regions it covers as well, so silence about them is no lack.
        const insisted = group.spec === 'regionsCovered' ? null : (insistedAt?.(group, false) ?? null);
        if (insisted?.isNamed !== true && isDenied(before, after)) return [];
        // `엣지 서버용 GPU`: what a thing is for is not how a model is delivered.
        if (group.spec === 'deployment' && /^(?:용|用)(?!량|量)/u.test(after)) return [];
        const isNamed = (names.get(group.spec) ?? []).some((name) => before.includes(name) || after.includes(name));
        const around = `${before} ${after}`;
        const rule = BESIDE[group.spec];
        const sentence = sentenceAt(text, group.start);
        const isPlaceAsked = asksFor && group.spec === 'regionsCovered' && PLACE_ASKED.test(`${around} ${sentence}`);
        const isBeside =
          rule === undefined || rule.test(around) || rule.test(sentence) || isAloneOfMany(group, before, after);
        const isOtherUse = OTHER_USE[group.spec]?.test(around) === true;
        if (!isNamed && !(isPlaceAsked && !SEAT.test(around)) && (!isBeside || isOtherUse)) return [];
        const asked = asksFor ? askedBy(text.slice(clause.start, clause.end), insisted) : { need: null };
        return [{ ...group, ...asked, confidence: isNamed ? 9_300 : rule === undefined ? 8_500 : 7_000 }];
      },
    );
  };
}

/** `한국어·영어.` between two stops: a list of languages that nothing else is said of. */
const isAloneOfMany = ({ spec, values }: WordsGroup, before: string, after: string): boolean =>
  spec === 'modelLanguages' && values.length > 1 && `${before}${after}`.replaceAll(OTHER_LANGUAGES, '') === '';

/** Further languages of a list, told in full, and what stands between them. */
const OTHER_LANGUAGES = /[가-힣]{1,5}어|[\u4e00-\u9fff]{1,3}[语文]|[\s/·,、]/gu;

const sentenceAt = (text: string, at: number): string => {
  const start = Math.max(...['。', ';', '|', '. '].map((end) => text.lastIndexOf(end, at)));
  const ends = ['。', ';', '|', '. '].map((end) => text.indexOf(end, at)).filter((end) => end >= 0);
  return text.slice(start + 1, Math.min(...ends, text.length));
};

type WordsGroup = Pick<WordsFinding, 'start' | 'end' | 'spec' | 'values'>;

function groups(hits: readonly WordsGroup[], text: string): WordsGroup[] {
  const found: WordsGroup[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const last = found.findLast(({ spec }) => spec === hit.spec);
    if (last !== undefined && JOINED.test(text.slice(last.end, hit.start)))
      found.splice(found.indexOf(last), 1, {
        ...last,
        end: hit.end,
        values: [...new Set([...last.values, ...hit.values])],
      });
    else found.push(hit);
  }
  return found;
}

const shortLanguages = (text: string): WordsGroup[] =>
  Array.from([...text.matchAll(SHORT_LANGUAGES), ...text.matchAll(COUNTED_LANGUAGES)], (match) => ({
    spec: 'modelLanguages',
    start: match.index,
    end: match.index + match[0].length,
    values: [...new Set(Array.from(match[0]).flatMap((character) => SHORT[character] ?? []))],
  }));
