import { randomUUID } from 'node:crypto';
import type { TestAccount } from '../../support/accounts.js';
import { member } from '../../support/accounts.js';
import { startApp, type TestApp } from '../../support/app.js';
import { capability, company, create, requirement } from '../../support/builders.js';
import { verify } from '../../support/introductions.js';

const PATH = '/api/v1/introductions';

export interface Firm {
  readonly id: string;
  readonly account: TestAccount;
}

export interface Pair {
  readonly seeker: Firm;
  readonly provider: Firm;
  readonly requirement: string;
  readonly capability: string;
  readonly match: string;
}

/** What the records of a pair say beyond the least. */
export interface Wording {
  readonly requirement?: Parameters<typeof requirement>[1];
  readonly capability?: Parameters<typeof capability>[1];
}

export interface Introduced {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly tier: number;
  readonly requirement: string | null;
  readonly capability: string | null;
  readonly team: string | null;
  readonly question: string | null;
  readonly parties: readonly {
    readonly side: string;
    readonly own: boolean;
    readonly company: string | null;
    readonly consent: string | null;
  }[];
}

export interface Answer<T = Introduced> {
  readonly status: number;
  readonly body: T & {
    readonly code?: string;
    readonly detail?: string;
    readonly errors?: readonly { field: string }[];
  };
}

/** Firms that are matched, and what they and the desk do. */
export class Scene {
  private constructor(readonly naru: TestApp) {}

  static async start(variables: Readonly<Record<string, string>> = {}): Promise<Scene> {
    return new Scene(await startApp({ variables: { AUTH_SECRET: 'x'.repeat(32), ...variables } }));
  }

  async firm(country: 'KR' | 'CN' | 'AE', verified = true): Promise<Firm> {
    const { id } = await create(
      this.naru.http,
      'companies',
      company({ country, names: { en: `Secret ${country} Works` } }),
    );
    if (verified) await verify(this.naru.rows, id);
    return { id, account: await member(this.naru, id) };
  }

  async pair(seeker?: Firm, provider?: Firm, of: Wording = {}): Promise<Pair> {
    const [by, from] = [seeker ?? (await this.firm('CN')), provider ?? (await this.firm('KR'))];
    const wanted = (await create(this.naru.http, 'requirements', requirement(by.id, of.requirement))).id;
    const offered = (await create(this.naru.http, 'capabilities', capability(from.id, of.capability))).id;
    const match = randomUUID();
    await this.naru.rows('insert into match (id, requirement_id, capability_id) values ($1, $2, $3)', [
      match,
      wanted,
      offered,
    ]);
    return { seeker: by, provider: from, requirement: wanted, capability: offered, match };
  }

  get desk(): string {
    return this.naru.advisorKey;
  }

  get administrator(): string {
    return this.naru.administratorKey;
  }

  async suggest(key: string, body: object, idempotencyKey: string = randomUUID()): Promise<Answer> {
    return this.naru.as(key).post(PATH).set('Idempotency-Key', idempotencyKey).send(body);
  }

  async get<T = Introduced>(key: string, path: string): Promise<Answer<T>> {
    return this.naru.as(key).get(/^[^?]/.test(path) ? `${PATH}/${path}` : PATH + path);
  }

  async post<T>(key: string, path: string, version: number, body: object): Promise<Answer<T>> {
    return this.naru.as(key).post(`${PATH}/${path}`).set('If-Match', `"${version}"`).send(body);
  }

  /** With the version that stands now. */
  async move(key: string, id: string, transition: string, more: object = {}): Promise<Answer> {
    const [row] = await this.naru.rows<{ version: number }>('select version from introduction where id = $1', [id]);
    return this.post(key, `${id}/transitions`, row?.version ?? 0, { transition, ...more });
  }

  /** Moves that must be accepted, one after the other. @returns the introduction as the last mover sees it */
  async walk(
    id: string,
    ...steps: readonly (readonly [key: string, transition: string, more?: object])[]
  ): Promise<Introduced> {
    let last: Introduced | undefined;
    for (const [key, transition, more] of steps) {
      const { status, body } = await this.move(key, id, transition, more);
      if (status !== 200) throw new Error(`${transition} answered ${status}: ${JSON.stringify(body)}`);
      last = body;
    }
    if (!last) throw new Error('nothing to walk');
    return last;
  }

  async suggested({ match }: Pair): Promise<string> {
    const { status, body } = await this.suggest(this.desk, { match });
    if (status !== 201) throw new Error(`suggesting answered ${status}: ${JSON.stringify(body)}`);
    return body.id;
  }

  async approved(pair: Pair): Promise<string> {
    const id = await this.suggested(pair);
    await this.walk(id, [this.desk, 'start-review'], [this.desk, 'approve']);
    await this.override(`matches/${pair.match}`);
    return id;
  }

  /** One advisor lets offers pass, whatever the rules still ask. */
  async override(deal: `matches/${string}` | `teams/${string}`): Promise<void> {
    const desk = this.naru.as(this.desk);
    const path = `/api/v1/${deal}/verdict`;
    const { version } = (await desk.get(path)).body as { version: number };
    const { status, body } = await this.naru
      .as(this.desk)
      .post(`${path}/override`)
      .set('If-Match', `"${version}"`)
      .send({ reason: 'seen by counsel' });
    if (status !== 200 || !body.passes) throw new Error(`overriding answered ${status}: ${JSON.stringify(body)}`);
  }

  async offered(pair: Pair): Promise<string> {
    const id = await this.approved(pair);
    await this.walk(id, [this.desk, 'offer']);
    return id;
  }

  async negotiating(pair: Pair): Promise<string> {
    const id = await this.offered(pair);
    const [seeker, provider] = [pair.seeker.account.key, pair.provider.account.key];
    await this.walk(
      id,
      [seeker, 'consent'],
      [provider, 'consent'],
      [this.desk, 'start-nda'],
      [seeker, 'acknowledge-nda', { ndaVersion: '1' }],
      [provider, 'acknowledge-nda', { ndaVersion: '1' }],
      [this.desk, 'record-meeting'],
      [provider, 'start-negotiation'],
    );
    return id;
  }

  /** Kinds of the ledger's entries, as the desk sees them. */
  async testified(id: string): Promise<string[]> {
    const { body } = await this.get<{ items: { kind: string }[] }>(this.desk, `${id}/ledger`);
    return body.items.map(({ kind }) => kind);
  }
}
