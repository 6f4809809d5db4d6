export const fits = {
  title: '匹配的需求',
  total: '贵公司匹配 {{count}} 项进行中的需求。',
  none: '目前还没有匹配的需求。',
  noneWhatToDo: '请登记能力，或补充以下信息。',
  byYour: '贵司匹配的能力：',
  ask: '申请引荐',
  asked: '已向服务台提出申请，贸易顾问将与您联系。',
  toFitMore: '如何匹配更多需求',
  unverified: '贵公司尚未通过认证，仅显示数量。请在企业设置中申请认证。',
  anonymous: '双方同意前，不显示对方名称。',
};
