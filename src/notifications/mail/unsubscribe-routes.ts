import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '../../errors/describe.js';
import { readerLocaleOf } from '../../http/locale.js';
import { idOfSigned } from '../secret-keys.js';
import { textsIn } from '../texts/texts.js';
import { unsubscribePage } from './unsubscribe-page.js';

const PATH = '/api/v1/notifications/unsubscribe';
const LARGEST_BODY = 4096;

/** Nothing is loaded, and the address, which carries the token, is told to nobody. */
const PAGE_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

export interface Unsubscribing {
  readonly key: Buffer;
  localeOf(account: string): Promise<Locale | null>;
  unsubscribe(account: string): Promise<void>;
}

/**
 * Ends notification mail without a sign-in. Programs that look into mail open every address in it, so GET only asks;
 * POST does it, whether a person presses the button or a mail program sends RFC 8058's form. That form is the one body
 * of Naru that is no JSON, hence a scope of its own; what it says is of no use, the token says it all.
 */
export function mountUnsubscribe(fastify: FastifyInstance, accounts: Unsubscribing): void {
  const accountIn = (request: FastifyRequest): string | null => {
    const { token } = request.query as { token?: unknown };
    return typeof token === 'string' ? idOfSigned(accounts.key, token) : null;
  };
  const answer =
    (act: (account: string) => Promise<'ask' | 'done'>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const account = accountIn(request);
      const step = account === null ? 'bad' : await act(account);
      const locale = (account === null ? null : await accounts.localeOf(account)) ?? readerLocaleOf(request);
      return reply
        .status(step === 'bad' ? 400 : 200)
        .headers(PAGE_HEADERS)
        .type('text/html; charset=utf-8')
        .send(unsubscribePage(step, textsIn(locale).unsubscribePage, locale));
    };
  fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: LARGEST_BODY }, (_request, _body, done) =>
      done(null),
    );
    scope.get(
      PATH,
      { config: { access: 'public' } },
      answer(async () => 'ask'),
    );
    scope.post(
      PATH,
      { config: { access: 'public', upload: true } },
      answer(async (account) => {
        await accounts.unsubscribe(account);
        return 'done';
      }),
    );
  });
}
