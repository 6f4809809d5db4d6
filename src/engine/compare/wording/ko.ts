import { formatNumber as n } from '../../scoring/wording/quantities.js';
import type { Standing, VersionPart } from '../compare.types.js';
import type { Phrases } from './phrases.js';

const PARTS: Readonly<Record<VersionPart, string>> = {
  engine: '채점 엔진 버전이 다릅니다',
  taxonomy: '분류 체계 버전이 다릅니다',
  weights: '진출 유형의 가중치가 다릅니다',
  rates: '환율 기준일이 다릅니다',
  model: '임베딩 모델이 다릅니다',
};
const RECORDS = {
  requirement: '수요 내용이 바뀌었습니다',
  seeker: '수요사 정보가 바뀌었습니다',
  capability: '역량 내용이 바뀌었습니다',
  provider: '공급사 정보가 바뀌었습니다',
} as const;
const place = ({ rank, nearMiss }: Standing): string =>
  nearMiss ? `아깝게 제외된 후보 ${n(rank ?? 0)}위` : `${n(rank ?? 0)}위`;

export const korean: Phrases = {
  version: (part, before, after) => `${PARTS[part]}: ${before} → ${after}.`,
  day: (before, after) => `납기를 계산한 기준일이 다릅니다: ${before} → ${after}.`,
  factsChanged: (record, facts) => `${RECORDS[record]}: ${facts}.`,
  requirementClosed: '수요 또는 수요사가 보관 처리되어 더 이상 매칭하지 않습니다.',
  requirementReopened: '수요 또는 수요사가 복원되어 다시 매칭합니다.',
  noList: {
    before: '첫 번째 실행에는 이 수요의 매칭 결과가 없습니다.',
    after: '두 번째 실행에는 이 수요의 매칭 결과가 없습니다.',
  },
  offer: {
    'offer-new': '새로 등록된 역량입니다.',
    'offer-missing': '두 번째 실행 시점에는 아직 등록되지 않았습니다.',
    'offer-closed': '역량 또는 공급사가 보관 처리되었습니다.',
    'offer-reopened': '역량 또는 공급사가 복원되었습니다.',
  },
  exclusion: {
    'now-excluded': (reason) => `이제 제외됩니다. ${reason}`,
    'no-longer-excluded': (reason) => `이전의 제외 사유가 없어졌습니다. ${reason}`,
  },
  threshold: {
    'threshold-reached': (score, threshold) => `${score}점으로 추천 기준 ${threshold}점에 도달했습니다.`,
    'threshold-missed': (score, threshold) => `${score}점으로 추천 기준 ${threshold}점에 미치지 못합니다.`,
  },
  listFull: {
    before: (length) => `이전에는 더 높은 점수로 ${n(length)}위까지 채워져 있었습니다.`,
    after: (length) => `이제 더 높은 점수로 ${n(length)}위까지 채워져 있습니다.`,
  },
  criterion: (name, before, after, points) =>
    `${name}: ${before} → ${after}${points === null ? '' : ` (점수 ${points})`}.`,
  criterionKnown: (name, value, points) => `${name}: 값은 그대로 ${value}, 반영 비중이 달라졌습니다(점수 ${points}).`,
  competitors: {
    'entered-above': (titles) => `위에 새로 들어옴: ${titles}.`,
    'left-above': (titles) => `위에서 빠짐: ${titles}.`,
    'rose-above': (titles) => `위로 올라감: ${titles}.`,
    'fell-below': (titles) => `아래로 내려감: ${titles}.`,
  },
  titles: (shown, more) => `${shown.join(', ')}${more === 0 ? '' : ` 외 ${n(more)}건`}`,
  byVersion: '채점에 쓰인 버전만 다릅니다.',
  unstated: '미기재',
  noData: '자료 없음',
  none: '없음',
  confirmed: (fact, isConfirmed) =>
    isConfirmed ? `${fact}: 본문에서 읽은 값이 입력 항목으로 확인됨` : `${fact}: 이제 본문에서 읽은 값임`,
  textChanged: (field) => `${field}: 새로 작성`,
  need: { must: '필수', should: '권장', nice: '우대' },
  asked: (bound, need, isRead) => `${bound}(${need}${isRead ? ', 본문에서 읽은 값' : ''})`,
  entered: (after, score) => `${place(after)}로 새로 들어왔습니다(${score}점).`,
  left: (before) => `빠졌습니다(이전 ${place(before)}).`,
  moved: (before, after) => `${place(before)}에서 ${place(after)}로 바뀌었습니다.`,
  becameListed: (before, after) => `이제 ${place(after)}로 추천됩니다(이전 ${place(before)}).`,
  becameNearMiss: (before, after) => `이제 ${place(after)}입니다(이전 추천 ${place(before)}).`,
  rescored: (rank, before, after) =>
    before === after
      ? `${place(rank)} 그대로이며 점수도 ${after}점으로 같지만, 세부 값이 다릅니다.`
      : `${place(rank)} 그대로이며 점수가 ${before}점에서 ${after}점으로 바뀌었습니다.`,
};
