import type {
  CapabilityFacts,
  Language,
  OfferReadings,
  Quote,
  Reading,
  SpecValue,
} from '../../src/engine/facts/index.js';
import type { ScoringContext } from '../../src/engine/scoring/index.js';
import { chanceOf, drawFrom, type Chance } from './chance.js';
import { companyOf, MODES, several, THIRD_MARKETS, writesIn } from './companies.js';
import { written } from './composer.js';
import { offeredValue, offeredWords, readingOf } from './figures.js';
import { CAPACITY, CERTIFIED, OFFER_MENTIONS, OFFER_TALK, PRICE } from './phrases.js';
import { descriptionIn, titleOf, type Description, type Quoted } from './texts.js';
import { tagged, topicOf, CERTIFICATIONS, FEW, type Topic } from './topics.js';
import { laneFor, tradeOf } from './trade.js';

const SEED = 20_261_122;
const COMPANY_SEED = 5;
/** A firm of the judged set has two offers. */
const OFFERS_PER_FIRM = 2;
/** Of a hundred firms, those that fill in a form as the demonstration data do; the others write a text and no more. */
const STATED = 50;

/** How many figures an offer has, in percent of the offers: on a form, and in a text. */
const FIGURES_STATED = drawFrom([
  [0, 8],
  [1, 8],
  [2, 14],
  [3, 18],
  [4, 18],
  [5, 14],
  [6, 10],
  [7, 7],
  [9, 3],
]);
const FIGURES_READ = drawFrom([
  [0, 38],
  [1, 22],
  [2, 15],
  [3, 12],
  [4, 9],
  [6, 4],
]);
const PARTNERS = ['manufacturer', 'manufacturer', 'integrator', 'end-user', 'software', 'epc', 'platform'] as const;
const WISHED_REGIONS = ['CN-GD', 'CN-SH', 'CN-JS', 'CN-BJ', 'CN-HB', 'CN-ZJ', 'KR-27', 'KR-41'] as const;

/** The first `count` offers of the world. */
export const capabilities = (count: number, context: ScoringContext): CapabilityFacts[] =>
  Array.from({ length: count }, (_, index) => capability(index, context));

export function capability(index: number, context: ScoringContext): CapabilityFacts {
  const chance = chanceOf(SEED, index);
  const firm = Math.floor(index / OFFERS_PER_FIRM);
  const stated = chanceOf(COMPANY_SEED + 1, firm).often(STATED);
  const topic = topicOf(chance, context);
  const company = companyOf('offers', firm, COMPANY_SEED, topic.field, stated);
  const languages = writesIn(company, stated, chance);
  const { title, quoted } = titleOf(topic.title, languages, chance);
  const [first, ...others] = languages.map(descriptionIn);
  const lane = laneFor(topic.field, company.country === 'KR' ? 'CN' : 'KR');
  if (first === undefined) throw new RangeError('A firm writes in some language');
  const said = say(first, topic, stated, chance, context);
  for (const other of others) repeat(other, topic, chance);
  return {
    id: `cap-${String(index).padStart(7, '0')}`,
    company,
    title,
    description: written([first, ...others].map((one) => [one.language, one.text()])),
    lanes: stated ? (chance.often(60) ? [lane] : []) : chance.often(8) ? ['third-country'] : [],
    tags: tagged([...quoted, ...said.quoted], stated ? 20 : 0, chance),
    specs: said.specs,
    certifications: said.certifications,
    trl: stated && chance.often(67) ? chance.pick([6, 7, 8, 8, 9, 9, 9]) : null,
    minOrder: stated && chance.often(43) ? chance.pick([1, 1, 10, 50, 100, 500]) : null,
    monthlyCapacity: said.monthlyCapacity,
    leadTimeDays: stated && chance.often(73) ? 7 * (1 + chance.below(20)) : null,
    price: said.price,
    cooperationModes: stated && chance.often(70) ? several(MODES, 1 + chance.below(3), chance) : [],
    markets: stated && chance.often(39) ? chance.some(THIRD_MARKETS, 1 + chance.below(3)) : [],
    wants: {
      partnerKinds: stated && chance.often(33) ? [...new Set(chance.some(PARTNERS, 1 + chance.below(3)))] : [],
      regions: stated && chance.often(18) ? chance.some(WISHED_REGIONS, 2) : [],
      excludedSectors: stated && chance.often(2) ? [tradeOf(context).sector(chance).code] : [],
    },
    ...(stated ? {} : { readings: said.readings }),
  };
}

interface Said {
  readonly quoted: readonly Quoted[];
  readonly specs: Readonly<Record<string, SpecValue>>;
  readonly certifications: readonly string[];
  readonly monthlyCapacity: number | null;
  readonly price: CapabilityFacts['price'];
  readonly readings: OfferReadings;
}

/** Writes the description in the firm's own language. Who fills in no form has said there all that is known. */
function say(at: Description, topic: Topic, stated: boolean, chance: Chance, context: ScoringContext): Said {
  const { language } = at;
  const specs: Record<string, SpecValue> = {};
  const read: Record<string, Reading> = {};
  const keys = tradeOf(context).specKeys(laneFor(topic.field, 'CN'), topic.head.code);
  for (const specKey of chance.some(keys, (stated ? FIGURES_STATED : FIGURES_READ)(chance))) {
    const value = offeredValue(specKey, chance);
    specs[specKey.key] = value;
    if (!stated || chance.often(50))
      read[specKey.key] = readingOf(at.figure(offeredWords(specKey, value, language)), chance);
  }
  const quoted = topic.mentions.map((concept) => at.mention(OFFER_MENTIONS[language], concept, chance));
  const certifications = chance.often(stated ? 65 : 21) ? several(CERTIFICATIONS, FEW(chance), chance) : [];
  const held = certifications.length > 0 && !stated ? [at.say(CERTIFIED[language], certifications.join(', '))] : [];
  const terms: Record<string, Reading> = {};
  const term = (name: string, quote: Quote): void => void (terms[name] = readingOf(quote, chance));
  const monthlyCapacity = chance.often(stated ? 49 : 19)
    ? chance.pick([50, 100, 200, 500, 1_000, 2_000, 5_000, 20_000])
    : null;
  if (monthlyCapacity !== null) term('monthlyCapacity', at.say(CAPACITY[language], `${monthlyCapacity}`));
  const price = chance.often(stated ? 63 : 8) ? priceIn(language, chance) : null;
  if (price !== null) term('price', at.say(PRICE[language], `${price.min} ${price.currency}`));
  for (const sentence of chance.some(OFFER_TALK[language], chance.below(3))) at.talk(sentence);
  const heldReadings = held.flatMap((quote) => certifications.map((code) => [code, readingOf(quote, chance)] as const));
  return {
    quoted,
    specs,
    certifications,
    monthlyCapacity,
    price,
    readings: { specs: read, certifications: Object.fromEntries(heldReadings), terms },
  };
}

function priceIn(language: Language, chance: Chance): NonNullable<CapabilityFacts['price']> {
  const dollars = Math.exp(5.5 + 1.3 * chance.spread());
  const [currency, times] = language === 'ko' ? ['KRW', 1_450] : language === 'zh' ? ['CNY', 7] : ['USD', 1];
  const min = Number((dollars * times).toPrecision(2));
  return { min, max: chance.often(30) ? min * 2 : null, currency };
}

/** A second language says less. */
function repeat(at: Description, { mentions }: Topic, chance: Chance): void {
  for (const concept of mentions) at.mention(OFFER_MENTIONS[at.language], concept, chance);
  at.talk(chance.pick(OFFER_TALK[at.language]));
}
