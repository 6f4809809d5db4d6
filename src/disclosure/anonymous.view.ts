import {
  CAPABILITY_WIDTHS,
  capabilityTeaser,
  clauseText,
  COMPANY_WIDTHS,
  companyLine,
  type CompanyTeaser,
  companyTeaser,
  needTermTexts,
  offerTermTexts,
  type Redactor,
  REQUIREMENT_WIDTHS,
  requirementTeaser,
  seatText,
  SIZE_NAMES,
  specText,
  type Tier,
  type Told,
  widthsAt,
} from '../engine/disclosure/index.js';
import { languageOf, type Text, textFor } from '../engine/facts/index.js';
import type { FigureView, ShownTextView } from './disclosed.dto.js';
import type {
  CapabilityShown,
  CapabilitySource,
  CompanyShown,
  CompanySource,
  Reader,
  RequirementShown,
  RequirementSource,
} from './source.js';

/** What every tier shows: codes, names and figures as wide as the tier and the owner ask, and texts without names. */
export function anonymousCompany(source: CompanySource, tier: Tier, reader: Reader): CompanyShown {
  const { names, locale } = reader;
  const teaser = teaserOf(source, tier, reader);
  return {
    tier,
    line: companyLine(teaser, reader),
    country: named(teaser.country, names.country),
    kind: teaser.kind && named(teaser.kind, names.companyKind),
    seat: seatText(teaser.seat, teaser.country, names),
    size: teaser.size && { code: teaser.size, name: SIZE_NAMES[teaser.size][languageOf(locale)] },
    markets: teaser.markets.map((market) => named(market, names.country)),
    profile: shownText(source.content.profile, source, reader),
  };
}

export function anonymousCapability(source: CapabilitySource, tier: Tier, reader: Reader): CapabilityShown {
  const { names, context } = reader;
  const widths = widthsAt(tier, CAPABILITY_WIDTHS, source.settings.coarsened);
  const teaser = capabilityTeaser(source.facts, widths, teaserOf(source.company, tier, reader), context);
  return {
    tier,
    company: anonymousCompany(source.company, tier, reader),
    lanes: teaser.lanes.map((lane) => named(lane, names.lane)),
    tags: teaser.tags.map((tag) => named(tag, names.tag)),
    specs: teaser.specs.map((stated) => ({ ...named(stated.spec, names.spec), text: specText(stated, reader) })),
    certifications: teaser.certifications.map((code) => named(code, names.certification)),
    terms: offerTermTexts(teaser, reader).map((told) => termView(told, reader)),
    markets: teaser.markets.map((market) => named(market, names.country)),
    title: shownText(source.content.title, source, reader),
    description: shownText(source.content.description, source, reader),
  };
}

export function anonymousRequirement(source: RequirementSource, tier: Tier, reader: Reader): RequirementShown {
  const { names, context } = reader;
  const widths = widthsAt(tier, REQUIREMENT_WIDTHS, source.settings.coarsened);
  const teaser = requirementTeaser(source.facts, widths, teaserOf(source.company, tier, reader), context);
  return {
    tier,
    company: anonymousCompany(source.company, tier, reader),
    lane: named(teaser.lane, names.lane),
    tags: teaser.tags.map(({ tag, need }) => ({ ...named(tag, names.tag), need })),
    clauses: teaser.clauses.map((asked) => ({
      ...named(asked.spec, names.spec),
      need: asked.need,
      text: clauseText(asked, reader),
    })),
    certifications: teaser.certifications.map(({ certification, need }) => ({
      ...named(certification, names.certification),
      need,
    })),
    terms: needTermTexts(teaser, reader).map((told) => termView(told, reader)),
    markets: teaser.markets.map((market) => named(market, names.country)),
    title: shownText(source.content.title, source, reader),
    description: shownText(source.content.description, source, reader),
  };
}

const teaserOf = ({ facts, settings }: CompanySource, tier: Tier, { context }: Reader): CompanyTeaser =>
  companyTeaser(facts, widthsAt(tier, COMPANY_WIDTHS, settings.coarsened), context);

export const named = <C extends string>(code: C, name: (code: C) => string): { code: C; name: string } => ({
  code,
  name: name(code),
});

const termView = ({ field, text }: Told, { names }: Reader): FigureView => ({
  ...named(field, names.fact),
  text,
});

/** A text in the language nearest to the reader's, with what identifies the firm hidden; null unless its owner allows it. */
function shownText(
  text: Text | undefined,
  { settings, redactor }: { readonly settings: { readonly freeText: boolean }; readonly redactor: Redactor },
  { locale }: Reader,
): ShownTextView | null {
  const found = settings.freeText ? textFor(text ?? {}, languageOf(locale)) : null;
  return found && { language: found.language, text: redactor.redact(found.text, found.language) };
}
