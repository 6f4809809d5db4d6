import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../errors/describe.js';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import { ReaderLocale } from '../../http/locale.js';
import type { Principal } from '../../http/principal.js';
import { carriesAccount, titleOf } from '../consents/consent-texts.js';
import { ConsentsService } from '../consents/consents.service.js';
import { AddressChange } from './address-change.service.js';
import { ERASURE_TEXTS } from './erasure-texts.js';
import { ErasureService } from './erasure.service.js';
import {
  AccountView,
  AddressAskedView,
  ChangeAddressDto,
  ConsentDto,
  CreateKeyDto,
  EraseAccountDto,
  ErasureView,
  GivenConsentView,
  NewKeyView,
  ReplaceAccountDto,
} from './personal.dto.js';
import { PersonalService } from './personal.service.js';

const MINUTE_MS = 60_000;

@ApiTags('accounts')
@Access('member')
@Controller({ path: 'accounts/me', version: '1' })
export class PersonalController {
  constructor(
    private readonly personal: PersonalService,
    private readonly consents: ConsentsService,
    private readonly erasures: ErasureService,
    private readonly addresses: AddressChange,
  ) {}

  /** One's own account */
  @Get()
  me(@CurrentPrincipal() { id }: Principal): Promise<AccountView> {
    return this.personal.account(id);
  }

  /** Replaces name, language and time zone */
  @Put()
  replace(@Body() content: ReplaceAccountDto, @CurrentPrincipal() { id }: Principal): Promise<AccountView> {
    return this.personal.replace(id, content);
  }

  /** Sends a link to another address, which makes that the account's own */
  @Put('email')
  @Access('member', { session: true, trial: false, rateLimit: { max: 5, timeWindow: MINUTE_MS } })
  @HttpCode(202)
  async changeAddress(
    @Body() { email, password }: ChangeAddressDto,
    @CurrentPrincipal() { id }: Principal,
  ): Promise<AddressAskedView> {
    await this.addresses.ask(id, email, password);
    return { next: 'read-mail' };
  }

  /** Makes an API key that may read, or read and write; listed and deleted under /api/auth/api-key */
  @Post('keys')
  @Access('member', { session: true })
  addKey(@Body() asked: CreateKeyDto, @CurrentPrincipal() { id }: Principal): Promise<NewKeyView> {
    return this.personal.addKey(id, asked);
  }

  /** What one has agreed to, and what one has withdrawn */
  @Get('consents')
  async given(@CurrentPrincipal() { id }: Principal, @ReaderLocale() locale: Locale): Promise<GivenConsentView[]> {
    return (await this.consents.of(id)).map(({ consent, version, givenAt, withdrawnAt }) => ({
      code: consent,
      version,
      title: titleOf(consent)?.[locale] ?? null,
      carriesAccount: carriesAccount(consent),
      givenAt: givenAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    }));
  }

  /** Withdraws a consent; one that carries the account is withdrawn by erasing that */
  @Post('consents/withdrawal')
  @HttpCode(204)
  async withdraw(@Body() { code }: ConsentDto, @CurrentPrincipal() { id }: Principal): Promise<void> {
    await this.consents.withdraw(id, code);
  }

  /** What an erasure would take, and what has to stay and why */
  @Get('erasure')
  erasure(@ReaderLocale() locale: Locale): ErasureView {
    const { erased, kept } = ERASURE_TEXTS[locale];
    return { erased: [...erased], kept: [...kept] };
  }

  /** Erases the account, and tells what has to stay and why */
  @Post('erasure')
  @Access('member', { session: true, trial: false })
  @HttpCode(200)
  async erase(
    @Body() { email }: EraseAccountDto,
    @CurrentPrincipal() { id }: Principal,
    @ReaderLocale() locale: Locale,
  ): Promise<ErasureView> {
    await this.erasures.erase(id, email);
    return this.erasure(locale);
  }
}
