export const lanes = {
  'component-supply': 'Component supply',
  'vertical-llm': 'Industry LLM',
  'third-country': 'Third-country entry',
  'robot-parts': 'Robot parts',
  'local-partner': 'Local partner',
};
