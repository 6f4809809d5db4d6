import { IsOptional, IsString, IsUrl, Matches, MaxLength, MinLength } from 'class-validator';
import { ModelEnvironment } from './model-environment.js';

/** `Naru <naru@example.com>` or the address alone. */
const SENDER = /^(?:[^<>\r\n"]{1,100} )?<?[^\s<>@"]+@[^\s<>@"]+>?$/;
const HOSTS = /^[a-z0-9.-]+(:\d{1,5})?(,[a-z0-9.-]+(:\d{1,5})?)*$/;

/** Variables without a default. */
export const OPTIONAL_MAIL_VARIABLES = [
  'SMTP_URL',
  'MAIL_FROM',
  'WEBHOOK_HOSTS',
  'SMS_WEBHOOK_URL',
  'SMS_WEBHOOK_SECRET',
] as const;

/** How Naru reaches people. Without a mail server mail stays in the development mailbox and nothing leaves. */
export abstract class MailEnvironment extends ModelEnvironment {
  /** The mail server, `smtp://user:password@host:587` or `smtps://...:465`. */
  @IsOptional()
  @IsUrl(
    { protocols: ['smtp', 'smtps'], require_tld: false, require_protocol: true },
    { message: 'SMTP_URL must be an address like smtp://user:password@host:587' },
  )
  SMTP_URL?: string;

  /** Who mail is from. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(SENDER, { message: 'MAIL_FROM must be an address like "Naru <naru@example.com>"' })
  MAIL_FROM?: string;

  /**
   * Hosts beside the providers' own that group webhooks may have, `host` or `host:port`, with commas between them. These
   * may have private addresses and need no TLS: whoever sets this variable vouches for them.
   */
  @IsOptional()
  @Matches(HOSTS, { message: 'WEBHOOK_HOSTS must be hosts with commas between them, like relay.example.com:8443' })
  WEBHOOK_HOSTS?: string;

  /** What sends text messages with the codes that make a telephone number a sign-in name; without it there are none. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_tld: false, require_protocol: true, disallow_auth: true })
  SMS_WEBHOOK_URL?: string;

  /** Signs what is posted there. */
  @IsOptional()
  @IsString()
  @MinLength(16)
  SMS_WEBHOOK_SECRET?: string;
}

/** What is wrong with the variables together, each named. */
export function mailProblems(environment: MailEnvironment & { PUBLIC_URL?: string }): string[] {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL, SMS_WEBHOOK_URL, SMS_WEBHOOK_SECRET } = environment;
  const sms =
    (SMS_WEBHOOK_URL === undefined) === (SMS_WEBHOOK_SECRET === undefined)
      ? []
      : ['SMS_WEBHOOK_URL and SMS_WEBHOOK_SECRET are given together or not at all'];
  if (SMTP_URL === undefined) return sms;
  return [
    ...sms,
    ...(MAIL_FROM === undefined ? ['SMTP_URL needs MAIL_FROM, the address that mail is from'] : []),
    ...(PUBLIC_URL === undefined ? ['SMTP_URL needs PUBLIC_URL, the address that the links in mail begin with'] : []),
  ];
}
