import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Transactions } from '../../database/transactions.js';
import { TIER_OF_STATE } from '../../engine/introductions/index.js';
import { CodedError, invalidInput } from '../../errors/coded-error.js';
import type { Locale } from '../../errors/describe.js';
import { Filters, mapPage } from '../../http/filters.js';
import type { Principal } from '../../http/principal.js';
import { actingAs, ownParties } from '../acting.js';
import { IntroductionsService, type StoredIntroduction } from '../introductions.service.js';
import type { MessagePageView, MessagesQuery, MessageView, WriteMessageDto } from './message.dto.js';
import { IntroductionMessage } from './message.entity.js';
import { messageView } from './message.view.js';
import { IntroductionReading } from './reading.entity.js';
import { IntroductionTranslation } from './translation.entity.js';

/** What the parties of an introduction and its desk write to each other. */
@Injectable()
export class MessagesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionsService,
  ) {}

  /**
   * Newest first.
   * @throws CodedError `not-found`, `messages-closed`
   */
  async list(id: string, query: MessagesQuery, principal: Principal, locale: Locale): Promise<MessagePageView> {
    const stored = await this.open(id, principal);
    const readings = await this.dataSource.manager.findBy(IntroductionReading, { introductionId: id });
    const page = await new Filters()
      .equal('introduction_id', id)
      .page(this.dataSource, 'introduction_message', query, (ids) => this.load(ids));
    const translations = await this.dataSource.manager.findBy(IntroductionTranslation, {
      messageId: In(page.items.map((message) => message.id)),
      locale,
    });
    const view = mapPage(page, (message) => messageView(message, readings, stored, principal, translations));
    const upTo = readings.find(({ reader }) => reader === principal.id)?.upTo ?? null;
    return {
      ...view,
      items: [...view.items],
      total: view.total ?? 0,
      unread: await this.unread(id, principal.id, upTo),
    };
  }

  /** @throws CodedError `not-found`, `messages-closed`, `invalid-input`, `key-reused` */
  async write(
    id: string,
    { text, company }: WriteMessageDto,
    creationKey: string | null,
    principal: Principal,
  ): Promise<MessageView> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      // On the connection that is held already: another one may not come while all writers hold theirs.
      const stored = await this.open(id, principal, manager);
      const { party } = actingAs(principal, stored.parties, company);
      const companyId = party?.companyId ?? null;
      const message = { id: uuidv7(), introductionId: id, author: principal.id, companyId, text, creationKey };
      const insert = manager.createQueryBuilder().insert().into(IntroductionMessage).values(message).orIgnore();
      const inserted = (await insert.returning('id').execute()).raw as unknown[];
      if (inserted.length === 1)
        await transaction.record({
          topic: 'message.posted',
          subject: id,
          details: { message: message.id, company: companyId },
          actor: principal.id,
        });
      const found = await manager.findOneByOrFail(
        IntroductionMessage,
        inserted.length === 1 || creationKey === null ? { id: message.id } : { creationKey },
      );
      if (found.introductionId !== id || found.text !== text) throw new CodedError('key-reused');
      return messageView(found, [], stored, principal);
    });
  }

  /** Reading goes forward only: an older message does not make newer ones unread. */
  async read(id: string, upTo: string, principal: Principal): Promise<void> {
    const stored = await this.open(id, principal);
    const known = await this.dataSource.manager.findOneBy(IntroductionMessage, { id: upTo, introductionId: id });
    if (!known) throw invalidInput({ field: 'upTo', code: 'not-id' });
    const [party] = principal.role === 'member' ? ownParties(stored.parties, principal) : [];
    await this.dataSource.query(
      `insert into introduction_reading (introduction_id, reader, company_id, up_to) values ($1, $2, $3, $4)
       on conflict (introduction_id, reader) do update
         set up_to = greatest(introduction_reading.up_to, excluded.up_to), at = now()`,
      [id, principal.id, party?.companyId ?? null, upTo],
    );
  }

  /** Written words name people, so they are for those who may know of each other; the desk reads them at any time. */
  private async open(id: string, principal: Principal, manager?: EntityManager): Promise<StoredIntroduction> {
    const stored = await this.introductions.require(id, manager);
    if (principal.role === 'member' && TIER_OF_STATE[stored.head.state] < 2) throw new CodedError('messages-closed');
    return stored;
  }

  private load(ids: readonly string[]): Promise<IntroductionMessage[]> {
    return this.dataSource
      .getRepository(IntroductionMessage)
      .createQueryBuilder('message')
      .where('message.id = any(:ids)', { ids: [...ids] })
      .orderBy('message.id', 'DESC')
      .getMany();
  }

  private async unread(introductionId: string, reader: string, upTo: string | null): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      `select count(*)::int as count from introduction_message
       where introduction_id = $1 and author <> $2 and ($3::uuid is null or id > $3)`,
      [introductionId, reader, upTo],
    );
    return row?.count ?? 0;
  }
}
