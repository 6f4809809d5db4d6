import type { ScreenedCompany, ScreeningHit } from '../screening/index.js';
import { type NameVariant, VARIANT_RULES, type VariantRule } from './screening-variants.js';

export interface RuleRecall {
  readonly rule: VariantRule;
  readonly variants: number;
  readonly found: number;
}

export interface ScreeningMeasures {
  readonly variants: number;
  /** Share of variants for which their own party is found. */
  readonly recall: number;
  /**
   * Share of right hits when each party stands once, by one of its variants, among the firms of `noise`: variants count by
   * their mean, so that writing more of them makes no figure better.
   */
  readonly precision: number;
  readonly noise: number;
  /** Firms of `noise` with a hit, each wrong by definition. */
  readonly noiseHit: number;
  readonly byRule: readonly RuleRecall[];
  readonly missed: readonly NameVariant[];
  readonly wrong: readonly (ScreeningHit & { readonly company: string })[];
}

export function screeningMeasures(
  screen: (company: ScreenedCompany) => readonly ScreeningHit[],
  variants: readonly NameVariant[],
  noise: readonly ScreenedCompany[],
): ScreeningMeasures {
  const found = new Map<VariantRule, { variants: number; found: number }>();
  const missed: NameVariant[] = [];
  const wrong: (ScreeningHit & { company: string })[] = [];
  for (const variant of variants) {
    const hits = screen({ names: [variant.name], number: null, country: 'CN' });
    const rule = found.get(variant.rule) ?? { variants: 0, found: 0 };
    found.set(variant.rule, rule);
    rule.variants += 1;
    if (hits.some(({ party }) => party === variant.party)) rule.found += 1;
    else missed.push(variant);
    for (const hit of hits) if (hit.party !== variant.party) wrong.push({ ...hit, company: variant.name });
  }
  const strangers = noise.flatMap((company) =>
    screen(company).map((hit) => ({ ...hit, company: company.names[0] ?? '' })),
  );
  const recall = variants.length === 0 ? 0 : 1 - missed.length / variants.length;
  const parties = new Set(variants.map(({ party }) => party)).size;
  const right = recall * parties;
  const astray = variants.length === 0 ? 0 : (wrong.length / variants.length) * parties;
  return {
    variants: variants.length,
    recall,
    precision: right === 0 ? 0 : right / (right + astray + strangers.length),
    noise: noise.length,
    noiseHit: new Set(strangers.map(({ company }) => company)).size,
    byRule: VARIANT_RULES.flatMap((rule) => {
      const counted = found.get(rule);
      return counted ? [{ rule, ...counted }] : [];
    }),
    missed,
    wrong: [...wrong, ...strangers],
  };
}
