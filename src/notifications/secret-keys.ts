import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** Keys made of the one secret of the installation; each use has its own. */
export class SecretKeys {
  readonly unsubscribe: Buffer;
  readonly webhook: Buffer;

  constructor(secret: string) {
    const key = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `naru ${use} 1`, 32));
    this.unsubscribe = key('unsubscribe');
    this.webhook = key('webhook');
  }
}

const MAC_BYTES = 18;
const mac = (key: Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest().subarray(0, MAC_BYTES);

/** A token that says no more than the id it was made of, and that nobody else can make. */
export const signedId = (key: Buffer, id: string): string => `${id}.${mac(key, id).toString('base64url')}`;

/** @returns the id, or null for a token that was not made with this key */
export function idOfSigned(key: Buffer, token: string): string | null {
  const [id = ''] = token.split('.', 1);
  const [given, right] = [Buffer.from(token), Buffer.from(signedId(key, id))];
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM. @param owner is bound in: what is sealed for one row opens in no other */
export function seal(key: Buffer, owner: string, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** @returns null when it was sealed with another key, for another owner, or was changed */
export function unseal(key: Buffer, owner: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8');
  try {
    return text + decipher.final('utf8');
  } catch {
    return null;
  }
}
