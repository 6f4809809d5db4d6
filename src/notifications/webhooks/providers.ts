import { createHmac } from 'node:crypto';

export const PROVIDERS = ['wecom', 'feishu', 'dingtalk'] as const;
export type ProviderName = (typeof PROVIDERS)[number];

/** What the group's owner copied from the chat program. */
export interface GroupAddress {
  readonly url: string;
  /** Signs messages; WeCom has none, its key is in the address. */
  readonly secret?: string | undefined;
}

export interface GroupRequest {
  readonly url: string;
  readonly body: object;
}

/** `later`: the provider wants fewer messages or is away; `refused`: this will never be taken. */
export type Reception = 'taken' | 'later' | 'refused';

interface Provider {
  /** Hosts that the provider's own addresses have. */
  readonly hosts: readonly string[];
  readonly signs: boolean;
  readonly request: (address: GroupAddress, text: string, now: Date) => GroupRequest;
  /** Where its answer, HTTP 200 in any case, says what came of the message. */
  readonly code: (answer: Readonly<Record<string, unknown>>) => unknown;
  /** Codes of its answer after which trying again helps. */
  readonly passing: readonly number[];
}

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64');

export const PROVIDER: Readonly<Record<ProviderName, Provider>> = {
  wecom: {
    hosts: ['qyapi.weixin.qq.com'],
    signs: false,
    request: ({ url }, content) => ({ url, body: { msgtype: 'text', text: { content } } }),
    code: ({ errcode }) => errcode,
    // -1: system busy, 45009: more than 20 messages a minute.
    passing: [-1, 45009],
  },
  feishu: {
    hosts: ['open.feishu.cn', 'open.larksuite.com'],
    signs: true,
    request: ({ url, secret }, text, now) => {
      const timestamp = String(Math.floor(now.getTime() / 1000));
      // The text that is signed is empty; time and secret together are the key.
      const signed = secret === undefined ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
      return { url, body: { ...signed, msg_type: 'text', content: { text } } };
    },
    code: ({ code, StatusCode }) => code ?? StatusCode,
    // 11232 and 11233: more than 100 messages a minute or 5 a second.
    passing: [11232, 11233],
  },
  dingtalk: {
    hosts: ['oapi.dingtalk.com'],
    signs: true,
    request: ({ url, secret }, content, now) => {
      const signed = new URL(url);
      if (secret !== undefined) {
        const timestamp = String(now.getTime());
        signed.searchParams.set('timestamp', timestamp);
        signed.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`));
      }
      return { url: signed.toString(), body: { msgtype: 'text', text: { content } } };
    },
    code: ({ errcode }) => errcode,
    // -1: system busy, 130101 and 410100: more than 20 messages a minute.
    passing: [-1, 130101, 410100],
  },
};

/** What an answer means; one without the provider's code did not come from the provider. */
export function receptionOf(name: ProviderName, answer: unknown): Reception {
  const { code, passing } = PROVIDER[name];
  const stated = code(typeof answer === 'object' && answer !== null ? { ...answer } : {});
  if (stated === 0) return 'taken';
  return typeof stated === 'number' && passing.includes(stated) ? 'later' : 'refused';
}
