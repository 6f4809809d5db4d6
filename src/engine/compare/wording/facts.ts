import {
  COMPANY_KINDS,
  COOPERATION_MODES,
  LANE_CODES,
  LANGUAGES,
  type Language,
  type Names,
} from '../../facts/index.js';
import type { FactName } from '../../scoring/index.js';
import { nameOfKnown } from '../../scoring/wording/name-of-known.js';
import {
  boundText,
  formatNumber,
  listOf,
  pointsText,
  quantityText,
  shownUnit,
  valueText,
} from '../../scoring/wording/quantities.js';
import { dateText } from '../../scoring/wording/dates.js';
import { moneyText } from '../../scoring/wording/money.js';
import { priceText } from '../../scoring/wording/offered.js';
import { FACT_NAMES, LANE_NAME } from '../../scoring/wording/vocabulary.js';
import type {
  AskedBound,
  ChangedFact,
  CodesField,
  ConfirmedFact,
  FigureField,
  MoneySpan,
  WordField,
} from '../changed-fact.types.js';
import type { Phrases } from './phrases.js';
import type { ComparedNames } from './names.js';

/** Fields that reasons of a score never speak of. */
const MORE_NAMES = {
  title: { ko: '제목', zh: '标题', en: 'title' },
  description: { ko: '설명', zh: '说明', en: 'description' },
  lane: LANE_NAME,
  lanes: LANE_NAME,
  presence: { ko: '현지 거점', zh: '当地据点', en: 'presence' },
  country: { ko: '국가', zh: '国家', en: 'country' },
  city: { ko: '도시', zh: '城市', en: 'city' },
  cardItems: { ko: '평가 카드의 평가 완료 항목', zh: '评估卡已评定项目', en: 'graded items of the evaluation card' },
  cardGrade: { ko: '평가 카드 평균 점수', zh: '评估卡平均分', en: 'mean grade of the evaluation card' },
} as const satisfies Readonly<Record<string, Names>>;

type Named = FactName | keyof typeof MORE_NAMES;
const nameOf = (field: Named, language: Language): string => ({ ...FACT_NAMES, ...MORE_NAMES })[field][language];

/** One changed fact: `lead time: 60 days → 30 days`, `certifications: + IATF 16949`. */
export function factText(fact: ChangedFact, language: Language, phrases: Phrases, names: ComparedNames): string {
  const said = (name: string, text: string): string => `${name}${language === 'zh' ? '：' : ': '}${text}`;
  const turned = (name: string, before: string | null, after: string | null): string =>
    said(name, `${before ?? phrases.unstated} → ${after ?? phrases.unstated}`);
  switch (fact.kind) {
    case 'text':
      return phrases.textChanged(nameOf(fact.field, language));
    case 'codes': {
      const shown = (sign: string, codes: readonly string[]): readonly string[] =>
        codes.length === 0
          ? []
          : [
              `${sign} ${listOf(
                codes.map((code) => codeName(fact.field, code, names)),
                language,
              )}`,
            ];
      return said(nameOf(fact.field, language), [...shown('+', fact.added), ...shown('−', fact.removed)].join('; '));
    }
    case 'figure':
      return turned(
        nameOf(fact.field, language),
        figure(fact.field, fact.before, language),
        figure(fact.field, fact.after, language),
      );
    case 'word':
      return turned(
        nameOf(fact.field, language),
        word(fact.field, fact.before, language, names),
        word(fact.field, fact.after, language, names),
      );
    case 'money':
      return turned(nameOf(fact.field, language), money(fact.before, language), money(fact.after, language));
    case 'spec': {
      const unit = shownUnit(fact.spec, names.unit(fact.spec));
      const value = (spec: typeof fact.before): string | null =>
        spec === null ? null : valueText(spec, unit, language, names.words);
      return turned(names.spec(fact.spec), value(fact.before), value(fact.after));
    }
    case 'clause': {
      const unit = shownUnit(fact.spec, names.unit(fact.spec));
      const asked = (clause: AskedBound | null): string => {
        if (clause === null) return phrases.none;
        const bound = boundText(clause.bound, unit, language, names.words);
        return phrases.asked(bound, phrases.need[clause.need], clause.isRead);
      };
      return turned(names.spec(fact.spec), asked(fact.before), asked(fact.after));
    }
    case 'need':
      return turned(codeName(fact.field, fact.code, names), phrases.need[fact.before], phrases.need[fact.after]);
    case 'confirmed':
      return phrases.confirmed(confirmedName(fact.fact, language, names), fact.isConfirmed);
  }
}

function codeName(field: CodesField, code: string, names: ComparedNames): string {
  switch (field) {
    case 'tags':
    case 'excludedSectors':
      return names.tag(code);
    case 'certifications':
      return names.certification(code);
    case 'lanes':
      return nameOfKnown(LANE_CODES, code, names.lane);
    case 'cooperationModes':
      return nameOfKnown(COOPERATION_MODES, code, names.cooperationMode);
    case 'markets':
    case 'presence':
      return names.country(code);
    case 'regions':
      return names.region(code);
    case 'partnerKinds':
      return nameOfKnown(COMPANY_KINDS, code, names.companyKind);
    case 'languages':
      return nameOfKnown(LANGUAGES, code, names.language);
  }
}

function word(field: WordField, value: string | null, language: Language, names: ComparedNames): string | null {
  if (value === null) return null;
  switch (field) {
    case 'lane':
      return nameOfKnown(LANE_CODES, value, names.lane);
    case 'country':
      return names.country(value);
    case 'kind':
      return nameOfKnown(COMPANY_KINDS, value, names.companyKind);
    case 'region':
      return names.region(value);
    case 'neededBy':
      return dateText(value, language);
    case 'city':
      return value;
  }
}

function figure(field: FigureField, value: number | null, language: Language): string | null {
  if (value === null) return null;
  if (field === 'cardGrade') return pointsText(value);
  return field === 'leadTimeDays' ? quantityText(value, 'd', language) : formatNumber(value);
}

/** A budget has its upper end alone, which is what it is. */
function money(span: MoneySpan | null, language: Language): string | null {
  if (span === null) return null;
  const { min, max, currency } = span;
  return min === null || max === null ? moneyText(min ?? max ?? 0, currency, language) : priceText(span, language);
}

function confirmedName(fact: ConfirmedFact, language: Language, names: ComparedNames): string {
  switch (fact.kind) {
    case 'spec':
      return names.spec(fact.spec);
    case 'certification':
      return names.certification(fact.certification);
    case 'term':
      return nameOf(fact.term, language);
  }
}
