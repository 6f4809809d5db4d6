import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Transaction, Transactions } from '../database/transactions.js';
import {
  arrivalOf,
  barOf,
  type IntroductionState,
  type Need,
  openTo,
  passOf,
  ruleOf,
  type TransitionName,
  unmetBy,
} from '../engine/introductions/index.js';
import { CodedError } from '../errors/coded-error.js';
import type { Principal } from '../http/principal.js';
import { type Acting, actingAs, type Mover, SYSTEM } from './acting.js';
import { type Brought, CircumstancesReader } from './circumstances.service.js';
import { effectsOf } from './effects.js';
import { IntroductionParty } from './introduction-party.entity.js';
import { IntroductionReason } from './introduction-reason.entity.js';
import { Introduction } from './introduction.entity.js';
import { IntroductionsService, type StoredIntroduction } from './introductions.service.js';
import type { LedgerPayload } from './ledger/chain.js';
import { Testimony } from './ledger/testimony.service.js';
import { barred, lacking } from './refusals.js';

export interface Move extends Brought {
  readonly transition: TransitionName;
  /** The party for which a member of several acts. */
  readonly company?: string;
}

export interface OpenTransition {
  readonly transition: TransitionName;
  readonly needs: readonly Need[];
}

/** A transition under way: what its own part of the work may look at. */
export interface Underway {
  readonly transaction: Transaction;
  readonly stored: StoredIntroduction;
  readonly acting: Acting;
  readonly now: Date;
}

/** The one way in which an introduction moves: checked, written, testified and told in one transaction. */
@Injectable()
export class TransitionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionsService,
    private readonly circumstances: CircumstancesReader,
    private readonly testimony: Testimony,
  ) {}

  /** What the principal may do now, with what each still needs. */
  async open(id: string, principal: Principal, company?: string): Promise<OpenTransition[]> {
    const { manager } = this.dataSource;
    const stored = await this.introductions.require(id, manager);
    const acting = actingAs(principal, stored.parties, company);
    const names = openTo(standingOf(stored.head, acting, new Date()), acting.actor);
    const now = await this.circumstances.of(names, stored, acting.party, {}, manager);
    return names.map((transition) => ({ transition, needs: unmetBy(transition, now) }));
  }

  /**
   * @param expected the version that the mover has seen. It rises with the state only, so that two parties who answer at
   *   once do not stand in each other's way; null for time itself
   * @param alongside what belongs to this transition alone; it returns what the ledger says of it
   * @throws CodedError `not-found`, `version-stale`, `not-allowed`, `transition-not-allowed`, and one for each need
   */
  async move(
    id: string,
    expected: number | null,
    move: Move,
    mover: Mover,
    alongside: (underway: Underway) => Promise<LedgerPayload> = () => Promise.resolve({}),
  ): Promise<StoredIntroduction> {
    return this.transactions.run(async (transaction) => {
      await this.testimony.begin(transaction);
      const stored = await this.introductions.require(id, transaction.manager);
      const current = stored.head.version;
      if (expected !== null && expected !== current) throw new CodedError('version-stale', { expected, current });
      const underway = { transaction, stored, acting: actingAs(mover, stored.parties, move.company), now: new Date() };
      const checked = await this.check(underway, move);
      const told = { ...checked, ...(await alongside(underway)) };
      await this.write(underway, move, mover === SYSTEM ? null : mover.id, told);
      return this.introductions.require(id, transaction.manager);
    });
  }

  /** @returns what let the transition pass, where that is worth a testimony */
  private async check({ transaction, stored, acting, now }: Underway, move: Move): Promise<LedgerPayload> {
    const { transition } = move;
    const state = standingOf(stored.head, acting, now);
    const bar = barOf(transition, state, acting.actor);
    if (bar !== null) throw barred(bar, transition, state);
    const known = await this.circumstances.of([transition], stored, acting.party, move, transaction.manager);
    const [need] = unmetBy(transition, known);
    if (need !== undefined) throw lacking(need, stored, this.circumstances.limit);
    if (!ruleOf(transition).needs.includes('verdict')) return {};
    return { verdict: passOf(known) };
  }

  private async write(underway: Underway, move: Move, actor: string | null, told: LedgerPayload): Promise<void> {
    const { transaction, stored, acting, now } = underway;
    const { id, state, version } = stored.head;
    const { manager } = transaction;
    const { transition, reason } = move;
    const company = acting.party?.companyId;
    const effects = effectsOf(transition, stored.head, now);
    if (effects.all) await manager.update(IntroductionParty, { introductionId: id }, effects.all);
    if (effects.own && company !== undefined)
      await manager.update(IntroductionParty, { introductionId: id, companyId: company }, effects.own);
    const { to, writes } = arrivalOf(transition, state, await this.allHave(manager, transition, id));
    const moved = to !== state;
    await manager.update(Introduction, { id }, { ...effects.head, state: to, version: version + (moved ? 1 : 0) });

    const payload = {
      transition,
      from: state,
      to,
      ...(company !== undefined && { company }),
      ...(reason !== undefined && { reason: await this.keepReason(manager, id, transition, actor, reason) }),
      ...told,
    };
    await this.testimony.add(transaction, { introductionId: id, kinds: writes, actor, at: now, payload, reason });
    await transaction.record({
      topic: moved ? 'introduction.moved' : 'introduction.recorded',
      subject: id,
      details: moved ? { from: state, to } : { transition },
      actor,
    });
  }

  /** Whether every party has done what each does for itself. */
  private async allHave(manager: EntityManager, transition: TransitionName, introductionId: string): Promise<boolean> {
    if (ruleOf(transition).whenAllHave === undefined) return true;
    const parties = await manager.findBy(IntroductionParty, { introductionId });
    return transition === 'consent'
      ? parties.every(({ consent }) => consent === 'given')
      : parties.every(({ ndaAt }) => ndaAt !== null);
  }

  /** @returns its id, by which the ledger names it */
  private async keepReason(
    manager: EntityManager,
    introductionId: string,
    transition: TransitionName,
    author: string | null,
    text: string,
  ): Promise<string> {
    const id = uuidv7();
    await manager.insert(IntroductionReason, { id, introductionId, transition, author, text });
    return id;
  }
}

/** To the parties an offer has expired the moment its time is over, whether or not Naru has come round to say so. */
const standingOf = ({ state, expiresAt }: Introduction, { party }: Acting, now: Date): IntroductionState =>
  party !== null && state === 'offered' && expiresAt !== null && expiresAt <= now ? 'expired' : state;
