import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { PartySide } from '../../engine/introductions/index.js';
import type { Locale } from '../../errors/describe.js';
import { PageQuery } from '../../http/pagination.js';

export class MessagesQuery extends PageQuery {}

export class WriteMessageDto {
  /** 1 to 4,000 characters, in any language */
  @IsString()
  @Length(1, 4000)
  // Nothing but spaces is no message.
  @Matches(/\S/)
  text: string;
  /** The party that it is written for; only for members of several parties */
  @IsOptional() @IsUUID() company?: string;
}

export class ReadMessagesDto {
  /** The newest message that has been read */
  @IsUUID() upTo: string;
}

export class TranslationView {
  locale: Locale;
  /** Made by a machine; the message is what was written */
  text: string;
}

export class MessageView {
  /** UUIDv7: the order of ids is the order of writing */
  id: string;
  text: string;
  /** In the reader's language, where the operator has switched a translation on and it has been made; never of one's own */
  @ApiProperty({ type: TranslationView, nullable: true })
  translation: TranslationView | null;
  /** ISO 8601, UTC */
  at: string;
  by: PartySide | 'desk';
  /** The party that it was written for; null for the desk */
  company: string | null;
  /** Whether you wrote it */
  own: boolean;
  /** Whether you have read it */
  read: boolean;
  /** Parties in whose name somebody else has read it; `desk` for the desk */
  readBy: string[];
}

export class MessagePageView {
  items: MessageView[];
  nextCursor: string | null;
  total: number;
  /** Messages of others that you have not read */
  unread: number;
}
