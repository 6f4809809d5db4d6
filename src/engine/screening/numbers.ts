/** Shorter numbers mean different things on every paper. */
const SHORTEST = 8;
/** From this length on, numbers carry their country (unified social credit codes) or are of the whole world (LEI). */
const WORLDWIDE = 18;

/** The same for every way of writing a registration number. */
export const bareNumber = (written: string): string =>
  written
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

/**
 * Whether a number on a list can be the one of a company in `country`: ten digits are a firm in Korea and another one in
 * Russia.
 * @param bare as `bareNumber` makes it
 * @param listed where the list places its party; empty where it does not say
 */
export const tells = (bare: string, country: string, listed: readonly string[]): boolean =>
  bare.length >= WORLDWIDE || (bare.length >= SHORTEST && (listed.length === 0 || listed.includes(country)));
