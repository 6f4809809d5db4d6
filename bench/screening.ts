import { createScreeningIndex, type ScreenedCompany } from '../src/engine/screening/index.js';
import { dataFolder } from '../src/config/package-root.js';
import { readHan } from '../src/taxonomy/han-sounds.js';
import { Reference } from '../src/taxonomy/reference.js';

/**
 * `npm run bench -- screening`: an index of 25,000 invented parties with three names each, and 5,000 invented companies
 * with names in three scripts that are looked for in it. Prints one line of JSON.
 */
const PARTIES = 25_000;
const COMPANIES = 5_000;

const HANGUL = '한국성우대진동아신영태평미래세종가온누리하늘바다금호삼정유진명성';
const LATIN =
  'al nor star tek vostok gulf orient pan trans dyn aero petro mar hel ros min shan qi bel kor dan vel'.split(' ');
const ENDS = {
  han: ['科技有限公司', '电子股份有限公司', '贸易有限公司'],
  latin: ['Trading LLC', 'Technology Co., Ltd.', 'Shipping JSC'],
};

let seed = 1;
const below = (count: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * count);
};
const some = (of: ArrayLike<string>, count: number): string =>
  Array.from({ length: count }, () => of[below(of.length)] ?? '').join('');
const latin = (): string => `${some(LATIN, 2 + below(3))} ${some(LATIN, 1 + below(2))} ${some(ENDS.latin, 1)}`;

const { hanReadings } = await Reference.read(dataFolder);
/** Every fifth character, so that names are as different as those of firms are. */
const HAN = [...hanReadings.keys()].filter((_, at) => at % 5 === 0);
const han = (): string => some(HAN, 2 + below(3)) + some(ENDS.han, 1);
const index = createScreeningIndex(readHan, hanReadings);
/** Of the processor, collection of garbage included: comparable between a busy machine and an idle one. */
const processorSeconds = (work: () => void): number => {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return Math.round((user + system) / 10_000) / 100;
};

const before = process.memoryUsage().heapUsed;
const builtIn = processorSeconds(() => {
  for (let at = 0; at < PARTIES; at += 1)
    index.add({ id: `p${at}`, names: [latin(), latin(), han()], numbers: [], countries: ['CN'] });
});
const megabytes = Math.round((process.memoryUsage().heapUsed - before) / 1e6);

const companies: ScreenedCompany[] = Array.from({ length: COMPANIES }, () => ({
  names: [some(HANGUL, 3 + below(3)), han(), latin()],
  number: null,
  country: 'KR',
}));
let hits = 0;
const screenedIn = processorSeconds(() => {
  for (const company of companies) hits += index.screen(company).length;
});
const report = { bench: 'screening', names: 3 * PARTIES, builtIn, megabytes, companies: COMPANIES, screenedIn, hits };
process.stdout.write(`${JSON.stringify(report)}\n`);
