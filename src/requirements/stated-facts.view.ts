import type { StatedFactView } from '../capabilities/stated-fact.dto.js';
import { COMPLIANCE_PHRASES } from '../engine/compliance/index.js';
import { languageOf, type Locale, type Names, type Need } from '../engine/facts/index.js';
import { type Stated, statedText } from '../engine/scoring/index.js';
import type { Reference } from '../taxonomy/reference.js';
import { parseClause } from '../taxonomy/spec-input.js';
import type { DataCategory, EndUse, RequirementContent } from './requirement.dto.js';

const DATA: Names = { ko: '다루는 데이터', zh: '涉及的数据', en: 'Data involved' };
const USE: Names = { ko: '최종 용도', zh: '最终用途', en: 'End use' };
const NONE: Names = { ko: '없음', zh: '无', en: 'none' };
const UNKNOWN: Names = { ko: '미정', zh: '未定', en: 'not known' };
const LISTS = ['cooperationModes', 'markets', 'regions', 'partnerKinds'] as const;

/** What a requirement states beside its texts, one fact after the other. Chosen tags are told by `effectiveTags`. */
export function statedByNeed(content: RequirementContent, reference: Reference, locale: Locale): StatedFactView[] {
  const { lane, clauses, certifications, quantity, budget, neededBy, dataCategories, endUse } = content;
  const said = (field: string, stated: Stated, set: Partial<RequirementContent>, need?: Need): StatedFactView => ({
    field,
    ...statedText(stated, locale, reference.names(locale)),
    ...(need && { need }),
    set: { ...set },
  });
  return [
    ...(lane ? [said('lane', { kind: 'code', field: 'lanes', code: lane }, { lane })] : []),
    ...(clauses ?? []).flatMap(({ spec, op, value, unit, need = 'must' }) => {
      const parsed = parseClause(reference, { spec, op, value, unit }, '');
      if ('error' in parsed) return [];
      const asked = { kind: 'clause', spec, unit: reference.spec(spec)?.unit ?? null, bound: parsed.value } as const;
      return [said('clauses', asked, { clauses: [{ spec, op, value, unit, need }] }, need)];
    }),
    ...(certifications ?? []).map(({ code, need = 'must' }) =>
      said(
        'certifications',
        { kind: 'code', field: 'certifications', code },
        { certifications: [{ code, need }] },
        need,
      ),
    ),
    ...(quantity === undefined
      ? []
      : [said('quantity', { kind: 'pieces', field: 'quantity', pieces: quantity }, { quantity })]),
    ...(budget === undefined
      ? []
      : [said('budget', { kind: 'budget', max: budget.max, currency: budget.currency }, { budget })]),
    ...(neededBy === undefined ? [] : [said('neededBy', { kind: 'neededBy', date: neededBy }, { neededBy })]),
    ...LISTS.flatMap((field) =>
      (content[field] ?? []).map((code) => said(field, { kind: 'code', field, code }, { [field]: [code] })),
    ),
    ...(dataCategories ?? []).map((code) => ({
      field: 'dataCategories',
      name: DATA[languageOf(locale)],
      text: dataText(code, locale),
      set: { dataCategories: [code] },
    })),
    ...(endUse === undefined
      ? []
      : [{ field: 'endUse', name: USE[languageOf(locale)], text: useText(endUse, locale), set: { endUse } }]),
  ];
}

const dataText = (code: DataCategory, locale: Locale): string =>
  code === 'none' ? NONE[languageOf(locale)] : COMPLIANCE_PHRASES[locale].options.dataCategories[code];

const useText = (use: EndUse, locale: Locale): string =>
  use === 'unknown' ? UNKNOWN[languageOf(locale)] : COMPLIANCE_PHRASES[locale].options.endUse[use];
