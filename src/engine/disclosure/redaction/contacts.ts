import type { Pattern } from './pattern.js';

/** Ends of domains that are no ordinary ends of words (`.md`, `.sh` and the like are left out). */
const STRONG_ENDS =
  '(?:com|net|org|biz|info|shop|site|online|store|cloud|tech|co|kr|cn|hk|tw|jp|sg|vn|ae|de|eu|uk|us|io|ai|me|xyz|top|vip|link|app|dev|example|test|한국|中国|公司|网络|닷컴)';
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?';
const DOT =
  '(?:\\.|。|\\s?(?:[\\[(]\\s?(?:\\.|dot|점|点)\\s?[\\])]|(?<=\\s)(?:dot|점|点)(?=\\s))\\s?|(?<=[a-z0-9])[점点](?=[a-z])|\\s\\.\\s)';
const AT = '\\s{0,2}(?:@|[\\[({<]\\s?(?:at|@|골뱅이)\\s?[\\])}>]|골뱅이|艾特|(?<=\\s)at(?=\\s))\\s{0,2}';

/** Products that are written like domains. */
const NO_DOMAINS = '(?<!\\b(?:asp|vb|ado|ml|socket|draw)\\.(?:net|io))';
const ID = '[a-z0-9](?:[\\w.-]{2,40})';

export const CONTACTS: readonly Pattern[] = [
  { kind: 'contact', pattern: /\b(?:https?|ftp|wss?)\s?:\s?\/\/[^\s<>"'，。；、）)]+/giu },
  { kind: 'contact', pattern: /\bwww\s?\.\s?[^\s<>"'，。；、）)]+/giu },
  {
    kind: 'contact',
    pattern: new RegExp(`[\\p{L}\\p{N}._%+-]{1,64}${AT}${LABEL}(?:${DOT}${LABEL}){0,4}${DOT}[\\p{L}]{2,12}`, 'giu'),
  },
  {
    kind: 'contact',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}@])(?:[a-z0-9-]{1,63}${DOT}){1,4}${STRONG_ENDS}(?![a-z0-9가-힣])${NO_DOMAINS}(?:/[^\\s<>"'，。；、）)]*)?`,
      'giu',
    ),
  },
  {
    kind: 'contact',
    pattern:
      /(?<![\p{L}\p{N}])(?:[\p{Script=Hangul}\p{Script=Han}a-z0-9-]{2,30})\.(?:한국|닷컴|中国|公司|网络|com|kr|cn|net)(?![\p{L}\p{N}])/giu,
  },
  // Names in messengers: beside the messenger's name stands a colon, a word for an account, or a digit in the name.
  {
    kind: 'contact',
    pattern: new RegExp(
      '(?:微信公众号|公众号|微信|薇信|威信|v信|vx|wx|we\\s?chat|weixin|위챗|카카오톡|카카오|카톡|kakao\\s?talk|kakao|텔레그램|telegram|라인|whats\\s?app|왓츠앱|skype|스카이프|钉钉|dingtalk|飞书)' +
        '\\s{0,2}(?:(?:채널|오픈채팅|公众|账)?\\s?(?:아이디|계정|帐号|账号|号码|号|id)\\s{0,2}[:：=는은]?|[:：=])\\s{0,2}@?' +
        `(?:${ID}|[가-힣]{2,20}|\\p{Script=Han}{2,20})`,
      'giu',
    ),
  },
  {
    kind: 'contact',
    pattern: /(?:微信|薇信|v信|\bvx|we\s?chat|위챗|카톡|kakao\s?talk)\s{0,2}(?=[\w-]*\d)[a-z][\w-]{4,30}/giu,
  },
  { kind: 'contact', pattern: /\bqq(?:群|号码|号)?\s{0,2}[:：=]?\s{0,2}(?:\d[\s-]?){5,12}/giu },
];
