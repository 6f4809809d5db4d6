import { IsIn, IsString, Length, Matches } from 'class-validator';
import { type Locale, LOCALES } from '../../engine/facts/index.js';
import { IsPhone } from '../../http/validation.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../identity/auth.js';

export const CODE = /^\d{6}$/;

export class AskPhoneCodeDto {
  /** E.164 */
  @IsPhone() phone: string;
  /** Language of the text message */
  @IsIn(LOCALES) locale: Locale;
}

export class PhoneCodeSentView {
  /** The same for every number, whether it has an account or not */
  next: 'read-message';
}

export class ProvenPhoneDto {
  /** E.164 */
  @IsPhone() phone: string;
  /** The six digits that were sent to it */
  @Matches(CODE, { context: { expected: '123456' } }) code: string;
}

export class PasswordByPhoneDto extends ProvenPhoneDto {
  @IsString() @Length(SHORTEST_PASSWORD, LONGEST_PASSWORD) newPassword: string;
}
