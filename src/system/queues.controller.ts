import { Controller, Delete, Get, HttpCode, Injectable, Param, type PipeTransform, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CodedError } from '../errors/coded-error.js';
import { Access, CurrentPrincipal } from '../http/access.decorator.js';
import type { Principal } from '../http/principal.js';
import { type QueueName, queueNames } from '../queue/catalogue.js';
import { QueueBoard } from './queue-board.service.js';
import { FailedJobsQuery, FailedJobView, QueuesView, RetriedJobsView } from './queues.dto.js';

@Injectable()
class QueuePipe implements PipeTransform<string, QueueName> {
  transform(value: string): QueueName {
    const found = queueNames.find((name) => name === value);
    if (found === undefined) throw new CodedError('not-found', { kind: 'queue' });
    return found;
  }
}

const ApiQueue = () => ApiParam({ name: 'queue', enum: queueNames });

@ApiTags('queues')
@Access('administrator', { trial: true })
@Controller({ path: 'queues', version: '1' })
export class QueuesController {
  constructor(private readonly board: QueueBoard) {}

  /** How many jobs wait, are worked on and have failed, queue by queue */
  @Get()
  stand(): Promise<QueuesView> {
    return this.board.stand();
  }

  /** Jobs that have failed, newest first */
  @Get(':queue/failed-jobs')
  @ApiQueue()
  async failed(
    @Param('queue', QueuePipe) queue: QueueName,
    @Query() { limit }: FailedJobsQuery,
    @CurrentPrincipal() { trial }: Principal,
  ): Promise<FailedJobView[]> {
    return (await this.board.failed(queue, limit)).map(({ payload, reason, queuedAt, failedAt, ...job }) => ({
      ...job,
      payload: { ...payload },
      reason: trial === true ? null : reason,
      queuedAt: queuedAt.toISOString(),
      failedAt: failedAt.toISOString(),
    }));
  }

  /** Lets a failed job begin anew, with all its tries */
  @Post(':queue/failed-jobs/:job/retry')
  @HttpCode(204)
  @ApiQueue()
  async retry(
    @Param('queue', QueuePipe) queue: QueueName,
    @Param('job') job: string,
    @CurrentPrincipal() { id }: Principal,
  ): Promise<void> {
    await this.board.retry(id, queue, job);
  }

  /** Lets all failed jobs of a queue begin anew */
  @Post(':queue/failed-jobs/retry')
  @HttpCode(200)
  @ApiQueue()
  async retryAll(
    @Param('queue', QueuePipe) queue: QueueName,
    @CurrentPrincipal() { id }: Principal,
  ): Promise<RetriedJobsView> {
    return { retried: await this.board.retryAll(id, queue) };
  }

  /** Removes a failed job: what it should have done stays undone until something asks for it again */
  @Delete(':queue/failed-jobs/:job')
  @HttpCode(204)
  @ApiQueue()
  async remove(
    @Param('queue', QueuePipe) queue: QueueName,
    @Param('job') job: string,
    @CurrentPrincipal() { id }: Principal,
  ): Promise<void> {
    await this.board.remove(id, queue, job);
  }
}
