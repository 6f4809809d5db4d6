import { get } from 'node:http';
import { createInterface } from 'node:readline';
import type { MatchRunView } from '../../../src/matching/runs/match-run.dto.js';
import type { TestApp } from '../../support/app.js';

export interface RunEvent {
  readonly type: string;
  readonly data: MatchRunView;
}

/** Reads a stream of server-sent events to its end; `begun` is called after the first one. */
export async function eventsOf(
  { url, advisorKey }: TestApp,
  path: string,
  begun = (): void => {},
): Promise<RunEvent[]> {
  const headers = { 'x-api-key': advisorKey, accept: 'text/event-stream' };
  const events: RunEvent[] = [];
  await new Promise<void>((resolve, reject) => {
    get(`${url}/api/v1/${path}`, { headers }, (response) => {
      let type = '';
      createInterface(response)
        .on('line', (line) => {
          if (line.startsWith('event: ')) type = line.slice(7);
          if (!line.startsWith('data: ') || type === 'ping') return;
          events.push({ type, data: JSON.parse(line.slice(6)) });
          if (events.length === 1) begun();
        })
        .on('close', resolve);
    }).on('error', reject);
  });
  return events;
}
