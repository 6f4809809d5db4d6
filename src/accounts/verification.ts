import type { CompanyVerification } from './company-verification.entity.js';

/** Wrong codes after which a new one has to be asked for. */
export const MOST_TRIES = 5;
export const CODE_HOURS = 72;
/** A new code makes the tries anew, so it does not come at once. */
export const PAUSE_MINUTES = 10;

type Code = Pick<CompanyVerification, 'codeHash' | 'codeTries' | 'codeExpiresAt'>;

/** Whether the code that was sent can still be entered. */
export const isOpen = ({ codeHash, codeTries, codeExpiresAt }: Code, now: Date): boolean =>
  codeHash !== null && codeTries < MOST_TRIES && codeExpiresAt !== null && codeExpiresAt > now;

/** Seconds until another code may be sent; 0 for at once. */
export function secondsToWait(requestedAt: Date | null, now: Date): number {
  if (requestedAt === null) return 0;
  return Math.max(0, Math.ceil((requestedAt.getTime() + PAUSE_MINUTES * 60_000 - now.getTime()) / 1000));
}

/**
 * Whether a mail address is at the domain of a company's web site (`sales@hanbit.co.kr`, `https://www.hanbit.co.kr/en`).
 * A company without a site passes: the advisor who decides sees where the code went.
 */
export function isPublicContact(address: string, website: string | undefined): boolean {
  if (website === undefined || !URL.canParse(website)) return true;
  const host = new URL(website).hostname.replace(/^www\./, '');
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domain === host || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);
}

/** A company that nobody has asked to be verified. */
export const unverified = (companyId: string): CompanyVerification => ({
  companyId,
  state: 'unverified',
  method: null,
  requestedBy: null,
  requestedAt: null,
  codeHash: null,
  codeSentTo: null,
  codeExpiresAt: null,
  codeTries: 0,
  codeConfirmedAt: null,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  registrationKey: null,
});
