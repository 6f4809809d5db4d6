import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { fittingDesk } from '../accounts/staff/fitting-desk.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import type { LedgerKind } from '../engine/introductions/index.js';
import { CodedError } from '../errors/coded-error.js';
import type { Principal } from '../http/principal.js';
import { CircumstancesReader } from './circumstances.service.js';
import { IntroductionParty } from './introduction-party.entity.js';
import type { IntroductionSubject } from './introduction-subjects.service.js';
import { Introduction } from './introduction.entity.js';
import { IntroductionsService, type StoredIntroduction } from './introductions.service.js';
import type { LedgerPayload } from './ledger/chain.js';
import { Testimony } from './ledger/testimony.service.js';

/** How introductions begin: an advisor suggests one, or a company asks for it. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionsService,
    private readonly circumstances: CircumstancesReader,
    private readonly testimony: Testimony,
  ) {}

  /**
   * A match has one introduction for good: who asks for it again, from whichever side, finds that one.
   * @throws CodedError `company-unverified`; `key-reused`; `not-allowed` for an introduction of another desk
   */
  suggest(subject: IntroductionSubject, principal: Principal, creationKey: string | null): Promise<StoredIntroduction> {
    return this.transactions.run(async (transaction) => {
      await this.testimony.begin(transaction);
      const { manager } = transaction;
      const askers = askersOf(subject, principal);
      const unverified = await this.circumstances.unverified(askers, manager);
      if (unverified.length > 0) throw new CodedError('company-unverified');
      const known = await existing(manager, subject, creationKey);
      const id = known?.id ?? (await this.create(transaction, subject, principal, creationKey));
      if (known) await this.refuseOther(known, subject, principal, manager);
      for (const company of askers) await this.ask(transaction, id, company, principal);
      return this.introductions.require(id, manager);
    });
  }

  private async create(
    transaction: Transaction,
    { columns, parties, ...places }: IntroductionSubject,
    principal: Principal,
    creationKey: string | null,
  ): Promise<string> {
    const { manager } = transaction;
    const id = uuidv7();
    const deskId = await deskFor(manager, places, principal);
    await manager.insert(Introduction, { ...columns, id, deskId, state: 'suggested', version: 1, creationKey });
    for (const party of parties)
      await manager.insert(IntroductionParty, { ...party, introductionId: id, consent: 'pending' });
    await this.testify(transaction, id, 'suggested', principal, {});
    await transaction.record({
      topic: 'introduction.moved',
      subject: id,
      details: { from: null, to: 'suggested' },
      actor: principal.id,
    });
    return id;
  }

  /** From here on the company sees the introduction; asking twice is asking once. */
  private async ask(transaction: Transaction, introductionId: string, companyId: string, by: Principal): Promise<void> {
    const { affected } = await transaction.manager
      .createQueryBuilder()
      .update(IntroductionParty)
      .set({ askedAt: () => 'now()' })
      .where({ introductionId, companyId })
      .andWhere('asked_at is null')
      .execute();
    if (affected === 1) await this.testify(transaction, introductionId, 'asked', by, { company: companyId });
  }

  private testify(
    transaction: Transaction,
    introductionId: string,
    kind: LedgerKind,
    { id: actor }: Principal,
    payload: LedgerPayload,
  ): Promise<void> {
    return this.testimony.add(transaction, { introductionId, kinds: [kind], actor, at: new Date(), payload });
  }

  private async refuseOther(
    known: Introduction,
    { columns, parties }: IntroductionSubject,
    { role, desks }: Principal,
    manager: EntityManager,
  ): Promise<void> {
    if (role === 'advisor' && desks.length > 0 && known.deskId !== null && !desks.includes(known.deskId))
      throw new CodedError('not-allowed');
    const earlier = (await this.introductions.require(known.id, manager)).parties.map(({ companyId }) => companyId);
    const isSame =
      known.matchId === columns.matchId &&
      known.opportunityId === columns.opportunityId &&
      earlier.toSorted().join() ===
        parties
          .map(({ companyId }) => companyId)
          .toSorted()
          .join();
    if (!isSame) throw new CodedError('key-reused');
  }
}

/** Companies in whose name the principal asks; an advisor suggests in nobody's name. */
const askersOf = ({ parties }: IntroductionSubject, { role, companies }: Principal): string[] =>
  role === 'member'
    ? parties.map(({ companyId }) => companyId).filter((companyId) => companies.includes(companyId))
    : [];

function existing(
  manager: EntityManager,
  { columns: { matchId } }: IntroductionSubject,
  creationKey: string | null,
): Promise<Introduction | null> {
  if (matchId !== null) return manager.findOneBy(Introduction, { matchId });
  return creationKey === null ? Promise.resolve(null) : manager.findOneBy(Introduction, { creationKey });
}

const FITTING_DESK = fittingDesk(
  { lanes: '$1::text[]', regions: '$2::text[]', tags: '$3::text[]' },
  'cardinality($4::uuid[]) = 0 or d.id = any($4)',
);

/** The desk that fits; an advisor's own before those of others. */
async function deskFor(
  manager: EntityManager,
  { lanes, regions, tags }: Pick<IntroductionSubject, 'lanes' | 'regions' | 'tags'>,
  { role, desks }: Principal,
): Promise<string | null> {
  const own = role === 'advisor' ? desks : [];
  const [fitting] = await manager.query<{ id: string | null }[]>(`select ${FITTING_DESK} as id`, [
    lanes,
    regions,
    tags,
    own,
  ]);
  return fitting?.id ?? own[0] ?? null;
}
