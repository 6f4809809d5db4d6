export class SignInWaysView {
  /** Whether a telephone number can be the sign-in name: a text message service is set up, and this is no demonstration */
  phone: boolean;
  /** Other services that let a member in who has connected them; `oidc` is the operator's own */
  services: SignInService[];
}

export type SignInService = 'kakao' | 'naver' | 'wechat' | 'oidc';
