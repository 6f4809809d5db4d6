import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../http/pagination.js';
import { ToBoolean } from '../http/query-values.js';
import { mailedKinds, type NotificationKind, type SubjectKind } from './kinds.js';
import { MAIL_MODES, type MailMode } from './preferences/preferences.js';
import { QUARTER_HOUR } from './preferences/quiet-hours.js';

export class NotificationsQuery extends PageQuery {
  /** Only what has not been read */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  unread?: boolean;
}

export class NotificationSubjectView {
  kind: SubjectKind;
  id: string;
}

/** Something that the account is told; title and text are in the language of the reader */
export class NotificationView {
  id: string;
  kind: NotificationKind;
  /** What it is about */
  subject: NotificationSubjectView;
  /** Codes and numbers that the text names */
  facts: Record<string, string | number>;
  title: string;
  text: string;
  createdAt: string;
  readAt: string | null;
}

export class NotificationsPage {
  items: NotificationView[];
  /** Send it as `cursor` for what follows; null at the end */
  nextCursor: string | null;
  /** How many the account has not read, on this page or not */
  unread: number;
}

export class ReadDto {
  /** Notifications that have been read; left out, all of them are */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids?: string[];
}

export class UnreadView {
  unread: number;
}

export class QuietHoursDto {
  /** First quarter hour without mail, by the clock of the account's time zone */
  @Matches(QUARTER_HOUR) from: string;
  /** First quarter hour with mail again */
  @Matches(QUARTER_HOUR) to: string;
}

export class PreferencesDto {
  /** Mail at once, once a day, or none; notifications in the program come all the same */
  @IsIn(MAIL_MODES) mail: MailMode;
  /** When the daily mail comes, on a quarter hour, by the clock of the account's time zone */
  @Matches(QUARTER_HOUR) digestAt: string;
  /** When no mail is sent; what falls into them comes at their end. Left out: there are none */
  @IsOptional()
  @ValidateNested()
  @Type(() => QuietHoursDto)
  quiet?: QuietHoursDto;
  /** Kinds that are not mailed */
  @IsArray()
  @ArrayUnique()
  @IsIn(mailedKinds, { each: true })
  muted: NotificationKind[];
}

export class PreferencesView {
  mail: MailMode;
  digestAt: string;
  quiet: QuietHoursDto | null;
  muted: NotificationKind[];
  /** Kinds that can be mailed */
  kinds: NotificationKind[];
  /** Of the account; its clock tells the times */
  timeZone: string;
}
