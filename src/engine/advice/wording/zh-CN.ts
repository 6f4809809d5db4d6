import { formatNumber as n } from '../../scoring/wording/quantities.js';
import type { Asked } from '../advice.types.js';
import type { Phrases } from './phrases.js';

const counted = (items: readonly (readonly [string, number])[]): string =>
  items.map(([name, asked]) => `${name}（${n(asked)}条）`).join('、');

function ofFigure(op: (Asked & { field: 'clauses' })['op'], name: string): string {
  switch (op) {
    case '>=':
      return `${name}最低要求是多少？`;
    case '<=':
      return `${name}最高可以接受多少？`;
    case 'between':
      return `${name}需要覆盖怎样的范围？`;
    case '=':
      return `${name}有什么具体要求？`;
  }
}

export const chinese: Phrases = {
  add: (fact, told) => `请补充${fact}：${told}`,
  certify: (certification, told) => `请说明是否具备${certification}：${told}`,
  asked: (asked, of) => `${n(of)}条需求中有${n(asked)}条提出要求。`,
  weighed: '需求中不会直接写明，但每次评分都会考虑。',
  usualRange: (kind, figures) => {
    switch (kind) {
      case '>=':
        return `通常要求的下限为 ${figures}。`;
      case '<=':
        return `通常要求的上限为 ${figures}。`;
      case 'monthlyCapacity':
        return `通常每月需要 ${figures} 件。`;
      case 'minOrder':
        return `通常每月订购 ${figures} 件。`;
      case 'price':
        return `预算上限通常为 ${figures}。`;
      case 'leadTimeDays':
        return `通常要求在 ${figures}内交付。`;
      case 'cooperationModes':
      case 'markets':
      case 'languages':
      case 'kind':
      case 'region':
      case 'trl':
      case 'references':
        return `通常为 ${figures}。`;
    }
  },
  usualChoices: (choices) => `最常见的要求：${counted(choices)}。`,
  gapSummary: (state, requirements, gaps, related) => {
    switch (state) {
      case 'counted':
        return gaps === 0
          ? `有${n(requirements)}条需求在寻找同类产品或服务，其所问内容均已写明。`
          : `有${n(requirements)}条需求在寻找同类产品或服务；再补充${n(gaps)}项信息，就能看出契合程度。`;
      case 'no-demand':
        return related === ''
          ? '目前没有需求在寻找这一产品或服务，相近领域也没有。'
          : `目前没有需求在寻找这一产品或服务。相近领域的需求：${related}。`;
      case 'no-subject':
        return '从文字中看不出提供的是什么。请在标题中写明产品名称，或选择领域标签。';
    }
  },
  related: counted,
  interviewSummary: (state, candidates, questions) => {
    switch (state) {
      case 'open':
        return `回答以下${n(questions)}个问题，对${n(candidates)}个候选的排序影响最大。`;
      case 'specific':
        return `需求已经足够具体：再补充信息也不会改变${n(candidates)}个候选的排序。`;
      case 'no-subject':
        return '请先说明需要什么；在此之前无法进行比较。';
      case 'no-candidates':
        return '目前还没有企业提供，补充信息也不会改变匹配结果。';
    }
  },
  question: (asked, form, name) => {
    switch (asked.field) {
      case 'clauses':
        return ofFigure(asked.op, name);
      case 'tags':
        return asked.within === null ? '您要找的是什么？' : `具体需要哪一类${name}？`;
      case 'certifications':
        return form === 'yes-no' ? `供应商是否必须具备${name}？` : '供应商必须具备哪些认证？';
      case 'quantity':
        return '每月需要多少件？';
      case 'budget':
        return `预算上限是多少？（${asked.currency}，按单件、单个许可或单个项目计）`;
      case 'neededBy':
        return '最晚什么时候需要？';
      case 'cooperationModes':
        return '希望以什么方式合作？';
      case 'markets':
        return '面向哪些第三国市场？';
      case 'regions':
        return '希望供应商在哪个地区开展业务？';
      case 'partnerKinds':
        return '希望与哪类企业合作？';
      case 'languages':
        return '贵方可以用哪些语言开展工作？';
    }
  },
  why: (stated, of, figures) => {
    const known = `${n(of)}个候选中有${n(stated)}个写明`;
    return figures === null ? `${known}，且各不相同。` : `${known}，范围为 ${figures}。`;
  },
  whyKinds: (stated, of) => `${n(of)}个候选中有${n(stated)}个提供其中的某一类。`,
  whySubject: '文字中没有说明，而不知道这一点就无法比较。',
  yes: '是',
};
