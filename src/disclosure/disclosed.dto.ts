import { ApiProperty } from '@nestjs/swagger';
import { specSchema, type PriceDto, type SpecInput } from '../capabilities/capability.dto.js';
import { ContactDto } from '../companies/company.dto.js';
import { TIERS, type Tier } from '../engine/disclosure/index.js';
import type { Language, Need, PresenceKind } from '../engine/facts/index.js';
import { TextDto } from '../http/text.dto.js';

/** A code with its name in the reader's language */
export class NamedCodeView {
  code: string;
  name: string;
}

export class NeededCodeView extends NamedCodeView {
  need: Need;
}

/** A figure or words in the reader's language */
export class FigureView extends NamedCodeView {
  text: string;
}

export class NeededFigureView extends FigureView {
  need: Need;
}

/** A text of the owner's, in the language that is nearest to the reader's */
export class ShownTextView {
  language: Language;
  text: string;
}

export class PresenceInMarketView extends NamedCodeView {
  kind: PresenceKind;
}

/** Who the company is; from tier 2 on */
export class IdentityView {
  id: string;
  names: TextDto;
  registrationNumber?: string;
  website?: string;
  city?: string;
  foundedYear?: number;
  employees?: number;
  parentCountry?: string;
  contacts: ContactDto[];
  publicEmail?: string;
}

export class DisclosedCompanyView {
  @ApiProperty({ enum: TIERS })
  tier: Tier;
  /** Country, place, kind and size in one line */
  @ApiProperty({ example: 'South Korea, Seoul capital region · manufacturer · 50 to 249 staff' })
  line: string;
  country: NamedCodeView;
  /** Null where it is not shown */
  kind: NamedCodeView | null;
  /** Region, cluster or country, as near as it is shown */
  seat: string;
  size: NamedCodeView | null;
  markets: NamedCodeView[];
  /** Null unless its owner allows it; what identifies the company is hidden before tier 3 */
  profile: ShownTextView | null;
  /** From tier 1 on */
  languages?: NamedCodeView[];
  presence?: PresenceInMarketView[];
  /** Number of reference customers or projects */
  references?: number;
  /** From tier 2 on */
  identity?: IdentityView;
}

class DisclosedTextsView {
  /** Null unless its owner allows it; what identifies the company is hidden before tier 3 */
  title: ShownTextView | null;
  description: ShownTextView | null;
}

/** The capability as its owner wrote it; at tier 3 */
export class WholeCapabilityView {
  title: TextDto;
  description?: TextDto;
  @ApiProperty(specSchema)
  specs: Record<string, SpecInput>;
  price?: PriceDto;
  roles?: string[];
}

export class DisclosedCapabilityView extends DisclosedTextsView {
  @ApiProperty({ enum: TIERS })
  tier: Tier;
  company: DisclosedCompanyView;
  lanes: NamedCodeView[];
  tags: NamedCodeView[];
  specs: FigureView[];
  certifications: NamedCodeView[];
  /** Prices, quantities, times and ways to cooperate; in bands before tier 1 */
  terms: FigureView[];
  markets: NamedCodeView[];
  whole?: WholeCapabilityView;
}

/** The texts of the requirement as its owner wrote them; at tier 3 */
export class WholeRequirementView {
  title: TextDto;
  description?: TextDto;
}

export class DisclosedRequirementView extends DisclosedTextsView {
  @ApiProperty({ enum: TIERS })
  tier: Tier;
  company: DisclosedCompanyView;
  lane: NamedCodeView;
  tags: NeededCodeView[];
  clauses: NeededFigureView[];
  certifications: NeededCodeView[];
  /** Quantity, budget, date and who is wished for; in bands before tier 1 */
  terms: FigureView[];
  markets: NamedCodeView[];
  whole?: WholeRequirementView;
}
