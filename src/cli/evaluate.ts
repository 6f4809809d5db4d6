import { readFile } from 'node:fs/promises';
import { dataFolder } from '../config/package-root.js';
import { BRIDGE_SIGNALS, createBridge } from '../engine/bridge/index.js';
import { evaluateLabels, type LabelPair, type RetrievalMeasures } from '../engine/evaluation/index.js';
import { readBridgeTables } from '../taxonomy/bridge-files.js';
import { Reference } from '../taxonomy/reference.js';
import { failed, wrongUse } from './exit.js';
import { say } from './session.js';

export interface EvaluateOptions {
  /** Tab-separated file whose first line names the columns, `zh` and `ko` among them. */
  readonly labels?: string;
  /** Print the measures as one line of JSON. */
  readonly json: boolean;
  /** Measure again without each signal of the bridge. */
  readonly ablation: boolean;
}

/** Measures Korean label -> Chinese label retrieval. Needs no database. */
export async function evaluate({ labels, json, ablation }: EvaluateOptions): Promise<void> {
  if (labels === undefined) throw wrongUse('evaluate needs a folder or --labels FILE');
  const pairs = await readLabels(labels);
  const { taxonomy, tagger } = await Reference.read(dataFolder);
  const tables = { ...(await readBridgeTables(dataFolder, taxonomy)), tagger };
  const bridge = createBridge(tables);
  const started = process.hrtime.bigint();
  const whole = evaluateLabels(bridge, pairs);
  const millisecondsPerQuery = Number(process.hrtime.bigint() - started) / 1e6 / Math.max(1, pairs.length);
  const parts: [string, RetrievalMeasures][] = ablation
    ? BRIDGE_SIGNALS.map((signal) => {
        const others = BRIDGE_SIGNALS.filter((one) => one !== signal);
        return [signal, evaluateLabels(createBridge(tables, others), pairs)];
      })
    : [];
  for (const [name, measures] of [['all signals', whole] as const, ...parts.map(([s, m]) => [`no ${s}`, m] as const)]) {
    const line = `${name.padEnd(16)} recall1 ${shown(measures.recall1)} recall10 ${shown(measures.recall10)} mrr ${shown(measures.mrr)}`;
    if (json) say(line);
    else process.stdout.write(`${line}\n`);
  }
  if (!json) return;
  const result = { ...whole, millisecondsPerQuery, ...(ablation ? { without: Object.fromEntries(parts) } : {}) };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

const shown = (share: number): string => share.toFixed(3);

export async function readLabels(path: string): Promise<LabelPair[]> {
  const source = await readFile(path, 'utf8').catch((error: unknown) => {
    throw failed(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const [head = '', ...lines] = source.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const columns = head.split('\t');
  const [zhAt, koAt] = [columns.indexOf('zh'), columns.indexOf('ko')];
  if (zhAt < 0 || koAt < 0) throw failed(`${path}: the first line must name the columns zh and ko`);
  const pairs: LabelPair[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const cells = line.split('\t');
    const [zh, ko] = [cells[zhAt], cells[koAt]];
    if (!zh || !ko) throw failed(`${path}:${index + 2} has no Chinese or no Korean label`);
    pairs.push({ zh, ko });
  }
  if (pairs.length === 0) throw failed(`${path} holds no labels`);
  return pairs;
}
