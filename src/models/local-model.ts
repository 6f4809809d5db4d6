import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { EnvironmentError } from '../config/environment.js';

const PACKAGE = '@huggingface/transformers';

/** Weights in the order of preference, by the names that the package gives them. */
const WEIGHTS = [
  ['fp32', 'model.onnx'],
  ['q8', 'model_quantized.onnx'],
  ['int8', 'model_int8.onnx'],
  ['uint8', 'model_uint8.onnx'],
  ['fp16', 'model_fp16.onnx'],
  ['q4', 'model_q4.onnx'],
] as const;

export interface LocalModel {
  readonly folder: string;
  readonly name: string;
  readonly dtype: (typeof WEIGHTS)[number][0];
  /** Changes when the files do. */
  readonly fingerprint: string;
}

/**
 * Looks at a folder before anything needs it, so that a start fails at once and says what to do.
 * @throws EnvironmentError
 */
export async function findLocalModel(folder: string): Promise<LocalModel> {
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) {
    if (!existsSync(join(folder, file))) {
      throw new EnvironmentError(
        `NARU_EMBEDDINGS_DIR: there is no ${file} in ${folder}. Put a whole embedding model there: config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx.`,
      );
    }
  }
  const found = WEIGHTS.find(([, file]) => existsSync(join(folder, 'onnx', file)));
  if (found === undefined) {
    throw new EnvironmentError(
      `NARU_EMBEDDINGS_DIR: there are no weights in ${join(folder, 'onnx')}. Put model.onnx or model_quantized.onnx there.`,
    );
  }
  requireLibrary();
  const [dtype, weights] = found;
  return { folder, name: basename(folder), dtype, fingerprint: await fingerprintOf(folder, weights) };
}

/** The library is 400 MB and most do without it, so it is not installed with Naru. */
function requireLibrary(): void {
  try {
    createRequire(import.meta.url).resolve(PACKAGE);
  } catch {
    throw new EnvironmentError(
      `NARU_EMBEDDINGS_DIR needs ${PACKAGE}, which is not installed: npm install --no-save --ignore-scripts ${PACKAGE}@^4.3`,
    );
  }
}

const SAMPLES = 32;
const SAMPLE_BYTES = 32 * 1024;

/** Of the small files all, of the weights (hundreds of megabytes) samples: another training changes every one of them. */
async function fingerprintOf(folder: string, weights: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ['config.json', 'tokenizer.json']) hash.update(await readFile(join(folder, file)));
  const parts = (await readdir(join(folder, 'onnx'))).filter((file) => file.startsWith(weights)).sort();
  for (const part of parts) await addSamples(hash, join(folder, 'onnx', part));
  return hash.digest('hex');
}

async function addSamples(hash: Hash, path: string): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    hash.update(`${basename(path)}:${size}`);
    const step = Math.max(SAMPLE_BYTES, Math.floor(size / SAMPLES));
    const buffer = Buffer.alloc(SAMPLE_BYTES);
    for (let at = 0; at < size; at += step) {
      const { bytesRead } = await file.read(buffer, 0, SAMPLE_BYTES, at);
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
