import { IsOptional, IsString, IsUrl, Matches, MinLength } from 'class-validator';
import { SignInEnvironment } from './sign-in-environment.js';

/** Variables without a default. */
export const OPTIONAL_ATTACHMENT_VARIABLES = [
  'ATTACHMENTS_S3_URL',
  'ATTACHMENTS_S3_BUCKET',
  'ATTACHMENTS_S3_KEY',
  'ATTACHMENTS_S3_SECRET',
  'ATTACHMENTS_S3_REGION',
] as const;

/** Where attachments lie. Without an address they stay in a folder under NARU_HOME and nothing leaves. */
export abstract class AttachmentEnvironment extends SignInEnvironment {
  /** Address of a store that speaks S3; the bucket is added to it as a path. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_tld: false, require_protocol: true, disallow_auth: true })
  ATTACHMENTS_S3_URL?: string;

  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { message: 'ATTACHMENTS_S3_BUCKET must be the name of a bucket' })
  ATTACHMENTS_S3_BUCKET?: string;

  @IsOptional()
  @IsString()
  @MinLength(1)
  ATTACHMENTS_S3_KEY?: string;

  @IsOptional()
  @IsString()
  @MinLength(1)
  ATTACHMENTS_S3_SECRET?: string;

  /** What the store calls its place; many take any. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'ATTACHMENTS_S3_REGION must be a name like us-east-1' })
  ATTACHMENTS_S3_REGION?: string;
}

/** What is wrong with the variables together, each named. */
export function attachmentProblems(environment: AttachmentEnvironment): string[] {
  const given = OPTIONAL_ATTACHMENT_VARIABLES.filter((name) => environment[name] !== undefined);
  if (given.length === 0) return [];
  return OPTIONAL_ATTACHMENT_VARIABLES.filter((name) => !given.includes(name)).map(
    (name) => `${given[0]} needs ${name} as well`,
  );
}
