import { Body, Controller, Delete, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentPrincipal } from '../../http/access.decorator.js';
import type { Principal } from '../../http/principal.js';
import { AskPhoneCodeDto, PasswordByPhoneDto, PhoneCodeSentView, ProvenPhoneDto } from './phone.dto.js';
import { PhoneCodes } from './phone-codes.service.js';
import { PhonesService } from './phones.service.js';

const MINUTE_MS = 60_000;

/** Telephone numbers as sign-in names; POST /api/auth/sign-in/phone-number signs in by number and password. */
@ApiTags('accounts')
@Controller({ path: 'accounts', version: '1' })
export class PhoneController {
  constructor(
    private readonly codes: PhoneCodes,
    private readonly phones: PhonesService,
  ) {}

  /** Sends a code to a number, by which to sign up, to attach the number or to reset the password */
  @Post('phone/code')
  @Access('public', { rateLimit: { max: 5, timeWindow: MINUTE_MS } })
  @HttpCode(202)
  async ask(@Body() { phone, locale }: AskPhoneCodeDto): Promise<PhoneCodeSentView> {
    await this.codes.send(phone, locale, new Date());
    return { next: 'read-message' };
  }

  /** A new password for the account of a number; ends all its sessions */
  @Post('phone/password')
  @Access('public', { rateLimit: { max: 10, timeWindow: MINUTE_MS } })
  @HttpCode(204)
  async resetPassword(@Body() { phone, code, newPassword }: PasswordByPhoneDto): Promise<void> {
    await this.phones.resetPassword(phone, code, newPassword, new Date());
  }

  /** Makes a number the second sign-in name of one's account */
  @Put('me/phone')
  @Access('member', { session: true, rateLimit: { max: 10, timeWindow: MINUTE_MS } })
  @HttpCode(204)
  async attach(@Body() { phone, code }: ProvenPhoneDto, @CurrentPrincipal() { id }: Principal): Promise<void> {
    await this.phones.attach(id, phone, code, new Date());
  }

  /** Takes the number off one's account */
  @Delete('me/phone')
  @Access('member', { session: true })
  @HttpCode(204)
  async detach(@CurrentPrincipal() { id }: Principal): Promise<void> {
    await this.phones.detach(id);
  }
}
