import { Injectable } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { linkTo, publicAddress } from '../mail/links.js';
import type { Failure } from '../sending/sendings.js';
import { SecretKeys, seal, unseal } from '../secret-keys.js';
import type { Words } from '../texts/telling-texts.js';
import { postJson } from './post-json.js';
import { type GroupAddress, PROVIDER, type ProviderName, receptionOf } from './providers.js';
import { isNamed, mayReach, PrivateAddressError, publicLookup } from './reachable.js';
import type { Webhook } from './webhook.entity.js';

/** Speaks in groups. It alone opens the sealed addresses, and nothing of them gets into errors or logs. */
@Injectable()
export class GroupPost {
  private readonly named: readonly string[];
  private readonly home: string;

  constructor(
    environment: Environment,
    private readonly keys: SecretKeys,
  ) {
    this.named = environment.WEBHOOK_HOSTS?.split(',') ?? [];
    this.home = linkTo(publicAddress(environment)).home;
  }

  mayReach(provider: ProviderName, url: string): boolean {
    return mayReach(url, PROVIDER[provider].hosts, this.named);
  }

  seal(webhook: string, address: GroupAddress): string {
    return seal(this.keys.webhook, webhook, JSON.stringify(address));
  }

  /** Null when it was sealed with another secret than the one of now: then it has to be given once more. */
  open({ id, sealed }: Pick<Webhook, 'id' | 'sealed'>): GroupAddress | null {
    const address = unseal(this.keys.webhook, id, sealed);
    return address === null ? null : (JSON.parse(address) as GroupAddress);
  }

  /** @returns null when the group has the message */
  async post(webhook: Webhook, { title, text }: Words): Promise<Failure | null> {
    const address = this.open(webhook);
    if (address === null) return { code: 'sealed-with-another-secret', final: true };
    // The operator may have taken the host off the list since.
    if (!this.mayReach(webhook.provider, address.url)) return { code: 'host-not-allowed', final: true };
    // Robots may ask for a word that every message has: ours have the name.
    const words = `Naru · ${title}\n${text}\n${this.home}`;
    const { url, body } = PROVIDER[webhook.provider].request(address, words, new Date());
    try {
      const answer = await postJson(url, body, isNamed(url, this.named) ? undefined : publicLookup);
      if (answer.status === 429 || answer.status >= 500) return { code: `http-${answer.status}`, final: false };
      const reception = receptionOf(webhook.provider, answer.body);
      return reception === 'taken' ? null : { code: codeOf(webhook.provider, answer), final: reception === 'refused' };
    } catch (error) {
      return error instanceof PrivateAddressError
        ? { code: 'private-address', final: true }
        : { code: 'no-answer', final: false };
    }
  }
}

function codeOf(provider: ProviderName, { status, body }: { readonly status: number; readonly body: unknown }): string {
  const stated = PROVIDER[provider].code(typeof body === 'object' && body !== null ? { ...body } : {});
  return typeof stated === 'number' ? `${provider}-${stated}` : `http-${status}`;
}
