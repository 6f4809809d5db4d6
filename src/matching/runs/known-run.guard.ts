import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { IdPipe } from '../../http/id.pipe.js';
import { MatchRunsService } from './match-runs.service.js';

/** Refuses an unknown run before its stream begins: once it has begun, its status is sent. */
@Injectable()
export class KnownRunGuard implements CanActivate {
  constructor(private readonly runs: MatchRunsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { id } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>().params;
    await this.runs.require(new IdPipe().transform(id));
    return true;
  }
}
