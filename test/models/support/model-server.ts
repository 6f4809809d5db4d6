import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface Asked {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: {
    readonly model?: string;
    readonly input?: readonly string[];
    readonly messages?: readonly Message[];
    readonly q?: string;
    readonly source?: string;
    readonly target?: string;
    readonly api_key?: string;
  };
}
interface Message {
  readonly role: string;
  readonly content: string;
}

export type Answer = (asked: Asked, response: ServerResponse) => void;

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
export const status = (code: number, headers: Record<string, string> = {}): Answer =>
  json({ error: 'no' }, code, headers);
/** Takes the question and never answers. */
export const silence: Answer = () => {};

/** A real server that speaks as a model's does, or as one that is in trouble. */
export class ModelServer {
  readonly asked: Asked[] = [];
  /** What comes next; the last one stays. */
  answers: Answer[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(...answers: Answer[]): Promise<ModelServer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const started = new ModelServer(server, `http://127.0.0.1:${address.port}/v1`);
    started.answers = answers;
    server.on('request', (request, response) => void started.answer(request, response));
    return started;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const asked = { path: request.url ?? '', key: request.headers.authorization, body: JSON.parse(body) };
    this.asked.push(asked);
    const next = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
    next?.(asked, response);
  }
}

const SUBJECTS = ['라이다센서激光雷达传感器', '그리퍼로봇夹爪机器人'];

/** One direction for each subject that the characters of a text are of, and one for all others. */
export function vectorOf(text: string, dimension = 3): number[] {
  const counts = Array.from({ length: dimension }, () => 0.001);
  for (const character of text) {
    const subject = SUBJECTS.findIndex((words) => words.includes(character));
    const place = subject < 0 ? dimension - 1 : subject;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** Answers `/embeddings`, the last text first, as a service may. */
export const embeddings =
  (dimension = 3): Answer =>
  ({ body }, response) => {
    const data = (body.input ?? []).map((text, index) => ({ index, embedding: vectorOf(text, dimension) }));
    json({ data: data.toReversed() })({ path: '', key: undefined, body }, response);
  };

/** Answers `/chat/completions` with this content. */
export const chat = (content: unknown): Answer =>
  json({ choices: [{ message: { content: typeof content === 'string' ? content : JSON.stringify(content) } }] });

/** Answers `/translate` with the text between the names of both languages. */
export const translation: Answer = (asked, response) => {
  const { q, source, target } = asked.body;
  json({ translatedText: `${source}>${target}: ${q}` })(asked, response);
};
