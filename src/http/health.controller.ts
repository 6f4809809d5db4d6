import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access } from './access.decorator.js';
import { programVersion } from './program-version.js';

/** Something that the service needs to work; `check` rejects when it is away. */
export interface HealthCheck {
  readonly name: string;
  readonly check: () => Promise<unknown>;
}

/** What is checked besides the database: an array of {@link HealthCheck}. */
export const HEALTH_CHECKS = Symbol('HEALTH_CHECKS');

/** The part of a reply that health writes. */
interface Answer {
  status(code: number): { header(name: string, value: string): unknown };
}

type State = 'up' | 'down';

/** A dependency that has not answered by then counts as away. */
const PATIENCE_MS = 1000;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @InjectDataSource() private readonly dataSource: { query(sql: string): Promise<unknown> },
    @Inject(HEALTH_CHECKS) private readonly others: readonly HealthCheck[],
  ) {}

  /** 200 when everything that the service needs is there, 503 when something is not */
  @Get()
  @Access('public', { rateLimit: false })
  async health(@Res({ passthrough: true }) reply: Answer): Promise<Record<string, string>> {
    const checks = [{ name: 'database', check: () => this.dataSource.query('select 1') }, ...this.others];
    const states = await Promise.all(checks.map(async ({ name, check }) => [name, await stateOf(check)] as const));
    const up = states.every(([, state]) => state === 'up');
    reply.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).header('cache-control', 'no-store');
    return { status: up ? 'up' : 'down', version: programVersion, ...Object.fromEntries(states) };
  }
}

async function stateOf(check: () => Promise<unknown>): Promise<State> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<State>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, 'down');
  });
  try {
    return await Promise.race([
      late,
      check().then(
        (): State => 'up',
        (): State => 'down',
      ),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
