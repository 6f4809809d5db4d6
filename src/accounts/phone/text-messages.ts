import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { Environment } from '../../config/environment.js';
import { CodedError } from '../../errors/coded-error.js';
import type { Locale } from '../../errors/describe.js';
import { Endpoint } from '../../models/endpoint.js';
import { ModelError } from '../../models/model-error.js';
import { DemoAccounts } from '../start/demo-accounts.service.js';

export interface TextMessage {
  /** E.164 */
  readonly to: string;
  readonly text: string;
  readonly locale: Locale;
  /** By itself as well, for services that send approved templates only. */
  readonly code: string;
}

const TIMEOUT_MS = 10_000;

/** Hands text messages to the webhook that the operator has set up; without one, or in a demonstration, to nobody. */
@Injectable()
export class TextMessages {
  private readonly webhook: Endpoint | null;

  constructor(
    { SMS_WEBHOOK_URL: url, SMS_WEBHOOK_SECRET: secret }: Environment,
    private readonly demo: DemoAccounts,
  ) {
    // One try: a person is waiting, and a second message would hold the same code.
    const settings = { key: undefined, timeoutMs: TIMEOUT_MS, wholeMs: TIMEOUT_MS, attempts: 1 };
    this.webhook =
      url === undefined || secret === undefined
        ? null
        : new Endpoint({ ...settings, url, headers: (body) => signature(secret, body, new Date()) });
  }

  async isOn(): Promise<boolean> {
    return this.webhook !== null && !(await this.demo.isOn());
  }

  /** @throws CodedError `phone-off`, `message-not-sent` */
  async send(message: TextMessage): Promise<void> {
    if (this.webhook === null || (await this.demo.isOn())) throw new CodedError('phone-off');
    try {
      await this.webhook.post('', message, () => null);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      // It said yes; in which words is its own affair.
      if (error.kind !== 'garbled') throw new CodedError('message-not-sent');
    }
  }
}

/** Lets the receiver see that it comes from here, and is not an old one sent again. */
export function signature(secret: string, body: string, now: Date): Record<string, string> {
  const time = String(Math.floor(now.getTime() / 1000));
  const signed = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  return { 'x-naru-time': time, 'x-naru-signature': `sha256=${signed}` };
}
