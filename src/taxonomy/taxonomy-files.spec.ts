import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../config/package-root.js';
import { readClusters, readExchangeRates, readLanes, readTaxonomy } from './taxonomy-files.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naru-data-'));
  const files = ['taxonomy', 'lanes.json', 'clusters.json', 'exchange-rates.json'];
  await Promise.all(files.map((name) => cp(join(dataFolder, name), join(folder, name), { recursive: true })));
});
afterEach(() => rm(folder, { recursive: true }));

async function replaceIn(file: string, words: string | RegExp, by: string): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, (await readFile(path, 'utf8')).replace(words, by));
}

it('reads the reference data whole', async () => {
  const taxonomy = await readTaxonomy(folder);
  expect(taxonomy.version).toMatch(/^\d{4}-\d\d-\d\d\.\d+$/);
  expect(taxonomy.concepts.find(({ code }) => code === 'sensor.lidar')?.names).toEqual({
    ko: '라이다',
    zh: '激光雷达',
    en: 'LiDAR',
  });
  const temperature = taxonomy.specKeys.find(({ key }) => key === 'operatingTemperature');
  expect(temperature?.conversions.find(({ unit }) => unit === 'K')?.offset).toBe(-273.15);
  expect((await readLanes(folder)).map(({ code }) => code)).toContain('robot-parts');
  expect((await readClusters(folder)).map(({ code }) => code)).toContain('wuhan');
  expect((await readExchangeRates(folder)).perUsd).toMatchObject({ USD: 1 });
});

it.each<[string, string, RegExp, string, RegExp]>([
  ['a misspelt field', 'lanes.json', /"advice"/, '"advise"', /lanes\.json: \[0\]\.advise must be left out/],
  [
    'a wrong kind of value',
    'lanes.json',
    /"prior": \d+/,
    '"prior": "3500"',
    /lanes\.json: \[0\]\.prior must be a number/,
  ],
  ['a fraction', 'lanes.json', /"prior": \d+/, '"prior": 0.5', /\[0\]\.prior must be a whole number/],
  [
    'an unknown lane',
    'lanes.json',
    /"code": "[^"]+"/,
    '"code": "ferry"',
    /\[0\]\.code must be one of component-supply/,
  ],
  ['a missing language', 'lanes.json', /"zh": "[^"]+",/, '', /\[0\]\.names\.zh must be a text/],
  ['broken JSON', 'lanes.json', /^\[/, '', /lanes\.json: .*JSON/],
])('names the file and the field of %s', async (_, file, words, by, message) => {
  await replaceIn(file, words, by);
  await expect(readLanes(folder)).rejects.toThrow(message);
});

it('names the place in files of the taxonomy and in maps', async () => {
  await replaceIn('taxonomy/concepts/sensor.json', '"kind": "product"', '"kind": "thing"');
  await expect(readTaxonomy(folder)).rejects.toThrow(/sensor\.json: \[0\]\.kind must be one of product/);
  await replaceIn('exchange-rates.json', /"KRW": [\d.]+/, '"KRW": null');
  await expect(readExchangeRates(folder)).rejects.toThrow(/exchange-rates\.json: perUsd\.KRW must be a number/);
});

it('names a file that is not there', async () => {
  await rm(join(folder, 'clusters.json'));
  await expect(readClusters(folder)).rejects.toThrow(/clusters\.json: .*ENOENT/);
});
