/**
 * Words by which a seeker turns away whoever lacks something, in texts that are folded but keep their case. Asking not
 * to photograph, or not to call after six, is none of it: what is refused is to write, to offer or to be considered.
 */

const ZH_DEEDS =
  '(?:联系|联络|来电|致电|来信|来函|来访|推荐|自荐|打扰|骚扰|扰|投标|应标|投递|报价|询价|报名|参与|参加|洽谈|考虑|接受|接待|回复|受理|采纳|合作)';
const ZH_REFUSED = String.raw`(?:请?勿|请?(?:不要|别)|切勿|谢绝|恕不|概不|一律不|不予|不再|不用|不必|无需|不(?=考虑|接受|受理|接待|回复|采纳))(?:再|来|与我们?|和我们?|跟我们?|主动|进行)*`;
const KO_DEEDS =
  '(?:연락|문의|지원|신청|접수|제안서?|견적(?: ?제출)?|응모|참여|참가|입찰|투찰|회신|전화|메일|상담|거래)(?: ?(?:은|는|을|를|도))?';
const KO_REFUSED =
  '(?:(?:절대|정중히|일절)? ?(?:사절|불가|불허|금지|사양|거절|무효)|삼가|[하주]지 ?(?:마|말|않)|[하할] ?수 ?없|하실 ?수 ?없|받지 ?않|안 ?받|말아|마세요|마시)';
const EN_DEEDS = String.raw`(?:contact|write|apply|call|e-?mail|get in touch|reach out|bother|reply|respond|approach|quote|bid|enquire|inquire|submit|waste|contacting|writing|applying|calling|replying|responding|quoting|bidding|send (?:us )?(?:an? |any )?(?:offer|quote|quotation|proposal|bid)s?)`;

const EN_REFUSED_AFTER = String.raw`\b(?:(?:will|do|can|shall) not|cannot|won['’]t|don['’]t|can['’]t) (?:consider|accept|work with|deal with|review|entertain)\b`;

/** `请勿联系`, `연락 사절`, `need not apply`. */
export const REFUSAL = new RegExp(
  [
    String.raw`${ZH_REFUSED}${ZH_DEEDS}`,
    '免谈|免扰|勿扰|[别勿]谈|请绕[行道]|(?:一律|就|都)(?:不看|[别勿]来|不用来)|(?:不要|别|勿|不必)(?:浪费|耽误)[^,;。]{0,6}时间|谢绝(?!参观|拍照|入内|还价|议价)|拒绝|按?废标(?:处理)?|一票否决',
    String.raw`${KO_DEEDS} ?${KO_REFUSED}`,
    '사절|검토(?: ?대상)?에서 ?제외|검토하지 ?않|고려하지 ?않',
    String.raw`\b(?:do not|don['’]t|must not|should not|may not|cannot|need not|needn['’]t|no need to)\s(?:even\s|bother(?: to|ing)?\s)?${EN_DEEDS}\b`,
    String.raw`\b(?:will|shall|can|would) (?:not|never) be (?:considered|contacted|accepted|answered|reviewed|evaluated)`,
    String.raw`\bwon['’]t be (?:considered|contacted|accepted|answered|reviewed)`,
    String.raw`\brefrain from ${EN_DEEDS}\b`,
    EN_REFUSED_AFTER,
    String.raw`\b(?:will|shall) be (?:rejected|disqualified|declined|ignored)`,
  ].join('|'),
  'giu',
);

