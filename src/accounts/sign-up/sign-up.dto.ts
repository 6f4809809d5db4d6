import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type Locale, LOCALES } from '../../engine/facts/index.js';
import { IsCountry, IsPhone } from '../../http/validation.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../identity/auth.js';
import { CODE } from '../phone/phone.dto.js';

export class AcceptedConsentDto {
  @IsString() @Length(1, 60) code: string;
  @IsString() @Length(1, 20) version: string;
}

/** Whoever is invited leaves the company out; everybody else names it. */
export class SignUpDto {
  /** May be left out by who gives a telephone number; needed with an invitation, which came there */
  @ValidateIf(({ email, phone }: SignUpDto) => email !== undefined || phone === undefined)
  @IsEmail({}, { context: { expected: 'name@example.com' } })
  @MaxLength(254)
  email?: string;
  /** E.164; POST /accounts/phone/code sends the code that shows that it is yours */
  @IsOptional() @IsPhone() phone?: string;
  @ValidateIf(({ phone }: SignUpDto) => phone !== undefined)
  @Matches(CODE, { context: { expected: '123456' } })
  code?: string;
  @IsString() @Length(SHORTEST_PASSWORD, LONGEST_PASSWORD) password: string;
  @IsString() @Length(1, 100) name: string;
  /** Language of mails and notifications */
  @IsIn(LOCALES) locale: Locale;
  /** Where the company is, ISO 3166-1 alpha-2; it decides which consents are asked for */
  @IsCountry() country: string;
  /** As GET /accounts/consents lists them */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AcceptedConsentDto)
  consents: AcceptedConsentDto[];
  /** Korean business number, unified social credit code or LEI */
  @ValidateIf(({ invitation }: SignUpDto) => invitation === undefined)
  @IsString()
  @Length(1, 40)
  registrationNumber?: string;
  /** Used only when the company is not in Naru yet */
  @ValidateIf(({ invitation }: SignUpDto) => invitation === undefined)
  @IsString()
  @Length(1, 200)
  companyName?: string;
  /** The code of an invitation, sent by mail */
  @IsOptional() @IsString() @Length(1, 100) invitation?: string;
}

export class SignUpView {
  /** The same for every address, whether it has an account or not; `sign-in` for a number without an address */
  @ApiProperty({ enum: ['read-mail', 'sign-in'] }) next: 'read-mail' | 'sign-in';
}

export class ConsentsQuery {
  /** ISO 3166-1 alpha-2 */
  @IsCountry() country: string;
}

export class ConsentView {
  code: string;
  version: string;
  required: boolean;
  law: string;
  title: string;
  purpose: string;
  items: string;
  recipient: string;
  recipientCountry: string;
  retention: string;
  refusal: string;
}
