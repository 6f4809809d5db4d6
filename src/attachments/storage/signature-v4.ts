import { createHash, createHmac } from 'node:crypto';

export interface S3Credentials {
  readonly key: string;
  readonly secret: string;
  readonly region: string;
}

export interface S3Request {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** Without a query. */
  readonly url: URL;
  /** SHA-256 of the body in lower-case hex. */
  readonly contentSha256: string;
  /** Beside those that signing adds; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The headers of a request to S3, signed with AWS Signature Version 4 in its single-chunk form. */
export function signedHeaders(
  { method, url, contentSha256, headers = {} }: S3Request,
  { key, secret, region }: S3Credentials,
  now: Date,
): Record<string, string> {
  const time = now.toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  const day = time.slice(0, 8);
  const sent: Record<string, string> = { ...headers, 'x-amz-content-sha256': contentSha256, 'x-amz-date': time };
  const signed = Object.entries({ ...sent, host: url.host }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const canonical = [
    method,
    url.pathname,
    '',
    ...signed.map(([name, value]) => `${name}:${value.trim()}`),
    '',
    names,
    contentSha256,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const dayKey = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const signature = hmac(dayKey, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')).toString('hex');
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${key}/${scope},SignedHeaders=${names},Signature=${signature}`,
  };
}
