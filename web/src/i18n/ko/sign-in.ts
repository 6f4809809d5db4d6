export const signIn = {
  title: '로그인',
  tagline: '근거로 잇는 한국 기업과 중국 AI 파트너',
  email: '이메일',
  password: '비밀번호',
  enter: '로그인',
  emailMissing: '이메일 주소를 입력해 주십시오.',
  passwordMissing: '비밀번호를 입력해 주십시오.',
};
