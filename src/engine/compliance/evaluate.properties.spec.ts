import * as fc from 'fast-check';
import { COOPERATION_MODES, LANE_CODES } from '../facts/index.js';
import { LOWEST_TPP, totalProcessingPerformance } from './chip-figures.js';
import { evaluateCompliance, isWorse, type Verdict } from './evaluate.js';
import { type ComplianceFacts, DATA_CATEGORIES, type FactName, type FactValues, SCREENING_FINDINGS } from './facts.js';
import { isAnswer, QUESTION_FORMS, type QuestionForm } from './questions.js';
import { RULES } from './rules/index.js';
import { aDeal, type DealGiven, type PartyGiven } from './testing/deals.js';
import { TOPIC_CODES, type Topic } from './topics.js';

const TODAY = '2026-11-22';
const COUNTRIES = ['KR', 'CN', 'HK', 'AE', 'SA', 'MY', 'SG', 'VN', 'TH', 'ID', 'US'];

/** A value of each fact that no rule has anything against. */
const HARMLESS: FactValues = {
  cooperation: ['supply'],
  equity: false,
  coOwnedResults: false,
  preferentialTariff: false,
  foreignLawStep: 'none',
  endUse: 'civil',
  militaryUser: false,
  publicBuyer: false,
  reachesUsMarket: false,
  modelYear: 2020,
  tops: 0,
  bitWidth: 1,
  dieArea: 1_000_000_000,
  memoryBandwidth: 0,
  dataCentreUse: false,
  usTools: false,
  usOrigin: false,
  stateFundedDataCentre: false,
  transit: [],
  lidarWavelength: 905,
  lidarRange: 30,
  coherentLidar: false,
  angularResolution: 1_000,
  coreTechnology: false,
  strategicTechnology: false,
  strategicItem: false,
  stateResearchMoney: false,
  chineseTechnologyLeaves: false,
  exportCatalogue: 'none',
  rareEarth: false,
  chineseRareEarth: false,
  chineseAiMoves: false,
  usJurisdiction: false,
  usPersonInvests: false,
  dataCategories: [],
  dataLeavesChina: false,
  criticalOperator: false,
  personsExported: 0,
  sensitivePersonsExported: 0,
  personsHandled: 0,
  trainsGenerativeModel: false,
  foreignSurveying: false,
  qualifiedSurveyor: true,
  geneticUse: 'none',
  koreanPersonalDataLeaves: false,
  marketDataLeaves: false,
  marketCoreData: false,
  publicService: false,
  generativeStatus: 'filed',
  generativeModel: 'calls-filed',
  emotionalCompanion: false,
  medicalSoftware: 'no-device-data',
  highImpactAi: false,
};
const FACTS = Object.keys(HARMLESS) as FactName[];

const answerTo = (form: QuestionForm): fc.Arbitrary<unknown> => {
  switch (form.kind) {
    case 'yes-no':
      return fc.boolean();
    case 'number':
      return fc.constantFrom(
        ...[0, 1, 8, 20, 200, 600, 2_027, 2_030, 5_000, 99_999, 100_000, 10_000_001].filter((value) =>
          isAnswer(form, value),
        ),
      );
    case 'one-of':
      return fc.constantFrom(...form.options);
    case 'some-of':
      return fc.subarray([...form.options], { minLength: form.none ? 0 : 1 });
    case 'country':
      return fc.constantFrom(...COUNTRIES);
    case 'countries':
      return fc.subarray(COUNTRIES);
  }
};

const known: fc.Arbitrary<Partial<FactValues>> = fc.record(
  Object.fromEntries(FACTS.map((name) => [name, answerTo(QUESTION_FORMS[name])])),
  { requiredKeys: [] },
);

const party: fc.Arbitrary<PartyGiven> = fc.record(
  {
    country: fc.constantFrom(...COUNTRIES),
    brings: fc.subarray(Object.keys(TOPIC_CODES) as Topic[], { maxLength: 3 }),
    screening: fc.option(fc.subarray([...SCREENING_FINDINGS], { maxLength: 2 }), { nil: null }),
    parent: fc.constantFrom(...COUNTRIES),
  },
  { requiredKeys: ['country', 'brings'] },
);

