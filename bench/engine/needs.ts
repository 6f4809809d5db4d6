import type {
  ClauseFact,
  CompanyKind,
  LaneCode,
  Language,
  Need,
  Reading,
  RequiredCertification,
  RequiredTag,
  RequiredTerm,
  RequirementFacts,
  TagFact,
} from '../../src/engine/facts/index.js';
import type { ScoringContext } from '../../src/engine/scoring/index.js';
import { chanceOf, drawFrom, type Chance } from './chance.js';
import { companyOf, MODES, several, THIRD_MARKETS, writesIn } from './companies.js';
import { written } from './composer.js';
import { askedClause, askedWords, readingOf } from './figures.js';
import { ASK_MENTIONS, ASK_TALK, BUDGET, CERTIFICATE_ASKED, QUANTITY } from './phrases.js';
import { descriptionIn, titleOf, type Description, type Quoted } from './texts.js';
import { CERTIFICATIONS, tagged, topicOf, type Topic } from './topics.js';
import { laneFor, tradeOf } from './trade.js';

const SEED = 20_270_630;
const COMPANY_SEED = 11;
const REQUIREMENTS_PER_FIRM = 2;
/** Half of the judged requirements have structured facts, and all of the demonstration. */
const STATED = 60;

const CLAUSES = drawFrom([
  [0, 10],
  [1, 14],
  [2, 20],
  [3, 22],
  [4, 20],
  [5, 14],
]);
const NEEDS = drawFrom<Need>([
  ['must', 50],
  ['should', 36],
  ['nice', 14],
]);
const PARTNERS: readonly CompanyKind[] = ['manufacturer', 'manufacturer', 'software', 'fabless', 'integrator', 'epc'];
const REGIONS = ['KR-41', 'KR-11', 'KR-48', 'CN-GD', 'CN-JS', 'CN-ZJ', 'CN-SH'] as const;

/** The first `count` requirements of the world. */
export const requirements = (count: number, context: ScoringContext): RequirementFacts[] =>
  Array.from({ length: count }, (_, index) => requirement(index, context));

export function requirement(index: number, context: ScoringContext): RequirementFacts {
  const chance = chanceOf(SEED, index);
  const firm = Math.floor(index / REQUIREMENTS_PER_FIRM);
  const stated = chanceOf(COMPANY_SEED + 1, firm).often(STATED);
  const topic = topicOf(chance, context);
  const company = companyOf('seeks', firm, COMPANY_SEED, topic.field, stated);
  const languages = writesIn(company, stated, chance);
  const { title, quoted } = titleOf(topic.title, languages, chance);
  const descriptions = languages.map(descriptionIn);
  const [first] = descriptions;
  if (first === undefined) throw new RangeError('A firm writes in some language');
  const lane = chance.often(5) ? 'third-country' : laneFor(topic.field, company.country);
  const said = say(first, topic, lane, stated, chance, context);
  for (const other of descriptions.slice(1)) other.talk(chance.pick(ASK_TALK[other.language]));
  const home = company.country === 'CN' ? 'CN' : 'KR';
  return {
    id: `req-${String(index).padStart(7, '0')}`,
    company,
    lane,
    title,
    description: written(descriptions.map((one) => [one.language, one.text()])),
    tags: tagged([...quoted, ...said.quoted], stated ? 15 : 0, chance).map((tag) => needed(tag, chance)),
    clauses: said.clauses,
    certifications: said.certifications,
    quantity: said.quantity,
    budget: said.budget,
    neededBy: stated && chance.often(70) ? `2027-${`${1 + chance.below(12)}`.padStart(2, '0')}-28` : null,
    cooperationModes: stated && chance.often(80) ? several(MODES, 1 + chance.below(3), chance) : [],
    markets: lane === 'third-country' || chance.often(8) ? chance.some(THIRD_MARKETS, 1 + chance.below(2)) : [],
    regions:
      stated && chance.often(22)
        ? chance.some(
            REGIONS.filter((one) => !one.startsWith(home)),
            1 + chance.below(2),
          )
        : [],
    partnerKinds: stated && chance.often(50) ? [...new Set(chance.some(PARTNERS, 1 + chance.below(2)))] : [],
    readings: said.readings,
  };
}

/** What a title says has to be; what only a description says would be nice. */
function needed(tag: TagFact, chance: Chance): RequiredTag {
  const titled = tag.quote?.field.startsWith('title.') ?? false;
  return { ...tag, need: titled ? 'must' : tag.origin === 'chosen' ? NEEDS(chance) : 'nice' };
}

interface Said {
  readonly quoted: readonly Quoted[];
  readonly clauses: readonly ClauseFact[];
  readonly certifications: readonly RequiredCertification[];
  readonly quantity: number | null;
  readonly budget: RequirementFacts['budget'];
  readonly readings: Readonly<Partial<Record<RequiredTerm, Reading>>>;
}

/** Writes the description in the firm's own language. Who fills in no form has said there all that is asked. */
function say(
  at: Description,
  { head, mentions }: Topic,
  lane: LaneCode,
  stated: boolean,
  chance: Chance,
  context: ScoringContext,
): Said {
  const { language } = at;
  const keys = chance.some(tradeOf(context).specKeys(lane, head.code), CLAUSES(chance));
  const clauses = keys.map((specKey, order) => {
    const clause = askedClause(specKey, order + 1, stated ? NEEDS(chance) : 'must', chance);
    const quote = at.figure(askedWords(specKey, clause, language));
    return stated ? clause : { ...clause, id: `r${order + 1}`, reading: readingOf(quote, chance) };
  });
  const quoted = mentions.map((concept) => at.mention(ASK_MENTIONS[language], concept, chance));
  const codes = chance.often(stated ? 60 : 14) ? several(CERTIFICATIONS, 1 + chance.below(2), chance) : [];
  const certifications = codes.map((code): RequiredCertification => {
    const quote = at.say(CERTIFICATE_ASKED[language], code);
    return stated ? { code, need: NEEDS(chance) } : { code, need: 'must', reading: readingOf(quote, chance) };
  });
  const readings: Partial<Record<RequiredTerm, Reading>> = {};
  const quantity = chance.often(stated ? 54 : 30) ? chance.pick([20, 50, 100, 300, 500, 1_000, 3_000, 10_000]) : null;
  if (quantity !== null) {
    const quote = at.say(QUANTITY[language], `${quantity}`);
    if (!stated) readings.quantity = readingOf(quote, chance);
  }
  const budget = chance.often(stated ? 65 : 12) ? budgetIn(language, chance) : null;
  if (budget !== null) {
    const quote = at.say(BUDGET[language], `${budget.max} ${budget.currency}`);
    if (!stated) readings.budget = readingOf(quote, chance);
  }
  for (const sentence of chance.some(ASK_TALK[language], 1 + chance.below(2))) at.talk(sentence);
  return { quoted, clauses, certifications, quantity, budget, readings };
}

function budgetIn(language: Language, chance: Chance): { readonly max: number; readonly currency: string } {
  const dollars = Math.exp(6 + 1.2 * chance.spread());
  const [currency, times] = language === 'ko' ? (['KRW', 1_450] as const) : (['CNY', 7] as const);
  return { max: Number((dollars * times).toPrecision(2)), currency };
}