/** That something is not there: `达不到`, `미달`, `without`. A comparison that says no of itself (不低于) is read before. */
export const LACKING = new RegExp(
  [
    '[达做够测]不到|不达|未达|没达|不足|不够|不满|不符|不具备|不能|不支持|不持有|不提供|不含|不带|不是|没有?|缺',
    '无(?!人机|线|刷|源|损|铅|尘|菌|需|须|论|纺)|未(?!来)|非(?!诚|接触|标|球面|金属|线性|晶|制冷|侵入)',
    '미달|미보유|미충족|불충족|미획득|미취득|미인증|미지원|미제출|미등록|미소지|미비|부족|없[는으을이다]|못|안 ?[되돼된될]|불가|아니|아닌|아닐|않[는은으을]',
    String.raw`\b(?:without|lack(?:s|ing)?|no|not|cannot|unable|unless|fail(?:s|ing)?|missing|short of|never)\b|n['’]t\b`,
  ].join('|'),
  'iu',
);

const ZH_THESE = '(?:以上|上述|前述|此|该|这些|这个|这一|其中任[何一]一?[项条]|任[何一]一?[项条]|所有|全部)';
const ZH_TERMS = '(?:要求|条件|标准|指标|参数|规格|精度|数值|水平|资质|性能)';
const ZH_FIRMS = '(?:厂家|厂商|企业|公司|供应商|单位|卖家|产品)';
const KO_TERMS = '(?:요건|조건|기준|사양|규격|스펙|사항|성능|요구 ?사항)';
const KO_FIRMS = '(?:업체|기업|회사|제조사|공급사|협력사|제품|경우|곳|분|시)';
const EN_FIRMS = String.raw`(?:suppliers?|vendors?|companies|firms|makers|manufacturers|bidders|products|offers|anyone|those|anything|if you)`;

/** A condition that names nothing of its own: it is about what was asked before it. */
export const OF_BEFORE = new RegExp(
  [
    '(?:否则|不然|要不然)',
    `(?:如果?|若|凡|对于?)?${ZH_FIRMS}?(?:达不到|做不到|不达标|不达|不满足|不符合?|不具备|没有|无|低于|未达到?|未满足|不够)${ZH_THESE}*的?${ZH_TERMS}?(?:的|者|时|的话)?${ZH_FIRMS}?`,
    '(?:그렇지 ?않으면|아니면)',
    `[그이] ?외의? ?${KO_FIRMS}?[은는]?`,
    `못 ?(?:맞추|미치|채우|갖추|지키)는 ?${KO_FIRMS}?[은는]?`,
    `(?:위|상기|이|해당|본)? ?(?:의 )?${KO_TERMS}?[을를에이가]? ?(?:미달|미충족|불충족|미보유|충족하지 ?못|만족하지 ?못|못 ?미치|맞추지 ?못|부합하지 ?않|갖추지 ?못|없)(?:하|한|하면|하는|는|할|되는|인)? ?${KO_FIRMS}? ?(?:[은는의]|에는|께서는)?`,
    '(?:otherwise|or else|if not)',
    String.raw`(?:${EN_FIRMS}\s?)?(?:(?:who|that|which)\s)?(?:not meeting|(?:do|does|can|could)(?: ?not|n['’]t) (?:meet|reach|satisfy|fulfil|offer|comply with)|failing(?: to meet)?|(?:that )?fail to meet|below|short of|unable to meet)\s(?:all (?:of )?)?(?:this|these|that|them|it|the above|the)(?:\s(?:requirements?|limits?|conditions?|figures?|criteria|specifications?|specs?|above))?`,
    String.raw`(?:applications|bids|quotations|${EN_FIRMS}) without (?:it|this|these|them)`,
    String.raw`unless you (?:meet|reach|satisfy|fulfil) (?:all (?:of )?)?(?:this|these|that|them|it|the above|the)(?:\s(?:requirements?|limits?|conditions?|criteria|specs?))?`,
  ]
    .map((words) => String.raw`^(?:and |but |且|但)?${words}$`)
    .join('|'),
  'iu',
);
/** Of all that was asked, and not of the last sentence alone. */
export const OF_ALL = /以上|上述|前述|所有|全部|\b(?:above|all)\b|상기|^위/iu;

/** What is said between a condition and the refusal: `如无IATF16949，请一律勿扰`, `..., please do not apply`. */
export const BETWEEN = /(?:[\s,，]|请|敬请|烦请|一律|恕|的话|부디|가급적|절대|정중히|please|kindly|then|and|so)+$/iu;

