import * as fc from 'fast-check';
import { LOCALES } from '../facts/index.js';
import { evaluateCompliance } from './evaluate.js';
import type { FactName, FactValues, PartyFactName } from './facts.js';
import { partyView } from './party-view.js';
import { QUESTION_FORMS } from './questions.js';
import { RULES, type RuleId } from './rules/index.js';
import { chineseCases } from './testing/cases.china.js';
import { koreanCases } from './testing/cases.korea.js';
import { otherCases } from './testing/cases.others.js';
import { usCases } from './testing/cases.us.js';
import { aDeal } from './testing/deals.js';
import { foreignLawIn } from './testing/foreign-law.js';
import type { DealNames } from './wording/phrases.js';
import { COMPLIANCE_PHRASES, notLegalAdvice, renderPartyView } from './wording/render.js';

const TODAY = '2026-11-22';
const NAMES: DealNames = { country: (code) => code, company: (id) => id };
const DEALS = Object.values({ ...chineseCases, ...koreanCases, ...usCases, ...otherCases }).flatMap((cases) =>
  cases.map(({ deal }) => deal),
);

const viewsOf = (id: string) =>
  DEALS.flatMap((deal) => {
    const party = deal.parties.find((one) => one.id === id);
    if (party === undefined) return [];
    const view = partyView(evaluateCompliance(deal, RULES, TODAY), party);
    return [{ country: party.country, view }];
  });

const sides = ['buyer', 'maker'].flatMap(viewsOf);

it.each(LOCALES)('names no law of another side to a party, in %s', (locale) => {
  for (const { country, view } of sides) {
    const { standing, tasks, questions } = renderPartyView(view, locale, NAMES);
    const text = [standing, ...tasks, ...questions].join('\n');
    expect(foreignLawIn(text, country)).toEqual([]);
  }
});

it('shows each party its own tasks under its own law', () => {
  const deal = aDeal({
    provider: { brings: ['processor'] },
    known: {
      tops: 720,
      bitWidth: 8,
      usTools: true,
      strategicItem: true,
      stateFundedDataCentre: true,
      dataCentreUse: true,
    },
  });
  const verdict = evaluateCompliance(deal, RULES, TODAY);
  expect(verdict.outcome).toBe('blocked');
  expect(partyView(verdict, { id: 'maker', country: 'KR' }).tasks).toEqual([
    'yestrade-classification',
    'strategic-item-licence',
  ]);
  expect(partyView(verdict, { id: 'buyer', country: 'CN' }).tasks).toEqual(['domestic-chip-check']);
});

it('says the same to a party whether a law or a condition stands in the way', () => {
  const standing = (known: Partial<FactValues>, screening: readonly 'entity-list'[]) =>
    partyView(
      evaluateCompliance(
        aDeal({
          seeker: { screening },
          known: {
            cooperation: ['supply'],
            endUse: 'civil',
            publicBuyer: false,
            preferentialTariff: false,
            foreignLawStep: 'none',
            ...known,
          },
        }),
        RULES,
        TODAY,
      ),
      { id: 'buyer', country: 'CN' },
    );
  const neutral = { standing: 'further-clearance', tasks: [], questions: [] };
  expect(standing({ usJurisdiction: true }, ['entity-list'])).toEqual(neutral);
  expect(standing({ usJurisdiction: false }, ['entity-list'])).toEqual(neutral);
  expect(standing({}, [])).toEqual({ ...neutral, standing: 'nothing-further' });
});

it('holds no rule, reason or outcome', () => {
  const rules: readonly RuleId[] = RULES.map(({ id }) => id);
  const told = JSON.stringify(sides.map(({ view }) => view));
  expect(rules.filter((id) => told.includes(`"${id}"`))).toEqual([]);
  expect(told).not.toMatch(/reason|blocked|conditions|jurisdiction/u);
});

it('asks a party only what is no business of another law', () => {
  const facts = Object.keys(QUESTION_FORMS) as (FactName | PartyFactName)[];
  const forAdvisors: readonly (FactName | PartyFactName)[] = [
    'screening',
    'usTools',
    'usOrigin',
    'usJurisdiction',
    'usPersonInvests',
    'reachesUsMarket',
    'foreignLawStep',
    'chineseRareEarth',
    'generativeStatus',
  ];
  expect(facts.filter((fact) => QUESTION_FORMS[fact].of === 'advisor')).toEqual(
    expect.arrayContaining([...forAdvisors]),
  );
});

it.each(LOCALES)('has a text for everything and says that it is no legal advice, in %s', (locale) => {
  const { reasons, tasks, questions, outcomes, standings, notApplied, statuses } = COMPLIANCE_PHRASES[locale];
  const texts = [reasons, tasks, questions, outcomes, standings, notApplied, statuses].flatMap((table) =>
    Object.values<unknown>(table),
  );
  expect(texts.filter((text) => typeof text === 'string' && text.trim() === '')).toEqual([]);
  expect(notLegalAdvice(locale)).toMatch(
    { ko: /법률 자문이 아닙니다/u, 'zh-CN': /不构成法律意见/u, en: /not legal advice/u }[locale],
  );
});

it('gives a firm from nowhere in particular no tasks of others', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DEALS), (deal) => {
      const verdict = evaluateCompliance(deal, RULES, TODAY);
      expect(partyView(verdict, { id: 'somebody-else', country: 'DE' })).toMatchObject({ tasks: [], questions: [] });
    }),
  );
});
