export const lanes = {
  'component-supply': '부품 공급',
  'vertical-llm': '산업 특화 LLM',
  'third-country': '제3국 공동진출',
  'robot-parts': '로봇 부품',
  'local-partner': '현지 파트너',
};
