import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { jobNames, type JobName } from './catalogue.js';
import { HandlerOf, type JobHandler } from './handles.decorator.js';

/** Finds the handler of each job among the providers of the process. */
@Injectable()
export class Handlers {
  private found: ReadonlyMap<JobName, readonly JobHandler<JobName>[]> | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws naming every job of the catalogue that has no handler, or more than one */
  all(): ReadonlyMap<string, JobHandler<JobName>> {
    const found = this.find();
    const problems = [...found].flatMap(([name, handlers]) => {
      if (handlers.length === 1) return [];
      const who = handlers.map((handler) => handler.constructor.name).join(', ');
      return [handlers.length === 0 ? `"${name}" has no handler` : `"${name}" is handled by ${who}`];
    });
    if (problems.length > 0) {
      throw new Error(`Each job needs exactly one provider marked with @Handles(): ${problems.join('; ')}.`);
    }
    return new Map([...found].flatMap(([name, [handler]]) => (handler ? [[name, handler] as const] : [])));
  }

  /** Whether the settings leave a job nothing to do, so that no change has to start it. */
  isOff(name: JobName): boolean {
    return (
      this.find()
        .get(name)
        ?.some(({ isOff }) => isOff) ?? false
    );
  }

  private find(): ReadonlyMap<JobName, readonly JobHandler<JobName>[]> {
    if (this.found !== null) return this.found;
    const found = new Map<JobName, JobHandler<JobName>[]>(jobNames.map((name) => [name, []]));
    for (const provider of this.discovery.getProviders({ metadataKey: HandlerOf.KEY })) {
      const name = this.discovery.getMetadataByDecorator(HandlerOf, provider);
      const handler: JobHandler<JobName> = provider.instance;
      if (name) found.get(name)?.push(handler);
    }
    this.found = found;
    return found;
  }
}
