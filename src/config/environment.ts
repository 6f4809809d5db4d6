import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { availableParallelism } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { AttachmentEnvironment, attachmentProblems, OPTIONAL_ATTACHMENT_VARIABLES } from './attachment-environment.js';
import { mailProblems, OPTIONAL_MAIL_VARIABLES } from './mail-environment.js';
import { modelProblems, OPTIONAL_MODEL_VARIABLES } from './model-environment.js';
import { packageRoot } from './package-root.js';
import { OPTIONAL_SIGN_IN_VARIABLES, signInProblems } from './sign-in-environment.js';

const integer = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value,
);
const flag = Transform(({ value }: { value: unknown }) =>
  value === '1' || value === 'true' ? true : value === '0' || value === 'false' ? false : value,
);

/** What Naru reads from the environment. The names here are the whole list; README explains each. */
export class Environment extends AttachmentEnvironment {
  /** PostgreSQL 15 or newer; without it Naru runs its own under NARU_HOME. */
  @IsOptional()
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true })
  DATABASE_URL?: string;

  /** Redis for the queue; without it the queue lives in PostgreSQL. */
  @IsOptional()
  @IsUrl({ protocols: ['redis', 'rediss'], require_tld: false, require_protocol: true })
  REDIS_URL?: string;

  @integer
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 3000;

  @IsString()
  @MinLength(1)
  HOST = '127.0.0.1';

  /** Folder for everything Naru keeps on disk. */
  @IsString()
  @MinLength(1)
  NARU_HOME: string = join(packageRoot, '.naru');

  /** The address people type; needed behind a proxy so that sign-in accepts the browser's origin. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true })
  PUBLIC_URL?: string;

  /** The part of that address behind its host, where a proxy gives Naru one of its paths. */
  @Matches(/^(?:\/[\w.~-]+)*$/, { message: 'BASE_PATH must be a path like /naru, without a slash at its end' })
  BASE_PATH = '';

  /** Signs sessions; without it a secret is made once and kept under NARU_HOME. */
  @IsOptional()
  @IsString()
  @MinLength(32)
  AUTH_SECRET?: string;

  /** Sign-in name of the administrator made at first start. */
  @IsEmail({ require_tld: false })
  ADMIN_EMAIL = 'admin@naru.example';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL = 'info';

  /** Scoring threads of one worker process. */
  @integer
  @IsInt()
  @Min(1)
  @Max(64)
  NARU_THREADS: number = Math.max(1, Math.min(8, availableParallelism()));

  /**
   * How long a job stays with a silent worker before another may take it up: the most that a killed worker delays it
   * by. Shorter than the longest pause of a busy machine, and two workers would do the same job.
   */
  @integer
  @IsInt()
  @Min(1000)
  @Max(600_000)
  NARU_LOCK_MS = 30_000;

  /** Load the demonstration data into an empty database at first start. */
  @flag
  @IsBoolean()
  NARU_DEMO = true;

  /** Largest document, in megabytes, whose text can be asked for, and largest attachment. */
  @integer
  @IsInt()
  @Min(1)
  @Max(200)
  NARU_DOCUMENT_MB = 20;

  /** Offers of introductions that one company may have open at a time. */
  @integer
  @IsInt()
  @Min(1)
  @Max(1000)
  NARU_OPEN_OFFERS = 5;

  /** Requests a minute from one address. */
  @integer
  @IsInt()
  @Min(1)
  RATE_LIMIT = 1000;
}

export class EnvironmentError extends Error {}

function pathProblems({ PUBLIC_URL, BASE_PATH }: Environment): string[] {
  if (PUBLIC_URL === undefined || !URL.canParse(PUBLIC_URL)) return [];
  const path = new URL(PUBLIC_URL).pathname.replace(/\/+$/, '');
  return path === BASE_PATH ? [] : ['PUBLIC_URL must end in BASE_PATH, and in no other path'];
}

/**
 * Reads and checks the environment once; the only place that does.
 * Unset and empty variables mean the default. Throws {@link EnvironmentError} naming every bad variable.
 */
export function readEnvironment(raw: Record<string, string | undefined> = process.env): Environment {
  const known = Object.keys(plainToInstance(Environment, {}, { exposeDefaultValues: true }));
  const optional = [
    'DATABASE_URL',
    'REDIS_URL',
    'PUBLIC_URL',
    'AUTH_SECRET',
    ...OPTIONAL_MODEL_VARIABLES,
    ...OPTIONAL_MAIL_VARIABLES,
    ...OPTIONAL_SIGN_IN_VARIABLES,
    ...OPTIONAL_ATTACHMENT_VARIABLES,
  ];
  const given = Object.fromEntries([...known, ...optional].flatMap((name) => (raw[name] ? [[name, raw[name]]] : [])));
  const environment = plainToInstance(Environment, given, { exposeDefaultValues: true });
  const single = validateSync(environment).flatMap((error) => Object.values(error.constraints ?? {}));
  const problems = [
    ...single,
    ...modelProblems(environment),
    ...mailProblems(environment),
    ...signInProblems(environment),
    ...attachmentProblems(environment),
    ...pathProblems(environment),
  ];
  if (problems.length > 0) throw new EnvironmentError(`The environment is not usable:\n  ${problems.join('\n  ')}`);
  if (!isAbsolute(environment.NARU_HOME)) environment.NARU_HOME = join(packageRoot, environment.NARU_HOME);
  const model = environment.NARU_EMBEDDINGS_DIR;
  if (model !== undefined && !isAbsolute(model)) environment.NARU_EMBEDDINGS_DIR = join(packageRoot, model);
  return environment;
}
