import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Handles, type JobHandler } from '../queue/handles.decorator.js';

/** Nothing told is a record of anything: the ledger and the audit log are. Mail holds addresses and goes sooner. */
const FORGOTTEN: readonly string[] = [
  `delete from notification n where n.created_at < now() - interval '180 days'
     or not exists (select 1 from identity."user" u where u.id = n.user_id and u.erased_at is null)`,
  `delete from notification_preference p
    where not exists (select 1 from identity."user" u where u.id = p.user_id and u.erased_at is null)`,
  `delete from mail where state <> 'waiting' and created_at < now() - interval '30 days'`,
  `delete from webhook_message where state <> 'waiting' and created_at < now() - interval '30 days'`,
  `delete from sending s where not exists (select 1 from mail m where m.id = s.id)
     and not exists (select 1 from webhook_message w where w.id = s.id)`,
];

@Injectable()
@Handles('forget-told')
export class ForgetToldJob implements JobHandler<'forget-told'> {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async handle(): Promise<void> {
    for (const statement of FORGOTTEN) await this.dataSource.query(statement);
  }
}
