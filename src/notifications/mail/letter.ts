import type { Locale } from '../../errors/describe.js';
import type { AccountMail, AccountMailFacts } from '../../identity/mail-outbox.js';
import type { Told } from '../kinds.js';
import type { MailWords } from '../texts/telling-texts.js';
import { textsIn, wordsOf } from '../texts/texts.js';
import { letterHtml } from './letter-html.js';
import { linkTo } from './links.js';

/** A mail as it goes out, but for whom it goes to. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Address that ends such mail at one POST; null for mail that one cannot do without. */
  readonly unsubscribe: string | null;
}

interface Content {
  readonly locale: Locale;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: { readonly name: string; readonly url: string } | null;
  readonly footer: string;
  readonly unsubscribe: { readonly name: string; readonly url: string } | null;
}

/** What an account is told, in one mail: a single thing in full, several as a list. */
export function notificationLetter(told: readonly Told[], locale: Locale, base: string, token: string): Letter {
  const texts = textsIn(locale);
  const words = told.map((item) => wordsOf(item, locale));
  const [first] = words;
  const links = linkTo(base);
  return letterOf({
    locale,
    subject: words.length === 1 && first ? `Naru: ${first.title}` : texts.several(words.length),
    paragraphs: words.length === 1 && first ? [first.text] : words.map(({ title, text }) => `• ${title}\n${text}`),
    action: { name: texts.open, url: links.home },
    footer: texts.whyThisMail,
    unsubscribe: { name: texts.unsubscribe, url: links.unsubscribe(token) },
  });
}

/** A mail about the account itself. */
export function accountLetter<T extends AccountMail>(
  template: T,
  facts: AccountMailFacts[T],
  locale: Locale,
  base: string,
): Letter {
  const texts = textsIn(locale);
  const words: (facts: AccountMailFacts[T]) => MailWords = texts.accountMails[template];
  const { subject, paragraphs, action } = words(facts);
  return letterOf({
    locale,
    subject,
    paragraphs,
    action: action === undefined ? null : { name: action, url: target(template, facts, base) },
    footer: texts.notAsked,
    unsubscribe: null,
  });
}

function target(template: AccountMail, facts: AccountMailFacts[AccountMail], base: string): string {
  const links = linkTo(base);
  const token = 'token' in facts ? facts.token : '';
  switch (template) {
    case 'verify-email':
    case 'change-email':
      return links.verifyEmail(token);
    case 'reset-password':
      return links.resetPassword(token);
    case 'invitation':
      return links.invitation(token);
    case 'sign-up-existing':
    case 'membership-requested':
    case 'membership-decided':
    case 'proof-code':
      return links.home;
  }
}

function letterOf(content: Content): Letter {
  const { subject, paragraphs, action, footer, unsubscribe } = content;
  const parts = [
    ...paragraphs,
    ...(action === null ? [] : [`${action.name}: ${action.url}`]),
    ['-- ', footer, ...(unsubscribe === null ? [] : [`${unsubscribe.name}: ${unsubscribe.url}`])].join('\n'),
  ];
  return {
    subject,
    text: `${parts.join('\n\n')}\n`,
    html: letterHtml(content),
    unsubscribe: unsubscribe?.url ?? null,
  };
}
