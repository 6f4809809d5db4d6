import { languageOf, type Locale, type Names } from '../engine/facts/index.js';
import { type Stated, statedText } from '../engine/scoring/index.js';
import { roleName } from '../engine/teams/index.js';
import type { Reference } from '../taxonomy/reference.js';
import { parseSpec } from '../taxonomy/spec-input.js';
import type { CapabilityContent } from './capability.dto.js';
import type { StatedFactView } from './stated-fact.dto.js';

const ROLE: Names = { ko: '맡을 수 있는 역할', zh: '可承担的角色', en: 'Role it can fill' };
const FIGURES = ['minOrder', 'monthlyCapacity'] as const;

/** What a capability states beside its texts, one fact after the other. Chosen tags are told by `effectiveTags`. */
export function statedByOffer(content: CapabilityContent, reference: Reference, locale: Locale): StatedFactView[] {
  const { lanes, specs, certifications, trl, leadTimeDays, price, cooperationModes, markets, wants, roles } = content;
  const said = (field: string, stated: Stated, set: CapabilityContentPart): StatedFactView => ({
    field,
    ...statedText(stated, locale, reference.names(locale)),
    set: { ...set },
  });
  return [
    ...(lanes ?? []).map((lane) => said('lanes', { kind: 'code', field: 'lanes', code: lane }, { lanes: [lane] })),
    ...Object.entries(specs ?? {}).flatMap(([spec, input]) => {
      const parsed = parseSpec(reference, spec, input, spec);
      if ('error' in parsed) return [];
      const unit = reference.spec(spec)?.unit ?? null;
      return [said('specs', { kind: 'spec', spec, unit, value: parsed.value }, { specs: { [spec]: input } })];
    }),
    ...(certifications ?? []).map((code) =>
      said('certifications', { kind: 'code', field: 'certifications', code }, { certifications: [code] }),
    ),
    ...FIGURES.flatMap((field) => {
      const pieces = content[field];
      return pieces === undefined ? [] : [said(field, { kind: 'pieces', field, pieces }, { [field]: pieces })];
    }),
    ...(leadTimeDays === undefined
      ? []
      : [said('leadTimeDays', { kind: 'leadTimeDays', days: leadTimeDays }, { leadTimeDays })]),
    ...(trl === undefined ? [] : [said('trl', { kind: 'trl', level: trl }, { trl })]),
    ...(price === undefined
      ? []
      : [
          said(
            'price',
            { kind: 'price', min: price.min ?? null, max: price.max ?? null, currency: price.currency },
            { price },
          ),
        ]),
    ...(cooperationModes ?? []).map((code) =>
      said('cooperationModes', { kind: 'code', field: 'cooperationModes', code }, { cooperationModes: [code] }),
    ),
    ...(markets ?? []).map((code) => said('markets', { kind: 'code', field: 'markets', code }, { markets: [code] })),
    ...(['partnerKinds', 'regions', 'excludedSectors'] as const).flatMap((field) =>
      (wants?.[field] ?? []).map((code) =>
        said(`wants.${field}`, { kind: 'code', field, code }, { wants: { [field]: [code] } }),
      ),
    ),
    ...(roles ?? []).map((role) => ({
      field: 'roles',
      name: ROLE[languageOf(locale)],
      text: roleName(role, locale),
      set: { roles: [role] },
    })),
  ];
}

type CapabilityContentPart = Partial<CapabilityContent>;
