import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../config/package-root.js';
import { readExchangeRates } from './taxonomy-files.js';
import { readMarkets } from './market-files.js';

let folder: string;
let shipped: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naru-markets-'));
  shipped = await readFile(join(dataFolder, 'markets.json'), 'utf8');
});
afterEach(() => rm(folder, { recursive: true }));

const replaced = async (words: RegExp, by: string): Promise<void> => {
  expect(shipped).toMatch(words);
  await writeFile(join(folder, 'markets.json'), shipped.replace(words, by));
};

it('reads the third countries of the guidance', async () => {
  const markets = await readMarkets(dataFolder);
  expect(markets.map(({ code }) => code)).toEqual(['AE', 'SA', 'VN', 'ID', 'TH', 'MY', 'SG']);
  const saudi = markets.find(({ code }) => code === 'SA');
  expect(saudi).toMatchObject({ timeZone: 'Asia/Riyadh', currency: 'SAR' });
  expect(saudi?.regulators.map(({ names }) => names.zh)).toEqual(['沙特数据与人工智能管理局（SDAIA）']);
});

it('has an exchange rate for the currency of every market', async () => {
  const { perUsd } = await readExchangeRates(dataFolder);
  const without = (await readMarkets(dataFolder)).filter(({ currency }) => perUsd[currency] === undefined);
  expect(without.map(({ code }) => code)).toEqual([]);
});

it.each<[string, RegExp, string, RegExp]>([
  ['a fact without a source', /"source": "federalregister[^"]*",/, '', /\[0\]\.asks\[0\]\.source must be a text/],
  ['a fact without a date', /"date": "2026-07-10",/, '', /\[0\]\.asks\[0\]\.date must be a text/],
  ['a date that is none', /"date": "2026-07-10"/, '"date": "July 2026"', /\[0\]\.asks\[0\]\.date must be a date/],
  ['an unknown confidence', /"medium"/, '"certain"', /confidence must be one of high, medium, low/],
  ['a missing language', /"zh": "阿联酋",/, '', /\[0\]\.names\.zh must be a text/],
  ['a time zone that is none', /"Asia\/Dubai"/, '"Asia/Mirage"', /\[0\]\.timeZone must be an IANA time zone/],
  ['a misspelt field', /"dataLaw"/, '"dataLaws"', /\[0\]\.dataLaws must be left out/],
  ['a word that means two markets', /"迪拜"/, '"沙特"', /"沙特" of AE speaks of SA too/],
  ['a market that nobody knows how to speak of', /"spoken": \[\],/, '', /\[6\]\.spoken must be a list/],
  ['a market that stands there twice', /"code": "SA"/, '"code": "AE"', /the market AE stands there twice/],
])('names the file and the field of %s', async (_, words, by, message) => {
  await replaced(words, by);
  await expect(readMarkets(folder)).rejects.toThrow(/markets\.json: /);
  await expect(readMarkets(folder)).rejects.toThrow(message);
});
