import type { Locale } from '../../errors/describe.js';

export interface NdaText {
  readonly title: string;
  readonly clauses: readonly string[];
}

/**
 * What the parties acknowledge before full specs are opened. A version that somebody has acknowledged is never changed:
 * new words are a new version here. A model text; where the stakes are high, the parties sign their own besides.
 */
export const NDA_TEXTS = {
  '1': {
    ko: {
      title: '상호 비밀유지 약정',
      clauses: [
        '이 소개를 통하여 Naru에서 서로에게 열람이 허용된 사양서, 도면, 원문, 가격 조건과 협의 내용을 비밀정보로 합니다. 이미 공개되어 있던 정보, 받기 전부터 알고 있던 정보, 제3자로부터 정당하게 얻은 정보, 독자적으로 개발한 정보는 제외합니다.',
        '각 당사자는 비밀정보를 협력 여부의 검토와 협의에만 사용하고, 상대방의 서면 동의 없이 제3자에게 제공하지 않습니다.',
        '비밀정보는 업무상 알아야 하는 임직원과 자문인에게만 공유하며, 그들에게도 같은 의무를 지웁니다.',
        '분해, 역설계, 인공지능 모델의 학습에 비밀정보를 사용하지 않습니다.',
        '이 약정은 지식재산권을 양도하거나 실시를 허락하는 것이 아닙니다.',
        '법령이나 관할 기관의 요구로 공개해야 하는 때에는 가능한 범위에서 미리 상대방에게 알리고 필요한 부분만 공개합니다. 수출통제와 데이터의 국외 이전에 관한 허가와 의무는 이 약정과 별도로 지켜야 합니다.',
        '상대방이 요청하면 비밀정보를 반환하거나 삭제하고 그 사실을 알립니다.',
        '비밀유지 의무는 이 약정에 동의한 날부터 3년간 계속됩니다.',
      ],
    },
    'zh-CN': {
      title: '双向保密约定',
      clauses: [
        '通过本次引荐在 Naru 上相互开放的规格书、图纸、原文、价格条件及洽谈内容为保密信息。已公开的信息、接收前已知悉的信息、从第三方合法取得的信息以及独立开发的信息除外。',
        '各方仅可将保密信息用于评估和洽谈合作，未经对方书面同意，不得向第三方提供。',
        '保密信息仅限因工作需要知悉的员工和顾问使用，并应要求其承担同等义务。',
        '不得利用保密信息进行拆解、逆向工程或训练人工智能模型。',
        '本约定不构成任何知识产权的转让或许可。',
        '因法律法规或主管机关要求必须披露的，应在可行范围内提前通知对方，并仅披露必要部分。出口管制和数据出境方面的许可与义务须另行遵守。',
        '应对方要求，应返还或删除保密信息，并告知对方。',
        '保密义务自同意本约定之日起持续三年。',
      ],
    },
    en: {
      title: 'Mutual non-disclosure terms',
      clauses: [
        'Data sheets, drawings, original texts, prices and talks that this introduction opens to the other party in Naru are confidential. Excepted is what was public, what the recipient already knew, what it lawfully had from others and what it developed on its own.',
        'Each party uses confidential information only to consider and discuss cooperation, and passes it to nobody else without written consent.',
        'It is shared only with employees and advisers who need it for that purpose and who are bound in the same way.',
        'It is not used to take products apart, to reverse-engineer them or to train artificial intelligence models.',
        'These terms neither transfer nor license any intellectual property.',
        'Where law or an authority demands disclosure, the other party is told beforehand as far as possible, and no more than necessary is disclosed. Duties and permits of export control and of cross-border data transfer stand apart from these terms.',
        'At the request of the other party, confidential information is returned or deleted, and the other party is told so.',
        'The duty of confidence lasts three years from the day of acknowledgement.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, NdaText>>>>;

export type NdaVersion = keyof typeof NDA_TEXTS;

/** The version that introductions take up from now on. */
export const CURRENT_NDA: NdaVersion = '1';

/** The text of the version that an introduction carries; of the current one before it carries any. */
export function ndaText(version: string | null, locale: Locale): NdaText & { readonly version: string } {
  const known = version !== null && Object.hasOwn(NDA_TEXTS, version) ? (version as NdaVersion) : CURRENT_NDA;
  return { version: known, ...NDA_TEXTS[known][locale] };
}
