import { COOPERATION_MODES } from '../facts/index.js';
import {
  type ComplianceFacts,
  DATA_CATEGORIES,
  END_USES,
  type FactName,
  type Party,
  type PartyFactName,
  SCREENING_FINDINGS,
} from './facts.js';
import type { Question } from './outcome.js';

/** Who can best say it. What speaks of another side's law is for the advisor alone. */
type Asked = 'advisor' | 'supplier' | 'buyer' | 'KR' | 'CN' | 'itself';

/** How a question is answered. Numbers are at least 0, those that something is divided by above it. */
export type QuestionForm = { readonly of: Asked } & (
  | { readonly kind: 'yes-no' | 'country' | 'countries' }
  | { readonly kind: 'number'; readonly unit: string | null; readonly positive: boolean }
  | { readonly kind: 'one-of'; readonly options: readonly string[] }
  /** `none`: choosing nothing is an answer. */
  | { readonly kind: 'some-of'; readonly options: readonly string[]; readonly none: boolean }
);

const yesNo = (of: Asked): QuestionForm => ({ kind: 'yes-no', of });
const number = (of: Asked, unit: string | null = null, positive = false): QuestionForm => ({
  kind: 'number',
  of,
  unit,
  positive,
});
const oneOf = (of: Asked, ...options: readonly string[]): QuestionForm => ({ kind: 'one-of', of, options });
const someOf = (of: Asked, options: readonly string[], none = true): QuestionForm => ({
  kind: 'some-of',
  of,
  options,
  none,
});

/** Units are UCUM codes. */
export const QUESTION_FORMS: Readonly<Record<FactName | PartyFactName, QuestionForm>> = {
  cooperation: someOf('buyer', COOPERATION_MODES, false),
  equity: yesNo('supplier'),
  coOwnedResults: yesNo('supplier'),
  preferentialTariff: yesNo('buyer'),
  foreignLawStep: oneOf('advisor', 'none', 'rejection', 'due-diligence'),
  endUse: oneOf('buyer', ...END_USES),
  militaryUser: yesNo('buyer'),
  publicBuyer: yesNo('buyer'),
  reachesUsMarket: yesNo('advisor'),
  modelYear: number('advisor'),
  tops: number('supplier', 'TOPS'),
  bitWidth: number('supplier', 'bit', true),
  dieArea: number('supplier', 'mm2', true),
  memoryBandwidth: number('supplier', 'GBy/s'),
  dataCentreUse: yesNo('buyer'),
  usTools: yesNo('advisor'),
  usOrigin: yesNo('advisor'),
  stateFundedDataCentre: yesNo('CN'),
  transit: { kind: 'countries', of: 'supplier' },
  lidarWavelength: number('supplier', 'nm'),
  lidarRange: number('supplier', 'm'),
  coherentLidar: yesNo('supplier'),
  angularResolution: number('supplier', 'urad'),
  coreTechnology: yesNo('KR'),
  strategicTechnology: yesNo('KR'),
  strategicItem: yesNo('KR'),
  stateResearchMoney: yesNo('KR'),
  chineseTechnologyLeaves: yesNo('CN'),
  exportCatalogue: oneOf('CN', 'none', 'restricted', 'prohibited'),
  rareEarth: yesNo('CN'),
  chineseRareEarth: yesNo('advisor'),
  chineseAiMoves: yesNo('CN'),
  usJurisdiction: yesNo('advisor'),
  usPersonInvests: yesNo('advisor'),
  dataCategories: someOf('buyer', DATA_CATEGORIES),
  dataLeavesChina: yesNo('CN'),
  criticalOperator: yesNo('CN'),
  personsExported: number('CN'),
  sensitivePersonsExported: number('CN'),
  personsHandled: number('CN'),
  trainsGenerativeModel: yesNo('CN'),
  foreignSurveying: yesNo('CN'),
  qualifiedSurveyor: yesNo('CN'),
  geneticUse: oneOf('CN', 'none', 'cooperation', 'foreign-collection'),
  koreanPersonalDataLeaves: yesNo('KR'),
  marketDataLeaves: yesNo('advisor'),
  marketCoreData: yesNo('advisor'),
  publicService: yesNo('buyer'),
  generativeStatus: oneOf('advisor', 'none', 'registered', 'filed'),
  generativeModel: oneOf('supplier', 'own', 'calls-filed'),
  emotionalCompanion: yesNo('supplier'),
  medicalSoftware: oneOf('supplier', 'no-device-data', 'decision-support-immature', 'decision-support-mature', 'other'),
  highImpactAi: yesNo('advisor'),
  screening: someOf('advisor', SCREENING_FINDINGS),
  ultimateParent: { kind: 'country', of: 'itself' },
};

/** Id of the party that is asked, or `advisor`; the advisor may answer for anybody. */
export function askedOf(question: Question, { parties }: ComplianceFacts): string {
  const { of } = QUESTION_FORMS[question.fact];
  const is = (wanted: (party: Party) => boolean): string => parties.find(wanted)?.id ?? 'advisor';
  switch (of) {
    case 'advisor':
      return 'advisor';
    case 'itself':
      return question.about ?? 'advisor';
    case 'supplier':
      return is(({ supplies }) => supplies);
    case 'buyer':
      return is(({ supplies }) => !supplies);
    case 'KR':
    case 'CN':
      return is(({ country }) => country === of);
  }
}

const COUNTRY = /^[A-Z]{2}$/u;
const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether a value answers a question of that form, for whoever takes answers from outside. */
export function isAnswer(form: QuestionForm, value: unknown): boolean {
  switch (form.kind) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && (form.positive ? value > 0 : value >= 0);
    case 'one-of':
      return isText(value) && form.options.includes(value);
    case 'some-of':
      if (!Array.isArray(value) || (value.length === 0 && !form.none)) return false;
      return value.every((one) => isText(one) && form.options.includes(one));
    case 'country':
      return isText(value) && COUNTRY.test(value);
    case 'countries':
      return Array.isArray(value) && value.every((one) => isText(one) && COUNTRY.test(one));
  }
}
