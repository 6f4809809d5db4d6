import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Naru } from './naru.js';
import { type Operation, operationsOf } from './requests/api.js';
import { Bodies } from './requests/bodies.js';
import { Callers } from './requests/caller.js';
import { faultOf, Faults } from './requests/faults.js';
import { Generator, type Intent } from './requests/generate.js';
import { Ids } from './requests/ids.js';
import { Random } from './requests/random.js';

// Requests made from the description of the API, valid, nearly valid and hostile, as every kind of caller: no answer may
// be a failure of the server, and every refusal is a problem that names the field and the remedy. Ends with 1 if not.

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const REQUESTS = Number(values.requests);
const SIGN_IN_EVERY = 150;
const SLOWEST_MS = 20_000;
const SHOWN = 300;
const INTENTS: readonly Intent[] = ['valid', 'valid', 'near', 'hostile'];

const description = JSON.parse(await readFile(new URL('../../../openapi.json', import.meta.url), 'utf8'));
const operations = operationsOf(description);
const random = new Random(Number(values.seed));
const ids = new Ids();
const generator = new Generator(new Bodies(description.components.schemas, (source) => ids.any(source)), ids);
const answers: Record<string, number> = {};
const faults = new Faults();

const home = await mkdtemp(join(tmpdir(), 'naru-bench-requests-'));
const server = await Naru.start({ NARU_HOME: home, NARU_DEMO: '1', LOG_LEVEL: 'error' });
const callers = new Callers(server.url, server.administratorKey);
try {
  for (let sent = 0; sent < REQUESTS; sent += 1) {
    if (sent % SIGN_IN_EVERY === 0) await callers.signIn();
    await send(random.of(operations));
  }
} finally {
  await server.stop();
  await rm(home, { recursive: true, force: true });
}
const found = faults.list();
const result = { bench: 'requests', requests: REQUESTS, operations: operations.length, answers, faults: found };
process.stdout.write(`${JSON.stringify(result, null, values.json ? 0 : 2)}\n`);
process.exitCode = found.length > 0 ? 1 : 0;

async function send(operation: Operation): Promise<void> {
  const { method, path } = operation;
  const caller = random.of(callers.names());
  const { address, headers, body } = generator.request(operation, random.of(INTENTS), random);
  const sent = `${caller} ${address.slice(0, SHOWN)} ${typeof body === 'string' ? body.slice(0, SHOWN) : ''}`;
  try {
    const answer = await fetch(server.url + address, {
      method,
      headers: { ...headers, ...callers.headers(caller), origin: server.url },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(SLOWEST_MS),
    });
    const text = await answer.text();
    answers[answer.status] = (answers[answer.status] ?? 0) + 1;
    if (answer.ok && method === 'GET') ids.remember(path, text, random);
    const fault = faultOf(answer, text);
    if (fault !== null) faults.add(`${method} ${path}: ${fault}`, `${sent} -> ${text.slice(0, SHOWN)}`);
  } catch (error) {
    faults.add(`${method} ${path}: no answer`, `${sent} -> ${String(error)}`);
  }
}
