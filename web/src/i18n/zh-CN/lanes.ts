export const lanes = {
  'component-supply': '零部件供应',
  'vertical-llm': '行业大模型',
  'third-country': '第三国联合拓展',
  'robot-parts': '机器人零部件',
  'local-partner': '本地合作伙伴',
};
