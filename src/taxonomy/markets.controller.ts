import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  languageOf,
  type FactSource,
  type Language,
  type MarketFact,
  type MarketFacts,
} from '../engine/facts/index.js';
import { CodedError } from '../errors/coded-error.js';
import { Access } from '../http/access.decorator.js';
import { type Locale, ReaderLocale } from '../http/locale.js';
import type { MarketFactView, MarketView } from './market.dto.js';
import { Reference } from './reference.js';

/** Reference data is the same for everybody and names nobody, so it is open. */
@ApiTags('taxonomy')
@Access('public')
@Controller({ path: 'markets', version: '1' })
export class MarketsController {
  constructor(private readonly reference: Reference) {}

  /** Third countries that teams enter, each fact with its source and date */
  @Get()
  markets(@ReaderLocale() locale: Locale): MarketView[] {
    return this.reference.markets.map((market) => marketView(market, languageOf(locale)));
  }

  /** A third country by its ISO 3166-1 code */
  @Get(':code')
  market(@Param('code') code: string, @ReaderLocale() locale: Locale): MarketView {
    const market = this.reference.market(code);
    if (!market) throw new CodedError('not-found', { kind: 'market' });
    return marketView(market, languageOf(locale));
  }
}

function marketView(market: MarketFacts, language: Language): MarketView {
  const { code, names, timeZone, currency } = market;
  const fact = (one: MarketFact): MarketFactView => ({ text: one.text[language], ...sourceOf(one) });
  return {
    code,
    name: names[language],
    names,
    languages: [...market.languages],
    timeZone,
    currency,
    basis: sourceOf(market.basis),
    regulators: market.regulators.map((one) => ({ name: one.names[language], ...sourceOf(one) })),
    asks: market.asks.map(fact),
    dataLaw: market.dataLaw.map(fact),
  };
}

const sourceOf = ({ source, date, confidence }: FactSource): FactSource => ({ source, date, confidence });
