import type { Locale } from '../../errors/describe.js';

/** One text message each: what it is, who it is from, and what to do with it when nobody asked. */
export const CODE_TEXTS: Readonly<Record<Locale, (code: string, minutes: number) => string>> = {
  ko: (code, minutes) =>
    `[나루] 인증번호 ${code} (${minutes}분간 유효). 요청하지 않으셨다면 무시하시고, 누구에게도 알려 주지 마세요.`,
  'zh-CN': (code, minutes) => `【Naru】验证码 ${code}，${minutes} 分钟内有效。如非本人操作请忽略，切勿告知他人。`,
  en: (code, minutes) => `Naru code ${code}, good for ${minutes} minutes. Tell nobody. Not you? Ignore it.`,
};
