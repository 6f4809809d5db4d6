import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { ToInteger } from '../http/query-values.js';
import { OPENING_TIERS, type OpeningTier, type Purpose, PURPOSES, type SubjectKind } from './purposes.js';

export class AddAttachmentQuery {
  /** What it is for; only companies have a choice. A licence is shown to advisors alone, who verify the company by it */
  @ApiPropertyOptional({ enum: PURPOSES })
  @IsOptional()
  @IsIn(PURPOSES)
  purpose?: Purpose;

  /** When the other parties of an introduction may download it: 2 once all have consented, 3 once all have acknowledged the NDA. Usually 3, and 2 beside messages */
  @ApiPropertyOptional({ enum: OPENING_TIERS, type: 'integer' })
  @IsOptional()
  @ToInteger()
  @IsIn(OPENING_TIERS)
  tier?: OpeningTier;

  /** The party of an introduction that it is from; needed where you act for several of them, and by advisors */
  @IsOptional()
  @IsUUID()
  company?: string;

  /** Language of texts; wins over Accept-Language */
  @IsOptional()
  @IsIn(['ko', 'zh-CN', 'en'])
  lang?: 'ko' | 'zh-CN' | 'en';
}

export class AttachmentWarningView {
  /** `metadata-left`: the file may name its author and company outside its text */
  code: 'metadata-left';
  message: string;
}

export class AttachmentView {
  /** UUIDv7: the order of ids is the order of adding */
  id: string;
  company: string;
  subjectKind: SubjectKind;
  subject: string;
  purpose: Purpose;
  /** With the extension of what the file is */
  fileName: string;
  mediaType: string;
  /** Size of the download, without the metadata that was taken out */
  bytes: number;
  /** SHA-256 of the download */
  sha256: string;
  /** Tier of an introduction from which its other parties may download it; null for advisors only */
  tier: OpeningTier | null;
  createdAt: string;
  warnings: AttachmentWarningView[];
}

export class AttachmentListView {
  /** Newest first */
  items: AttachmentView[];
}
