import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../../config/package-root.js';
import type { FieldError } from '../../errors/coded-error.js';
import type { Locale } from '../../errors/describe.js';

type Texts = Readonly<Record<Locale, string>>;

/** One thing that a person agrees to; a change of its words is a new version, and those of earlier ones stay in git. */
export interface Consent {
  readonly code: string;
  readonly version: string;
  /** Without it there is no account. */
  readonly required: boolean;
  readonly title: Texts;
  readonly purpose: Texts;
  readonly items: Texts;
  readonly recipient: Texts;
  readonly recipientCountry: Texts;
  readonly retention: Texts;
  readonly refusal: Texts;
}

interface ConsentLaw {
  readonly law: Texts;
  readonly countries: { readonly only?: readonly string[]; readonly except?: readonly string[] };
  readonly consents: readonly Consent[];
}

export interface AcceptedConsent {
  readonly code: string;
  readonly version: string;
}

const LAWS: readonly ConsentLaw[] = ['pipa', 'pipl'].map(
  (law) => JSON.parse(readFileSync(join(dataFolder, 'consents', `${law}.json`), 'utf8')) as ConsentLaw,
);

/** The law whose consents people of a country are asked for. */
export function consentLawOf(country: string): ConsentLaw {
  const found = LAWS.find(({ countries: { only, except } }) => only?.includes(country) ?? !except?.includes(country));
  if (!found) throw new Error(`data/consents has nothing for ${country}`);
  return found;
}

/** Withdrawing one of these is erasing the account. */
export const carriesAccount = (code: string): boolean =>
  LAWS.some(({ consents }) => consents.some((consent) => consent.required && consent.code === code));

/** What a consent is called; null for one that was asked for in earlier times only. */
export const titleOf = (code: string): Texts | null =>
  LAWS.flatMap(({ consents }) => consents).find((consent) => consent.code === code)?.title ?? null;

/** What is wrong with the consents that somebody of `country` signs up with. */
export function checkConsents(country: string, accepted: readonly AcceptedConsent[]): FieldError[] {
  const { consents } = consentLawOf(country);
  const current = ({ code, version }: AcceptedConsent): boolean =>
    consents.some((consent) => consent.code === code && consent.version === version);
  const missing = consents.filter(({ required, code }) => required && !accepted.some((given) => given.code === code));
  return [
    ...missing.map(({ code, version }): FieldError => ({
      field: 'consents',
      code: 'consent-missing',
      facts: { consent: code, version },
    })),
    ...accepted.flatMap((given, at): FieldError[] =>
      current(given)
        ? []
        : [
            {
              field: `consents[${at}]`,
              code: 'not-one-of',
              facts: { allowed: consents.map(({ code, version }) => `${code} ${version}`).join(', ') },
            },
          ],
    ),
  ];
}
