import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Environment } from '../../config/environment.js';
import type { Failure } from '../sending/sendings.js';
import type { Letter } from './letter.js';

/** Together far less than a claim lasts. */
const LIMITS = { connectionTimeout: 15_000, greetingTimeout: 15_000, dnsTimeout: 15_000, socketTimeout: 60_000 };

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/** The mail server that the operator named. */
@Injectable()
export class MailServer implements OnApplicationShutdown {
  private readonly transport: ReturnType<typeof createTransport> | null;
  private readonly from: string;

  constructor({ SMTP_URL, MAIL_FROM = '' }: Environment) {
    this.from = MAIL_FROM;
    this.transport = SMTP_URL === undefined ? null : transportTo(SMTP_URL);
  }

  /** Without a server mail stays where it is, in the development mailbox. */
  get isThere(): boolean {
    return this.transport !== null;
  }

  /**
   * @param id of the mail: its Message-ID is the same at every try, so that receivers can tell a double
   * @returns null when the server has taken it
   */
  async send(id: string, to: string, { subject, text, html, unsubscribe }: Letter): Promise<Failure | null> {
    if (this.transport === null) return { code: 'no-server', final: false };
    try {
      await this.transport.sendMail({
        from: this.from,
        // As an object, so that nothing in an address is read as a second one.
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${domainOf(this.from)}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe !== null && oneClick(unsubscribe)) },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return null;
    } catch (error) {
      return failureOf(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** RFC 8058: the mail program ends such mail with one POST, without opening a page. */
const oneClick = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

const domainOf = (from: string): string => /@([^\s<>@]+?)>?$/.exec(from)?.[1] ?? 'localhost';

function transportTo(address: string): ReturnType<typeof createTransport> {
  const { username, hostname, protocol } = new URL(address);
  // A password is not sent in the clear over a network, even where somebody strips STARTTLS from the greeting.
  const requireTLS = protocol === 'smtp:' && username !== '' && !LOCAL.test(hostname);
  return createTransport({ url: address, requireTLS, ...LIMITS });
}

/** Servers repeat addresses in their answers, so only codes are kept. */
function failureOf(error: unknown): Failure {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const status = typeof responseCode === 'number' ? responseCode : null;
  const refused = code === 'EENVELOPE' || code === 'EMESSAGE';
  return {
    code: [typeof code === 'string' ? code : 'unknown', ...(status === null ? [] : [status])].join('-'),
    final: refused && (status === null || status >= 500),
  };
}
