/** How words beside a figure bound it. `reach` is an upper end that is reached: 최대 200m, up to 5 kg. */
export interface Comparison {
  readonly bound: '>=' | '<=' | 'reach' | null;
  readonly strict: boolean;
  readonly approximate: boolean;
  /** Where the figure begins and ends with these words. */
  readonly start: number;
  readonly end: number;
}

type Kind = '>=' | '<=' | '>' | '<' | 'reach' | 'about';
type Bounding = Exclude<Kind, 'about'>;
type Wording = readonly (readonly [Kind, string])[];

/** What turns a comparison round: `不低于`, `不得超过`, `别超`. */
const NOT = '(?:不得|不能|不可|不应|不宜|不要|不许|切勿|[不勿别莫])';
const BEFORE: Wording = [
  [
    '>=',
    String.raw`${NOT}(?:低于|少于|小于|短于|不足|不到)|大于等于|至少|最低|最少|最小|起码|下限|최소|최저|적어도|하한|≥|≧|⩾|>=|=>`,
  ],
  [
    '>=',
    String.raw`(?<![a-z])(?:at least|no less than|not less than|no fewer than|no lower than|not lower than|no smaller than|min(?:imum)?\.?(?: of)?|from)`,
  ],
  [
    '<=',
    String.raw`${NOT}(?:高于|大于|多于|长于|重于|超过?出?|突破)|小于等于|最多|至多|上限|상한|≤|≦|⩽|<=|=<|控制在|(?<![\p{L}\p{N})°℃%])[~∼〜]`,
  ],
  [
    '<=',
    String.raw`(?<![a-z])(?:at most|no more than|not more than|no higher than|not higher than|no greater than|not greater than|no larger than|no heavier than|not exceeding|within|not over)`,
  ],
  ['<=', String.raw`(?<![a-z])(?:must not|may not|shall not|does not|do not|not to|cannot|can ?not) exceed`],
  ['<', '优于'],
  ['>', String.raw`(?<![a-z])exceeds?`],
  ['>', String.raw`大于|高于|超过|超|>|(?<![a-z])(?:more than|greater than|over|above|exceeding)`],
  ['<', String.raw`小于|低于|少于|(?<![达做够测])不到|<|(?<![a-z])(?:less than|fewer than|under|below)`],
  ['reach', '最大|最高|最远|最长|可达到?|高达|达到|达|최대|최고|최장'],
  ['reach', String.raw`(?<![a-z])(?:up to|max(?:imum)?\.?(?: of)?)`],
  ['about', String.raw`大约|约为?|近|약|대략|≈|(?<![a-z])(?:about|approx(?:\.|imately)?|around|roughly|some)`],
];
const AFTER: Wording = [
  ['<=', '[을를]? ?(?:넘지|초과하지) ?(?:않|말|못)|초과 ?(?:금지|불가|안 ?[됨되])'],
  ['>', '[을를]? ?(?:넘는|넘어야|초과하는)'],
  ['>=', '[或及]?以上|或更[高大远多长]|起步?|为下限|打底|이상|↑|부터|~(?![\\s]?[-+−]?\\d)|\\+(?!\\s[\\p{L}])'],
  [
    '>=',
    String.raw`or (?:more|above|higher|better|greater|over|longer)\b|min(?:imum)?\b\.?(?!\s[a-z])|and (?:above|up)\b`,
  ],
  [
    '<=',
    '[或及]?以下|以内|之内|内(?![部外存置含容径])|或更[低小少短轻]|[或及]更先进|为上限|为限|封顶|打住|이하|이내|↓|까지|을? ?한도|또는 그 이하| ?안(?:쪽|에|으로)?(?![가-힣])| ?내(?![가-힣])',
  ],
  ['<=', String.raw`or (?:less|below|lower|fewer|smaller|under|shorter)\b|max(?:imum)?\b\.?(?!\s[a-z])`],
  ['<', '미만'],
  ['>', '초과'],
  ['about', String.raw`左右|上下|정도|내외|가량|안팎|or so\b`],
];

const alternatives = (wording: Wording): string =>
  wording.map(([kind, source], index) => `(?<${groupName(kind, index)}>${source})`).join('|');
const groupName = (kind: Kind, index: number): string => `${KIND_NAMES[kind]}${index}`;
const KIND_NAMES: Readonly<Record<Kind, string>> = {
  '>=': 'least',
  '<=': 'most',
  '>': 'above',
  '<': 'below',
  reach: 'reach',
  about: 'about',
};
const BEFORE_WORD = new RegExp(String.raw`(?:${alternatives(BEFORE)})[\s(:]*$`, 'iu');
/** The unit may be said again in brackets before the comparison: `0.5분(arcmin) 이하`. */
const GLOSS = String.raw`(?:\s?\([A-Za-z°'"]{1,12}\)\s?(?=\S))?`;
const AFTER_WORD = new RegExp(String.raw`^${GLOSS}[\s)]?(?:${alternatives(AFTER)})`, 'iu');

/** The comparison words directly before and after a figure; those after it (이상, 以内) decide over those before. */
export function comparisonAround(text: string, start: number, end: number, from: number, to: number): Comparison {
  let first = start;
  let last = end;
  let before: Bounding | null = null;
  let after: Bounding | null = null;
  let approximate = false;
  for (let turn = 0; turn < 3; turn += 1) {
    const match = BEFORE_WORD.exec(text.slice(Math.max(from, first - 24), first));
    if (match === null) break;
    first -= match[0].length;
    const kind = kindIn(match);
    if (kind === 'about') approximate = true;
    else before ??= kind;
  }
  for (let turn = 0; turn < 2; turn += 1) {
    const match = AFTER_WORD.exec(text.slice(last, Math.min(to, last + 24)));
    if (match === null) break;
    last += match[0].length;
    const kind = kindIn(match);
    if (kind === 'about') approximate = true;
    else after ??= kind;
  }
  const kind = after ?? before;
  return {
    bound: kind === '>' ? '>=' : kind === '<' ? '<=' : kind,
    strict: kind === '>' || kind === '<',
    approximate,
    start: first,
    end: last,
  };
}

function kindIn(match: RegExpExecArray): Kind {
  const name = Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)?.[0] ?? '';
  for (const kind of ['>=', '<=', '>', '<', 'reach'] as const) if (name.startsWith(KIND_NAMES[kind])) return kind;
  return 'about';
}
