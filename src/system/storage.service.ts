import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { Environment } from '../config/environment.js';
import type { AttachmentsSizeView, DiskView, StorageView, TableSizeView } from './storage.dto.js';

const LARGEST = 5;

/** How much is stored, and how much more can be. */
@Injectable()
export class StorageService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly environment: Environment,
  ) {}

  async now(): Promise<StorageView> {
    const [database, tables, attachments, disk] = await Promise.all([
      this.database(),
      this.tables(),
      this.attachments(),
      this.disk(),
    ]);
    return { databaseBytes: database, tables, attachments, disk };
  }

  /** PostgreSQL counts in bigint, which arrives as text. */
  private async database(): Promise<number> {
    const [row] = await this.dataSource.query<{ bytes: string }[]>(
      'select pg_database_size(current_database()) as bytes',
    );
    return Number(row?.bytes ?? 0);
  }

  private async tables(): Promise<TableSizeView[]> {
    const rows = await this.dataSource.query<{ name: string; bytes: string }[]>(
      `select case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end as name,
         pg_total_relation_size(c.oid) as bytes
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema$)'
       order by 2 desc, 1 limit ${LARGEST}`,
    );
    return rows.map(({ name, bytes }) => ({ name, bytes: Number(bytes) }));
  }

  private async attachments(): Promise<AttachmentsSizeView> {
    const [row] = await this.dataSource.query<{ files: number; bytes: string }[]>(
      `select coalesce(sum(files), 0)::int as files, coalesce(sum(bytes), 0) as bytes
       from (select count(*) as files, max(bytes) as bytes from attachment where removed_at is null group by sha256) blob`,
    );
    const store = this.environment.ATTACHMENTS_S3_URL === undefined ? 'folder' : 's3';
    return { store, files: row?.files ?? 0, bytes: Number(row?.bytes ?? 0) };
  }

  private async disk(): Promise<DiskView | null> {
    const { NARU_HOME } = this.environment;
    if (!existsSync(NARU_HOME)) return null;
    const { bavail, blocks, bsize } = await statfs(NARU_HOME);
    return { freeBytes: bavail * bsize, wholeBytes: blocks * bsize };
  }
}