/** What makes a condition of words that a comma parts from the refusal. */
export const CONDITIONAL =
  /^(?:如|若|凡|倘若|对于)|^(?:and |but )?(?:if|when|where|unless)\b|(?:면|시|경우|때)(?:[은는]|에는)?$/iu;
/** What does so without: it says itself that something is short. */
export const SHORT_OF =
  /[达做够测]不到|不达|未达|不足|不符|不具备|不满足|没有|^无|未(?:取得|获|通过)|미달|미보유|미충족|미취득|\bwithout\b/iu;

/**
 * What may stand between a limit that is refused and the refusal: `低于500米的厂家`, `500m 미만 업체는`. In
 * `≥500m 中介勿扰` and `500m 이상 중개업체 연락 사절` somebody else is refused.
 */
export const OF_WHOM =
  /^(?:[^\s가-힣]*|[^\u4e00-\u9fff가-힣]*|\s?(?:인|의|이면|일|짜리)?(?:\s?(?:(?:업체|기업|회사|제조사|공급사|협력사|제품|장비|모델|경우|시|때)[가-힣]{0,3}|[은는])(?:\s[가-힣 ]{0,8})?)?)$/u;

/** What follows a refusal as its condition: `do not contact us unless ...`, `谢绝无IATF16949的厂家`. */
export const CONDITION_AFTER =
  /^\s?(?:to )?(?:us|me|our team|our time)?(?:\s(?:at all|here))?,?\s?(?<condition>(?:unless|if|without|when|where|with|for)\b(?:[^,]|,(?=\d{3})|,\s?(?:or|and|if|unless|without)\b)*)/iu;
export const REFUSED_AFTER = new RegExp(`^(?:谢绝|恕不接受|不接受|不考虑|拒绝|${EN_REFUSED_AFTER})$`, 'iu');
/** `..., or do not apply`, `500米以上否则免谈`: what is told before them is what is asked. */
export const OR_ELSE = /(?:否则|不然|\b(?:or|or else|otherwise))$/iu;
export const MUST_BE = /必须|必需|务必|须|반드시|필수|\bmust\b|\bshall\b/iu;

/** Who alone may write: `仅限持有IATF16949的企业`, `IATF16949 보유 업체만 연락`, `only firms with ISO 13485 should apply`. */
export const ONLY = new RegExp(
  [
    String.raw`(?:仅限|只限|仅接受|只接受|只考虑|仅考虑|[只仅][和与跟找])(?<zh>[^,;。]{2,40}?)的?${ZH_FIRMS}`,
    String.raw`(?<ko>[^,;。.|]{2,40}?)(?:보유|충족|만족|취득|획득|인증|이상|이하|가능)(?:한|하는|하신|인|된)? ?(?:업체|기업|회사|제조사|공급사|협력사|곳|분)(?:만(?! ?(?:있|아니|으로|큼|의))|에 ?한[하해함정])`,
    String.raw`\bwe only (?:work with|deal with|accept|consider|buy from) (?<ours>[^,;.|]{2,60})`,
    String.raw`\bonly (?:contact|write to|apply to|reply to) us if (?<whoever>[^,;.|]{2,60})`,
    '(?<then>[^,;。|]{2,40}?)的?(?:厂家|厂商|企业|公司|供应商)?才(?:来|与我们)?(?:联系|报价|投标|报名)',
    String.raw`\bno (?<none>[^,;.|]{2,30}), no (?:business|deal|offer|talk|reply)\b`,
    String.raw`\bonly (?:${EN_FIRMS}|certified \w+) (?<en>(?:with|holding|that|who|whose|certified)\b[^,;.|]{2,60}?) (?:should|may|need|can|shall|are asked to|are invited to|will be considered)\b`,
  ].join('|'),
  'giu',
);
