import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Transaction, Transactions } from '../../database/transactions.js';
import { CodedError } from '../../errors/coded-error.js';
import type { Locale } from '../../errors/describe.js';
import { ConsentRecord } from './consent-record.entity.js';
import { type AcceptedConsent, carriesAccount } from './consent-texts.js';

@Injectable()
export class ConsentsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  async give(
    transaction: Transaction,
    userId: string,
    accepted: readonly AcceptedConsent[],
    locale: Locale,
  ): Promise<void> {
    const rows = accepted.map(({ code, version }) => ({ id: uuidv7(), userId, consent: code, version, locale }));
    if (rows.length > 0) await transaction.manager.insert(ConsentRecord, rows);
  }

  of(userId: string): Promise<ConsentRecord[]> {
    return this.dataSource.manager.find(ConsentRecord, { where: { userId }, order: { id: 'asc' } });
  }

  /** @throws CodedError `consent-carries-account`; `not-found` without such a consent in force */
  withdraw(userId: string, consent: string): Promise<void> {
    if (carriesAccount(consent)) throw new CodedError('consent-carries-account');
    return this.transactions.run(async (transaction) => {
      const { affected } = await transaction.manager.update(
        ConsentRecord,
        { userId, consent, withdrawnAt: IsNull() },
        { withdrawnAt: new Date() },
      );
      if (affected === 0) throw new CodedError('not-found', { kind: 'consent' });
      await transaction.record({ topic: 'consent.withdrawn', subject: userId, details: { consent }, actor: userId });
    });
  }

  async withdrawAll(transaction: Transaction, userId: string): Promise<void> {
    await transaction.manager.update(ConsentRecord, { userId, withdrawnAt: IsNull() }, { withdrawnAt: new Date() });
  }
}
