import { CodedError, invalidInput } from '../errors/coded-error.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './auth.js';

/** The library's own codes, where they say more than the status. */
const BY_CODE: ReadonlyMap<string, CodedError> = new Map([
  ['EMAIL_NOT_VERIFIED', new CodedError('email-unverified')],
  ['INVALID_TOKEN', new CodedError('token-expired')],
  ['TOKEN_EXPIRED', new CodedError('token-expired')],
  ['INVALID_TWO_FACTOR_COOKIE', new CodedError('token-expired')],
  ['TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', new CodedError('token-expired')],
  ['INVALID_CODE', new CodedError('wrong-code')],
  ['INVALID_BACKUP_CODE', new CodedError('wrong-code')],
  ['INVALID_PASSWORD', new CodedError('wrong-credentials')],
  ['TOTP_ALREADY_ENABLED', new CodedError('already-decided')],
  ['PASSWORD_TOO_SHORT', invalidInput({ field: 'newPassword', code: 'too-short', facts: { min: SHORTEST_PASSWORD } })],
  ['PASSWORD_TOO_LONG', invalidInput({ field: 'newPassword', code: 'too-long', facts: { max: LONGEST_PASSWORD } })],
]);

/** A refusal of the library in the words of ours. */
export function authError(status: number, code: string, path: string): CodedError {
  const known = BY_CODE.get(code);
  if (known) return known;
  switch (status) {
    case 401:
      return new CodedError(path === '/sign-in/email' ? 'wrong-credentials' : 'signed-out');
    case 403:
      return new CodedError('not-allowed');
    case 404:
      return new CodedError('not-found');
    case 429:
      return new CodedError('too-many-requests');
    default:
      return new CodedError(status < 500 ? 'malformed-request' : 'internal');
  }
}
