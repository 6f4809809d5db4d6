import type { WhyUnplaced } from '../../engine/allocation/timetable/index.js';
import type { Locale } from '../../engine/facts/index.js';

interface TimetableWords {
  readonly timetable: string;
  readonly byCompany: string;
  readonly unplaced: string;
  readonly round: string;
  readonly place: string;
  readonly zone: string;
  readonly start: string;
  readonly end: string;
  readonly table: string;
  readonly seeker: string;
  readonly need: string;
  readonly provider: string;
  readonly capability: string;
  readonly score: string;
  readonly company: string;
  readonly other: string;
  readonly why: string;
  readonly reasons: Readonly<Record<WhyUnplaced, string>>;
}

/** Headings of a timetable in a spreadsheet. */
export const TIMETABLE_WORDS: Readonly<Record<Locale, TimetableWords>> = {
  ko: {
    timetable: '상담 일정',
    byCompany: '기업별 일정',
    unplaced: '미배정',
    round: '상담회',
    place: '장소',
    zone: '시간대',
    start: '시작',
    end: '종료',
    table: '테이블',
    seeker: '수요사',
    need: '수요',
    provider: '공급사',
    capability: '역량',
    score: '점수',
    company: '기업',
    other: '상담 상대',
    why: '배정하지 못한 이유',
    reasons: {
      'never-together': '두 기업이 함께 참석하는 시간이 없음',
      'seeker-full': '수요사의 시간이 모두 참',
      'provider-full': '공급사의 시간이 모두 참',
      'no-interpreter': '남은 통역사가 없음',
      'no-table': '남은 테이블이 없음',
      'no-room': '두 기업 모두 비는 시간이 없음',
    },
  },
  'zh-CN': {
    timetable: '会谈日程',
    byCompany: '各企业日程',
    unplaced: '未安排',
    round: '对接会',
    place: '地点',
    zone: '时区',
    start: '开始',
    end: '结束',
    table: '桌号',
    seeker: '需求方',
    need: '需求',
    provider: '供应方',
    capability: '能力',
    score: '得分',
    company: '企业',
    other: '会谈对象',
    why: '未能安排的原因',
    reasons: {
      'never-together': '双方没有同时到场的时段',
      'seeker-full': '需求方的时段已满',
      'provider-full': '供应方的时段已满',
      'no-interpreter': '没有空闲的翻译',
      'no-table': '没有空桌',
      'no-room': '双方没有共同的空闲时段',
    },
  },
  en: {
    timetable: 'Timetable',
    byCompany: 'By company',
    unplaced: 'Without a place',
    round: 'Round',
    place: 'Place',
    zone: 'Time zone',
    start: 'Start',
    end: 'End',
    table: 'Table',
    seeker: 'Seeker',
    need: 'Requirement',
    provider: 'Provider',
    capability: 'Capability',
    score: 'Score',
    company: 'Company',
    other: 'Meets',
    why: 'Why it has no place',
    reasons: {
      'never-together': 'the two are never there together',
      'seeker-full': 'the seeker has no free slot left',
      'provider-full': 'the provider has no free slot left',
      'no-interpreter': 'no interpreter is left',
      'no-table': 'no table is left',
      'no-room': 'the two have no free slot in common',
    },
  },
};
