import { withParticle as josa } from '../../scoring/wording/korean-particles.js';
import { pointsText } from '../../scoring/wording/quantities.js';
import { signedPoints, type TeamChangePhrases } from './change-phrases.js';

const PARTS = { needs: '역할', pairs: '기업 간 궁합', market: '현지 시장 준비도' } as const;
const span = (before: number, after: number): string => `${pointsText(before)} → ${pointsText(after)}`;

export const korean: TeamChangePhrases = {
  change: ({ kind, before, after }) => {
    switch (kind) {
      case 'entered':
        return `${after?.rank}위로 새로 올랐습니다.`;
      case 'left':
        return `추천에서 빠졌습니다(이전 ${before?.rank}위).`;
      case 'members-changed':
        return `구성이 바뀌었습니다. ${before?.rank}위 → ${after?.rank}위.`;
      case 'moved':
        return `${before?.rank}위 → ${after?.rank}위.`;
      case 'rescored':
        return `순위는 ${after?.rank}위 그대로이고 점수가 달라졌습니다.`;
    }
  },
  reason: (reason, names) => {
    switch (reason.code) {
      case 'part-changed':
        return `${PARTS[reason.part]}: ${signedPoints(reason.points)}점.`;
      case 'role-filled':
        return `비어 있던 ${names.role(reason.role)} 역할을 ${josa(names.company(reason.company), '이/가')} 맡습니다.`;
      case 'role-opened':
        return `${josa(names.company(reason.company), '이/가')} 맡던 ${names.role(reason.role)} 역할이 비었습니다.`;
      case 'role-recast':
        return `${names.role(reason.role)} 역할이 ${names.company(reason.before)}에서 ${josa(names.company(reason.after), '으로/로')} 바뀌었습니다.`;
      case 'role-rescored':
        return `${names.role(reason.role)} 역할의 ${names.company(reason.company)}: ${span(reason.before, reason.after)}점.`;
      case 'readiness-changed':
        return `${names.company(reason.company)}의 현지 시장 준비도: ${span(reason.before, reason.after)}점.`;
      case 'pair-changed':
        return `${reason.companies.map(names.company).join(' · ')}의 궁합: ${span(reason.before, reason.after)}점.`;
      case 'facts-changed':
        return `${names.company(reason.company)}의 등록 내용이 바뀌었습니다.`;
      case 'firm-new':
        return `${josa(names.company(reason.company), '은/는')} 이전에는 어느 팀에도 없었습니다.`;
      case 'firm-gone':
        return `${josa(names.company(reason.company), '은/는')} 이제 어느 팀에도 없습니다.`;
      case 'others-moved':
        return `이 팀의 점수는 그대로입니다. 앞선 팀 ${reason.above}개, 뒤로 가거나 빠진 팀 ${reason.below}개.`;
    }
  },
  list: (reason, names) => {
    switch (reason.code) {
      case 'no-teams':
        return reason.when === 'before' ? '앞선 실행에는 팀이 없습니다.' : '나중 실행에는 팀이 없습니다.';
      case 'role-now-open':
        return `${names.role(reason.role)} 역할을 맡을 수 있는 기업이 이제 없습니다.`;
      case 'role-now-fillable':
        return `${names.role(reason.role)} 역할을 이제 채울 수 있습니다.`;
    }
  },
};
