import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError, readEnvironment } from '../../src/config/environment.js';
import { cosineOf } from '../../src/engine/scoring/index.js';
import { Embeddings } from '../../src/models/embeddings.js';
import { ModelError } from '../../src/models/model-error.js';
import { TINY_DIMENSION, writeTinyModel } from './support/tiny-model.js';
import { localModelWanted } from './support/transformers.js';

let home: string;
const opened: Embeddings[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'naru-test-model-'));
  await writeTinyModel(join(home, 'tiny'));
});
afterAll(async () => {
  for (const embeddings of opened) await embeddings.onApplicationShutdown();
  await rm(home, { recursive: true });
});

async function open(folder: string, more: Record<string, string> = {}): Promise<Embeddings> {
  const environment = readEnvironment({ NARU_EMBEDDINGS_DIR: join(home, folder), NARU_THREADS: '1', ...more });
  const embeddings = await Embeddings.open(environment);
  opened.push(embeddings);
  return embeddings;
}

it('a folder without a model stops the start and is told what is missing', async () => {
  await expect(open('nowhere')).rejects.toThrow(EnvironmentError);
  await expect(open('nowhere')).rejects.toThrow(/config\.json/);
  await cp(join(home, 'tiny'), join(home, 'hollow'), { recursive: true });
  await rm(join(home, 'hollow/onnx/model.onnx'));
  await expect(open('hollow')).rejects.toThrow(/weights/);
});

(localModelWanted ? describe.skip : describe)('without the library', () => {
  it('a start is told how to install it', async () => {
    await expect(open('tiny')).rejects.toThrow(/npm install --no-save --ignore-scripts @huggingface\/transformers/);
  });
});

(localModelWanted ? describe : describe.skip)('a local model', () => {
  it('reads Korean and Chinese in one space, and the same text alike whatever is beside it', async () => {
    const embeddings = await open('tiny');
    const texts = ['고정형 라이다 센서', '激光雷达传感器采购', '전동 그리퍼', '고정형 라이다 센서'];
    const [lidar, jiguang, gripper, again] = await embeddings.embed(texts);
    expect(lidar).toHaveLength(TINY_DIMENSION);
    expect(again).toEqual(lidar);
    expect((await embeddings.embed([texts[0] ?? '']))[0]).toEqual(lidar);
    const near = cosineOf(lidar, jiguang) ?? 0;
    const far = cosineOf(gripper, jiguang) ?? 0;
    expect(near).toBeGreaterThan(8_000);
    expect(far).toBeLessThan(near / 2);
    expect(embeddings.embedder?.usage()).toMatchObject({ calls: 2, failures: 0 });
  });

  it('has an id that changes with its files and with what is put before a text', async () => {
    const first = (await open('tiny')).embedder?.id;
    expect(first).toMatch(/^tiny\/[0-9a-f]{8}$/);
    expect((await open('tiny')).embedder?.id).toBe(first);
    expect((await open('tiny', { NARU_EMBEDDINGS_PREFIX: 'query: ' })).embedder?.id).not.toBe(first);
    await cp(join(home, 'tiny'), join(home, 'other', 'tiny'), { recursive: true });
    await writeFile(join(home, 'other', 'tiny', 'config.json'), '{"model_type":"bert","hidden_size":4,"note":1}');
    expect((await open('other/tiny')).embedder?.id).not.toBe(first);
  });

  it('says what is wrong with weights that cannot be read', async () => {
    await cp(join(home, 'tiny'), join(home, 'broken'), { recursive: true });
    await writeFile(join(home, 'broken/onnx/model.onnx'), 'no model');
    const embeddings = await open('broken');
    await expect(embeddings.embed(['라이다'])).rejects.toThrow(ModelError);
    expect(embeddings.embedder?.usage()).toMatchObject({ calls: 1, failures: 1 });
  });
});
