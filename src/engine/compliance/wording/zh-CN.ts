import type { CompliancePhrases } from './phrases.js';
import { questions, options } from './questions.zh-CN.js';
import { reasons } from './reasons.zh-CN.js';
import { tasks } from './tasks.zh-CN.js';

export const chinese: CompliancePhrases = {
  outcomes: { clear: '通过', conditions: '附条件通过', unanswered: '待确认', blocked: '不可推进' },
  notApplied: {
    'out-of-scope': '与本次匹配无关。',
    'not-yet': '该日期尚未施行。',
    expired: '该日期已失效。',
    suspended: '已暂停施行。',
    'switched-off': '管理员已停用此规则。',
  },
  statuses: { in_force: '现行有效', suspended: '暂停施行', announced: '已公布待施行', unverified: '尚未核实' },
  wouldBlock: '一经确认施行即不可推进。',
  standings: {
    'nothing-further': '贵方无需再办理其他事项。',
    'answers-needed': '请回答以下问题。',
    'further-clearance': '还需进一步核准，需准备的材料由顾问另行告知。',
  },
  notLegalAdvice: '本结果系按所示日期已知规则自动核对得出，不构成法律意见，实施前请由专业律师确认。',
  reasons,
  tasks,
  questions,
  options,
};
