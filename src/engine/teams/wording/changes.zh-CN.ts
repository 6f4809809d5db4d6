import { pointsText } from '../../scoring/wording/quantities.js';
import { signedPoints, type TeamChangePhrases } from './change-phrases.js';

const PARTS = { needs: '角色', pairs: '企业搭配', market: '市场准备度' } as const;
const span = (before: number, after: number): string => `${pointsText(before)} → ${pointsText(after)}`;

export const chinese: TeamChangePhrases = {
  change: ({ kind, before, after }) => {
    switch (kind) {
      case 'entered':
        return `新进入，列第 ${after?.rank} 位。`;
      case 'left':
        return `不再推荐（此前第 ${before?.rank} 位）。`;
      case 'members-changed':
        return `成员有变，由第 ${before?.rank} 位变为第 ${after?.rank} 位。`;
      case 'moved':
        return `由第 ${before?.rank} 位变为第 ${after?.rank} 位。`;
      case 'rescored':
        return `仍列第 ${after?.rank} 位，分数有变。`;
    }
  },
  reason: (reason, names) => {
    switch (reason.code) {
      case 'part-changed':
        return `${PARTS[reason.part]}：${signedPoints(reason.points)} 分。`;
      case 'role-filled':
        return `${names.company(reason.company)}填补了空缺的${names.role(reason.role)}。`;
      case 'role-opened':
        return `原由${names.company(reason.company)}担任的${names.role(reason.role)}现已空缺。`;
      case 'role-recast':
        return `${names.role(reason.role)}由${names.company(reason.before)}换为${names.company(reason.after)}。`;
      case 'role-rescored':
        return `${names.company(reason.company)}（${names.role(reason.role)}）：${span(reason.before, reason.after)} 分。`;
      case 'readiness-changed':
        return `${names.company(reason.company)}的市场准备度：${span(reason.before, reason.after)} 分。`;
      case 'pair-changed':
        return `${reason.companies.map(names.company).join('与')}的搭配：${span(reason.before, reason.after)} 分。`;
      case 'facts-changed':
        return `${names.company(reason.company)}修改了登记内容。`;
      case 'firm-new':
        return `${names.company(reason.company)}此前不在任何团队中。`;
      case 'firm-gone':
        return `${names.company(reason.company)}现已不在任何团队中。`;
      case 'others-moved':
        return `该团队自身分数未变：超过它的团队 ${reason.above} 个，落后或退出的团队 ${reason.below} 个。`;
    }
  },
  list: (reason, names) => {
    switch (reason.code) {
      case 'no-teams':
        return reason.when === 'before' ? '前一次运行没有团队。' : '后一次运行没有团队。';
      case 'role-now-open':
        return `${names.role(reason.role)}现已无企业可以胜任。`;
      case 'role-now-fillable':
        return `${names.role(reason.role)}现已有企业可以胜任。`;
    }
  },
};
