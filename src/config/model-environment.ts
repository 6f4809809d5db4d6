import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, IsUrl, Max, MaxLength, Min, MinLength } from 'class-validator';

const number = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value,
);
/** Names in the address would end up in logs, and fetch refuses them. */
const endpoint = { protocols: ['http', 'https'], require_tld: false, require_protocol: true, disallow_auth: true };

/** Variables without a default. */
export const OPTIONAL_MODEL_VARIABLES = [
  'NARU_EMBEDDINGS_DIR',
  'NARU_EMBEDDINGS_URL',
  'NARU_EMBEDDINGS_MODEL',
  'NARU_EMBEDDINGS_KEY',
  'NARU_EMBEDDINGS_PREFIX',
  'NARU_CHAT_URL',
  'NARU_CHAT_MODEL',
  'NARU_CHAT_KEY',
  'TRANSLATION_URL',
  'TRANSLATION_KEY',
] as const;

/** Language models that an operator may add. Without a folder and an address none is used and nothing is sent anywhere. */
export abstract class ModelEnvironment {
  /** Folder of an embedding model with ONNX weights, as transformers.js reads it. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  NARU_EMBEDDINGS_DIR?: string;

  /** Base address of an OpenAI-compatible service; `/embeddings` is added to it. */
  @IsOptional()
  @IsUrl(endpoint)
  NARU_EMBEDDINGS_URL?: string;

  /** Name of the model at that service; of a folder, the name shown instead of the folder's own. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  NARU_EMBEDDINGS_MODEL?: string;

  @IsOptional()
  @IsString()
  NARU_EMBEDDINGS_KEY?: string;

  /** What the model wants before each text, e.g. `query: `. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  NARU_EMBEDDINGS_PREFIX?: string;

  /** How a local model makes one vector of a text's words. */
  @IsIn(['mean', 'cls'])
  NARU_EMBEDDINGS_POOLING: 'mean' | 'cls' = 'mean';

  /** Characters of a text that the model is given. */
  @number
  @IsInt()
  @Min(50)
  @Max(20_000)
  NARU_EMBEDDINGS_CHARS = 2000;

  /** Cosine of texts that have nothing in common. */
  @number
  @IsNumber()
  @Min(0)
  @Max(1)
  NARU_EMBEDDINGS_UNRELATED = 0.2;

  /** Cosine from which on texts say the same. */
  @number
  @IsNumber()
  @Min(0)
  @Max(1)
  NARU_EMBEDDINGS_ALIKE = 0.8;

  @number
  @IsInt()
  @Min(100)
  @Max(600_000)
  NARU_EMBEDDINGS_TIMEOUT_MS = 30_000;

  /** Base address of an OpenAI-compatible service; `/chat/completions` is added to it. */
  @IsOptional()
  @IsUrl(endpoint)
  NARU_CHAT_URL?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  NARU_CHAT_MODEL?: string;

  @IsOptional()
  @IsString()
  NARU_CHAT_KEY?: string;

  /** How long a person waits for proposals at most. */
  @number
  @IsInt()
  @Min(100)
  @Max(120_000)
  NARU_CHAT_TIMEOUT_MS = 20_000;

  /** Base address of a service that speaks as LibreTranslate does; `/translate` is added to it. */
  @IsOptional()
  @IsUrl(endpoint)
  TRANSLATION_URL?: string;

  @IsOptional()
  @IsString()
  TRANSLATION_KEY?: string;

  /** For one try. */
  @number
  @IsInt()
  @Min(100)
  @Max(120_000)
  TRANSLATION_TIMEOUT_MS = 20_000;
}

/** What is wrong with the variables together, each named. */
export function modelProblems(given: ModelEnvironment): string[] {
  const problems: string[] = [];
  if (given.NARU_EMBEDDINGS_DIR !== undefined && given.NARU_EMBEDDINGS_URL !== undefined) {
    problems.push('NARU_EMBEDDINGS_DIR and NARU_EMBEDDINGS_URL exclude each other: set one of them');
  }
  if (given.NARU_EMBEDDINGS_URL !== undefined && given.NARU_EMBEDDINGS_MODEL === undefined) {
    problems.push('NARU_EMBEDDINGS_URL needs NARU_EMBEDDINGS_MODEL, the name of the model there');
  }
  if (given.NARU_CHAT_URL !== undefined && given.NARU_CHAT_MODEL === undefined) {
    problems.push('NARU_CHAT_URL needs NARU_CHAT_MODEL, the name of the model there');
  }
  if (given.NARU_EMBEDDINGS_UNRELATED >= given.NARU_EMBEDDINGS_ALIKE) {
    problems.push('NARU_EMBEDDINGS_UNRELATED must be smaller than NARU_EMBEDDINGS_ALIKE');
  }
  return problems;
}
