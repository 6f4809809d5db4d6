import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { NewJob } from '../../queue/catalogue.js';
import { MatchRunShard, type ShardKind } from './match-run-shard.entity.js';

/**
 * Lists of one shard: some seconds of work. Neither workers nor threads change them, so that the shards of a run are the
 * same wherever it is carried out.
 */
const SHARD: Readonly<Record<ShardKind, number>> = { 'match-lists': 256, 'team-lists': 16 };

type Stretch = Pick<MatchRunShard, 'kind' | 'first' | 'lists'>;

/** How the lists of a run are shared out among jobs. */
@Injectable()
export class RunShards {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The shards of a run in their order; none for a run that one job carries out. */
  of(runId: string): Promise<MatchRunShard[]> {
    return this.dataSource.getRepository(MatchRunShard).find({ where: { runId }, order: { shard: 'ASC' } });
  }

  one(runId: string, shard: number): Promise<MatchRunShard | null> {
    return this.dataSource.getRepository(MatchRunShard).findOneBy({ runId, shard });
  }

  /** Cuts a run, once; one that is small enough for a single job stays whole. */
  async cut(runId: string, matchLists: number, teamLists: number): Promise<MatchRunShard[]> {
    if (matchLists <= SHARD['match-lists'] && teamLists <= SHARD['team-lists']) return [];
    const stretches = [...stretchesOf('match-lists', matchLists), ...stretchesOf('team-lists', teamLists)];
    const rows = stretches.map((stretch, shard) => ({ ...stretch, runId, shard }));
    const insert = this.dataSource.createQueryBuilder().insert().into(MatchRunShard);
    await insert.values(rows).orIgnore().execute();
    return this.of(runId);
  }

  async failed({ runId, shard }: MatchRunShard, error: string): Promise<void> {
    await this.dataSource.getRepository(MatchRunShard).update({ runId, shard }, { error });
  }

  /** Lets shards that gave up be tried again. */
  async forgetErrors(runId: string): Promise<void> {
    await this.dataSource.getRepository(MatchRunShard).update({ runId }, { error: null });
  }
}

function stretchesOf(kind: ShardKind, lists: number): Stretch[] {
  const size = SHARD[kind];
  return Array.from({ length: Math.ceil(lists / size) }, (_, i) => ({
    kind,
    first: i * size,
    lists: Math.min(size, lists - i * size),
  }));
}

export const isOpenShard = ({ done, lists }: MatchRunShard): boolean => done < lists;

export const jobOf = ({ runId, shard }: MatchRunShard): NewJob => ({ name: 'score-shard', payload: { runId, shard } });

/** Why a run failed whose shards gave up; null when none did. */
export function whyFailed(shards: readonly MatchRunShard[]): string | null {
  const [worst, ...others] = shards.filter(({ error }) => error !== null);
  if (!worst) return null;
  const { kind, first, lists, error } = worst;
  const more = others.length === 0 ? '' : ` (and ${others.length} more of ${shards.length} shards that are left)`;
  return `${kind} ${first + 1} to ${first + lists}: ${error}${more}`;
}
