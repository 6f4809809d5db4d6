import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface ReceivedMail {
  readonly to: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What the server says to a whole mail; a promise holds the answer back. */
type Verdict = string | Promise<string>;

const TAKEN = '250 taken';

/** A mail server that keeps what it takes: as much of SMTP as a sender needs. */
export class SmtpServer {
  readonly taken: ReceivedMail[] = [];
  /** Mails that came whole, taken or not. */
  offered = 0;
  verdict: (to: string) => Verdict = () => TAKEN;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<SmtpServer> {
    const server = createServer();
    const smtp = new SmtpServer(server);
    server.on('connection', (socket) => smtp.serve(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return smtp;
  }

  get url(): string {
    const address = this.server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(mail: ReceivedMail): Promise<string> {
    const verdict = await this.verdict(mail.to);
    if (verdict.startsWith('2')) this.taken.push(mail);
    return verdict;
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => {});
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    let to = '';
    let lines: string[] | null = null;
    say('220 test');
    createInterface(socket).on('line', (line) => {
      if (lines !== null) {
        if (line !== '.') {
          lines.push(line.replace(/^\./, ''));
          return;
        }
        const mail = read(to, lines);
        lines = null;
        this.offered += 1;
        void this.answer(mail).then(say, () => socket.destroy());
      } else if (/^RCPT TO:/i.test(line)) {
        to = /<(.*)>/.exec(line)?.[1] ?? '';
        say('250 ok');
      } else if (/^DATA/i.test(line)) {
        lines = [];
        say('354 go on');
      } else if (/^QUIT/i.test(line)) {
        say('221 bye');
        socket.end();
      } else say('250 ok');
    });
  }
}

function read(to: string, lines: readonly string[]): ReceivedMail {
  const { headers, body } = part(lines.join('\n'));
  const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1] ?? '';
  const parts = body.split(`--${boundary}`).map((text) => part(text.replace(/^\n/, '')));
  const of = (type: string): string => {
    const found = parts.find((candidate) => candidate.headers['content-type']?.startsWith(type));
    return found ? decoded(found.body, found.headers['content-transfer-encoding'] ?? '') : '';
  };
  return { to, headers, subject: words(headers.subject ?? ''), text: of('text/plain'), html: of('text/html') };
}

function part(text: string): { headers: Record<string, string>; body: string } {
  const end = text.indexOf('\n\n');
  const unfolded = text.slice(0, end).replace(/\n[ \t]+/g, ' ');
  const headers = unfolded.split('\n').map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
  });
  return { headers: Object.fromEntries(headers), body: text.slice(end + 2) };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? quoted(body.replace(/=\n/g, '')) : body;
}

const quoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8');

const words = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('utf8') : quoted(text.replaceAll('_', ' ')),
    );
