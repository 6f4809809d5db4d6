/** Schemes of registration numbers that carry a check digit. Algorithms: see docs/decisions and the specs' real examples. */
export type NumberScheme = 'kr-business' | 'kr-corporation' | 'cn-credit-code' | 'lei' | 'other';

export interface NumberVerdict {
  readonly scheme: NumberScheme;
  /** null where the scheme has no check or is not known */
  readonly valid: boolean | null;
}

const CREDIT_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Tells the scheme of a registration number by its shape and country, and whether its check digit holds.
 * Spaces and hyphens do not count. A right check digit proves nothing about who uses the number.
 */
export function checkRegistrationNumber(written: string, country: string): NumberVerdict {
  const number = bare(written);
  if (country === 'KR' && /^\d{10}$/.test(number)) return { scheme: 'kr-business', valid: businessNumber(number) };
  if (country === 'KR' && /^\d{13}$/.test(number))
    return { scheme: 'kr-corporation', valid: corporationNumber(number) };
  if (country === 'CN' && /^[0-9A-Z]{18}$/.test(number)) return { scheme: 'cn-credit-code', valid: creditCode(number) };
  if (/^[0-9A-Z]{18}\d{2}$/.test(number)) return { scheme: 'lei', valid: legalEntityIdentifier(number) };
  return { scheme: 'other', valid: null };
}

const bare = (written: string): string => written.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** The same for every way of writing a number; numbers of two countries never meet. */
export const registrationKey = (written: string, country: string): string => `${country}:${bare(written)}`;

/** Korean business registration number, 10 digits: weights 1 3 7 1 3 7 1 3 5, the carry of the ninth counted again. */
function businessNumber(number: string): boolean {
  const digits = Array.from(number, Number);
  const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
  const sum =
    weights.reduce((total, weight, i) => total + weight * (digits[i] ?? 0), 0) +
    Math.floor((5 * (digits[8] ?? 0)) / 10);
  return (10 - (sum % 10)) % 10 === digits[9];
}

/** Korean corporate registration number, 13 digits: weights 1 and 2 in turn over the first twelve. */
function corporationNumber(number: string): boolean {
  const digits = Array.from(number, Number);
  const sum = digits.slice(0, 12).reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 1 : 2), 0);
  return (10 - (sum % 10)) % 10 === digits[12];
}

/** Chinese unified social credit code (GB 32100-2015): weights 3^i mod 31 over the first 17 characters. */
function creditCode(code: string): boolean {
  const values = Array.from(code, (character) => CREDIT_CODE_ALPHABET.indexOf(character));
  if (values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values[17];
}

/** LEI (ISO 17442): letters as 10..35, the whole number modulo 97 is 1. */
function legalEntityIdentifier(lei: string): boolean {
  let remainder = 0;
  for (const character of lei) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
