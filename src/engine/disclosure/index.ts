export type { SizeBand } from './bands.js';
export { askedRows } from './asked.js';
export { disclosedRows, type OfferWidths } from './evidence.js';
export { alikeOf, capabilityLadders, companyLadders, requirementLadders } from './ladders.js';
export type { HanReadings } from './redaction/find-names.js';
export type { Identity } from './redaction/name-keys.js';
export { createRedactor, type RedactedSpan, type Redactor, type Vocabulary } from './redaction/redact.js';
export { type Alike, FEWEST_FIRMS, type Ladder, type Rung, sharedBy, type SharedBy } from './sharing.js';
export { capabilityTeaser, companyTeaser, requirementTeaser } from './teaser.js';
export type { CapabilityTeaser, CompanyTeaser, RequirementTeaser } from './teaser.types.js';
export { type Tier, TIERS } from './tier.js';
export {
  CAPABILITY_WIDTHS,
  type CapabilityWidths,
  choosableOf,
  type Coarsened,
  COMPANY_WIDTHS,
  type CompanyWidths,
  type Ladders,
  REQUIREMENT_WIDTHS,
  type RequirementWidths,
  type Widths,
  widthsAt,
} from './widths.js';
export { changeText, sharedText, SIZE_NAMES } from './wording/phrases.js';
export {
  clauseText,
  companyLine,
  needTermTexts,
  offerTermTexts,
  seatText,
  specText,
  type TeaserReader,
  type Told,
} from './wording/render.js';
