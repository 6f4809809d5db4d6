export const signIn = {
  title: '登录',
  tagline: '以依据匹配韩国企业与中国 AI 合作伙伴',
  email: '电子邮箱',
  password: '密码',
  enter: '登录',
  emailMissing: '请输入电子邮箱。',
  passwordMissing: '请输入密码。',
};
