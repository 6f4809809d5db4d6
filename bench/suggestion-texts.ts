import type { Side } from '../src/engine/clauses/index.js';
import type { Language } from '../src/engine/facts/index.js';
import type { Sentence } from '../src/engine/clauses/testing/sentence.js';
import { ENGLISH } from '../src/engine/clauses/testing/sentences.en.js';
import { KOREAN } from '../src/engine/clauses/testing/sentences.ko.js';
import { CHINESE } from '../src/engine/clauses/testing/sentences.zh.js';

export interface SuggestionText {
  readonly language: Language;
  readonly side: Side;
  readonly text: string;
}

/** What firms write between their figures, by language. */
const TALK: Readonly<Record<Language, readonly string[]>> = {
  ko: [
    '당사는 자율주행용 라이다와 로봇 부품을 개발하는 기업입니다.',
    '국내외 완성차 업체와 공동 개발을 진행하고 있으며, 현장 실증을 거쳐 양산을 준비하고 있습니다.',
    '협동로봇, 물류로봇, 스마트팩토리 검사장비에 적용됩니다.',
    '제조 현장 데이터를 학습한 거대언어모델로 설비 고장을 예측하고 정비 절차를 안내합니다.',
    '현지 시공과 유지보수를 함께할 파트너를 찾습니다.',
  ],
  zh: [
    '我司专注于自动驾驶激光雷达与机器人核心零部件的研发与生产。',
    '产品已应用于物流机器人、协作机器人、智能工厂检测设备等领域。',
    '寻求韩国优质供应商长期合作，可联合开发并提供现场测试环境。',
    '基于行业数据训练的大模型用于设备故障诊断与维修指导，支持私有化部署。',
    '具备完善的售后服务体系，可提供安装调试和培训。',
  ],
  en: [
    'We develop solid-state lidar and robot components for autonomous vehicles and mobile robots.',
    'Our products are used in collaborative robots, smart factories and inspection equipment.',
    'A language model trained on maintenance records explains faults and guides technicians on site.',
    'We are looking for a partner for installation, integration and long-term service.',
    'Samples are available for evaluation, and joint development is welcome.',
  ],
};

/** Texts of one length made of real-looking lines, each begun at another line, so that no two are the same. */
export function suggestionTexts(characters: number, perLanguage: number): SuggestionText[] {
  const lines: readonly (readonly [Language, readonly Sentence[]])[] = [
    ['ko', KOREAN],
    ['zh', CHINESE],
    ['en', ENGLISH],
  ];
  return lines.flatMap(([language, sentences]) =>
    Array.from({ length: perLanguage }, (_, turn): SuggestionText => {
      let text = '';
      for (let at = turn * 7; text.length < characters; at += 1) {
        const stated = sentences[at % sentences.length]?.text ?? '';
        const talk = TALK[language][at % TALK[language].length] ?? '';
        text += `${stated}\n${talk} `;
      }
      return { language, side: turn % 2 === 0 ? 'capability' : 'requirement', text: text.slice(0, characters) };
    }),
  );
}