const given: fc.Arbitrary<DealGiven> = fc.record({
  lane: fc.constantFrom(...LANE_CODES),
  seeker: party,
  provider: party,
  destinations: fc.subarray(COUNTRIES, { minLength: 1, maxLength: 3 }),
  topics: fc.subarray(Object.keys(TOPIC_CODES) as Topic[], { maxLength: 3 }),
  known,
});

const judge = (facts: ComplianceFacts): Verdict => evaluateCompliance(facts, RULES, TODAY);

it('knows an answer to every question, and has a harmless one', () => {
  for (const name of FACTS) expect([name, isAnswer(QUESTION_FORMS[name], HARMLESS[name])]).toEqual([name, true]);
  expect(isAnswer(QUESTION_FORMS.cooperation, [])).toBe(false);
  expect(isAnswer(QUESTION_FORMS.dataCategories, [...DATA_CATEGORIES, 'rumours'])).toBe(false);
  expect(isAnswer(QUESTION_FORMS.tops, -1)).toBe(false);
  expect(COOPERATION_MODES.every((mode) => isAnswer(QUESTION_FORMS.cooperation, [mode]))).toBe(true);
});

it('does not depend on the order of rules', () => {
  fc.assert(
    fc.property(given, fc.shuffledSubarray([...RULES], { minLength: RULES.length }), (deal, shuffled) => {
      expect(evaluateCompliance(aDeal(deal), shuffled, TODAY)).toEqual(judge(aDeal(deal)));
    }),
    { numRuns: 100 },
  );
});

it('does not depend on the order of facts', () => {
  fc.assert(
    fc.property(given, (deal) => {
      const facts = aDeal(deal);
      const turned: ComplianceFacts = {
        ...facts,
        destinations: facts.destinations.toReversed(),
        topics: new Set([...facts.topics].toReversed()),
        known: Object.fromEntries(Object.entries(facts.known).toReversed()),
      };
      expect(judge(turned)).toEqual(judge(facts));
    }),
    { numRuns: 100 },
  );
});

it('finds the same whichever party is named first', () => {
  fc.assert(
    fc.property(given, (deal) => {
      const { parties, ...facts } = aDeal(deal);
      const outcomes = ({ rules }: Verdict) => rules.map(({ rule, outcome }) => [rule, outcome]);
      expect(outcomes(judge({ ...facts, parties: [parties[1], parties[0]] }))).toEqual(
        outcomes(judge({ ...facts, parties })),
      );
    }),
    { numRuns: 100 },
  );
});

it('is never worse for knowing a harmless fact', () => {
  fc.assert(
    fc.property(given, fc.constantFrom(...FACTS), (deal, name) => {
      fc.pre(!(name in (deal.known ?? {})));
      // No width is harmless for a processor whose TOPS alone reach the threshold.
      fc.pre(name !== 'bitWidth' || totalProcessingPerformance(deal.known?.tops ?? 0, HARMLESS.bitWidth) < LOWEST_TPP);
      const before = judge(aDeal(deal));
      const after = judge(aDeal({ ...deal, known: { ...deal.known, [name]: HARMLESS[name] } }));
      expect({ name, worse: isWorse(after.outcome, before.outcome) }).toEqual({ name, worse: false });
    }),
    { numRuns: 400 },
  );
});

it('has an open question exactly where a rule is unanswered, and none that is answered', () => {
  fc.assert(
    fc.property(given, (deal) => {
      const facts = aDeal(deal);
      const { questions, rules } = judge(facts);
      expect(questions.length > 0).toBe(rules.some(({ outcome }) => outcome === 'unanswered'));
      for (const { fact, about } of questions) {
        if (about === undefined) expect(facts.known).not.toHaveProperty(fact);
      }
    }),
    { numRuns: 150 },
  );
});
