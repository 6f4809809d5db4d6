import { ApiProperty } from '@nestjs/swagger';
import { FACT_CONFIDENCES } from '../engine/facts/index.js';
import { NamesView } from './taxonomy.dto.js';

/** What a statement rests on */
export class FactSourceView {
  source: string;
  /** Of the source: `YYYY-MM-DD`, `YYYY-MM` or `YYYY` */
  date: string;
  @ApiProperty({ enum: FACT_CONFIDENCES })
  confidence: (typeof FACT_CONFIDENCES)[number];
}

export class MarketFactView extends FactSourceView {
  /** In the reader's language */
  text: string;
}

export class RegulatorView extends FactSourceView {
  /** In the reader's language */
  name: string;
}

/** A third country and what is known of entering it; an empty list says that nothing is known yet */
export class MarketView {
  /** ISO 3166-1 alpha-2 */
  code: string;
  /** In the reader's language */
  name: string;
  names: NamesView;
  /** Of business and administration, as BCP 47 tags */
  languages: string[];
  /** IANA name */
  timeZone: string;
  /** ISO 4217 */
  currency: string;
  /** Of the languages, time zone and currency */
  basis: FactSourceView;
  regulators: RegulatorView[];
  /** What is asked of foreign firms */
  asks: MarketFactView[];
  /** Where its law on data is found */
  dataLaw: MarketFactView[];
}
