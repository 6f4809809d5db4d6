import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

const TIMEOUT_MS = 10_000;
const LARGEST_ANSWER = 65_536;

export interface JsonAnswer {
  readonly status: number;
  /** Null for what is no JSON. */
  readonly body: unknown;
}

/**
 * Posts to one address and to no other: redirects are answers like any other.
 * @param lookup resolves the host's name; fetch would not let it be chosen
 * @throws when there is no whole answer within ten seconds
 */
export function postJson(url: string, body: object, lookup?: LookupFunction): Promise<JsonAnswer> {
  const send = url.startsWith('https:') ? tlsRequest : plainRequest;
  const content = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(content) },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        agent: false,
        ...(lookup !== undefined && { lookup }),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
          if (text.length > LARGEST_ANSWER) request.destroy(new Error('the answer is too long'));
        });
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: parsed(text) }));
      },
    );
    request.on('error', reject);
    request.end(content);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
