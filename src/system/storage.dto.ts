import { ApiProperty } from '@nestjs/swagger';

export class TableSizeView {
  name: string;
  /** With its indexes */
  bytes: number;
}

export class AttachmentsSizeView {
  /** `folder` under NARU_HOME, or an S3 store of the operator's */
  store: 'folder' | 's3';
  /** Attachments that are there */
  files: number;
  /** What they take: the same content attached twice is stored once */
  bytes: number;
}

export class DiskView {
  /** What is left to Naru on the disk of NARU_HOME */
  freeBytes: number;
  wholeBytes: number;
}

export class StorageView {
  databaseBytes: number;
  /** The largest tables, the largest first */
  tables: TableSizeView[];
  attachments: AttachmentsSizeView;
  /** Null where nothing is kept on disk: database, secret and attachments are all elsewhere */
  @ApiProperty({ type: DiskView, nullable: true }) disk: DiskView | null;
}
