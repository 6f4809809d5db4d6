import type { FieldError } from '../errors/coded-error.js';
import type { CompanyContent } from './company.dto.js';
import { checkRegistrationNumber } from './registration-number.js';

export interface CompanyFindings {
  /** Refuse the record. */
  readonly errors: FieldError[];
  /** Go with the record for an advisor to look at. */
  readonly warnings: FieldError[];
}

/** What the shape alone cannot tell. */
export function checkCompany(content: CompanyContent, earlier: CompanyContent | null = null): CompanyFindings {
  const findings = checkNumber(content);
  if (content.website !== undefined && !isAddress(content.website)) {
    // Firms' own lists are full of `http://https://...`; the record is worth more than its link.
    findings.warnings.push({ field: 'website', code: 'doubtful-website' });
  }
  // Lanes, laws and the reading of numbers hang on the country: a firm elsewhere is another firm.
  if (earlier && earlier.country !== content.country)
    findings.errors.push({ field: 'country', code: 'not-changeable' });
  return findings;
}

function isAddress(website: string): boolean {
  const host = URL.canParse(website) ? new URL(website).hostname : '';
  return host.includes('.') && !host.includes(',') && /^https?:\/\/[^/]/.test(website);
}

function checkNumber({ registrationNumber: number, country }: CompanyContent): CompanyFindings {
  if (number === undefined) return { errors: [], warnings: [] };
  const { scheme, valid } = checkRegistrationNumber(number, country);
  const field = 'registrationNumber';
  if (country === 'KR' && (scheme === 'other' || (scheme === 'kr-business' && valid === false))) {
    return { errors: [{ field, code: 'wrong-business-number', facts: { number } }], warnings: [] };
  }
  // Numbers that fail their check are in real use (Korean corporate ones since 2025, some Chinese codes): warn only.
  return { errors: [], warnings: valid === false ? [{ field, code: 'doubtful-number', facts: { number } }] : [] };
}
