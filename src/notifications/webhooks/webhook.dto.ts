import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import type { Locale } from '../../errors/describe.js';
import { PROVIDERS, type ProviderName } from './providers.js';

const LOCALES = ['ko', 'zh-CN', 'en'] as const;

export class ReplaceWebhookDto {
  /** What the group is called, for whoever looks after it */
  @IsString() @MinLength(1) @MaxLength(100) name: string;
  /** Language of the group */
  @IsIn(LOCALES) locale: Locale;
  /** Whether the group is told anything now */
  @IsOptional() @IsBoolean() active?: boolean;
  /** Webhook address of the group's robot; never shown again. Left out in a change: the one there is */
  @IsOptional() @IsString() @MaxLength(1000) url?: string;
  /** Signing secret of the robot (Feishu, DingTalk); never shown again. Left out in a change: the one there is */
  @IsOptional() @IsString() @MinLength(8) @MaxLength(200) secret?: string;
}

export class CreateWebhookDto extends ReplaceWebhookDto {
  /** The company whose group it is; either this or `desk` */
  @IsOptional() @IsUUID() company?: string;
  /** The desk whose group it is */
  @IsOptional() @IsUUID() desk?: string;
  @IsIn(PROVIDERS) provider: ProviderName;
}

/** A group of WeCom, Feishu or DingTalk that hears what a company or a desk is told */
export class WebhookView {
  id: string;
  version: number;
  company: string | null;
  desk: string | null;
  provider: ProviderName;
  name: string;
  locale: Locale;
  active: boolean;
  createdAt: string;
  lastSentAt: string | null;
  /** What the provider said last, where it did not take a message */
  lastError: string | null;
}

export class WebhookTestView {
  /** Whether the message stands in the group now */
  taken: boolean;
  /** What the provider said, where it did not take it */
  error: string | null;
}
