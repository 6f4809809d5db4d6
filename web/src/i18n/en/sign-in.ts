export const signIn = {
  title: 'Sign in',
  tagline: 'Korean firms and Chinese AI partners, matched with evidence.',
  email: 'E-mail',
  password: 'Password',
  enter: 'Sign in',
  emailMissing: 'Enter your e-mail address.',
  passwordMissing: 'Enter your password.',
};
