import { basename, dirname } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { ThreadModel } from './local-embedder.js';

/** What is used of the library, which is installed only where somebody wants a local model. */
interface Transformers {
  readonly env: {
    /** Nothing is ever fetched. */
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    useFSCache: boolean;
    useBrowserCache: boolean;
    localModelPath: string;
  };
  pipeline(task: 'feature-extraction', model: string, options: object): Promise<Extractor>;
}
type Extractor = (
  text: string,
  options: { readonly pooling: 'mean' | 'cls'; readonly normalize: boolean },
) => Promise<{ tolist(): number[][] }>;

const { folder, dtype, pooling, threads } = workerData as ThreadModel;
// A name that the compiler does not follow: the package need not be there.
const library: string = '@huggingface/transformers';

async function load(): Promise<Extractor> {
  const transformers = (await import(library)) as Transformers;
  const { env } = transformers;
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.useBrowserCache = false;
  env.localModelPath = dirname(folder);
  return transformers.pipeline('feature-extraction', basename(folder), {
    dtype,
    device: 'cpu',
    local_files_only: true,
    session_options: { intraOpNumThreads: threads },
  });
}

let loading: Promise<Extractor> | null = null;

/**
 * One text at a time: beside longer ones a text would be padded, and its vector depend on its neighbours. The model is
 * loaded by the first task and not with the file, because a pool starts a thread anew whose file fails to load.
 */
export default async function embed(texts: readonly string[]): Promise<number[][]> {
  loading ??= load();
  const extract = await loading.catch((error: unknown) => {
    loading = null;
    throw error;
  });
  const vectors: number[][] = [];
  for (const text of texts) {
    const [vector] = (await extract(text, { pooling, normalize: true })).tolist();
    vectors.push(vector ?? []);
  }
  return vectors;
}
