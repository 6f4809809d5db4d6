import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../errors/describe.js';
import { Access } from '../../http/access.decorator.js';
import { ReaderLocale } from '../../http/locale.js';
import { type Consent, consentLawOf } from '../consents/consent-texts.js';
import { ConsentsQuery, ConsentView, SignUpDto, SignUpView } from './sign-up.dto.js';
import { SignUpService } from './sign-up.service.js';

const MINUTE_MS = 60_000;

@ApiTags('accounts')
@Access('public')
@Controller({ path: 'accounts', version: '1' })
export class SignUpController {
  constructor(private readonly signUps: SignUpService) {}

  /** What somebody from a country is asked to agree to */
  @Get('consents')
  consents(@Query() { country }: ConsentsQuery, @ReaderLocale() locale: Locale): ConsentView[] {
    const { law, consents } = consentLawOf(country);
    return consents.map((consent) => ({ ...consentView(consent, locale), law: law[locale] }));
  }

  /** Signs up; a mail says how to go on, or, with a telephone number alone, nothing is left to do */
  @Post('sign-up')
  @Access('public', { rateLimit: { max: 10, timeWindow: MINUTE_MS } })
  @HttpCode(202)
  async signUp(@Body() asked: SignUpDto): Promise<SignUpView> {
    await this.signUps.signUp(asked, new Date());
    return { next: asked.email === undefined ? 'sign-in' : 'read-mail' };
  }
}

const consentView = (consent: Consent, locale: Locale): Omit<ConsentView, 'law'> => ({
  code: consent.code,
  version: consent.version,
  required: consent.required,
  title: consent.title[locale],
  purpose: consent.purpose[locale],
  items: consent.items[locale],
  recipient: consent.recipient[locale],
  recipientCountry: consent.recipientCountry[locale],
  retention: consent.retention[locale],
  refusal: consent.refusal[locale],
});
