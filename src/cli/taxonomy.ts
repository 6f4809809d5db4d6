import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '../config/package-root.js';
import { linesOf } from '../exchange/lines.js';
import { freezeIdf } from '../taxonomy/freeze-idf.js';
import { Reference } from '../taxonomy/reference.js';
import { checkTaxonomy } from '../taxonomy/taxonomy-check.js';
import { findingText } from '../taxonomy/taxonomy-findings.js';
import { failed } from './exit.js';
import { say } from './session.js';

export async function checkTaxonomyFiles(): Promise<void> {
  const { taxonomy, lanes, clusters } = await Reference.read(dataFolder);
  const findings = checkTaxonomy(taxonomy, lanes, clusters);
  for (const finding of findings) process.stdout.write(`${findingText(finding)}\n`);
  if (findings.length > 0) throw failed(`${findings.length} faults in the taxonomy`);
  say(`Taxonomy ${taxonomy.version}: ${taxonomy.concepts.length} concepts, no fault.`);
}

/** The statistics are taxonomy data: write them, look at the difference, raise the version. */
export async function freezeIdfFile(folders: readonly string[]): Promise<void> {
  const { taxonomy, tagger } = await Reference.read(dataFolder);
  const documents: string[][] = [];
  for (const folder of folders) {
    for await (const line of linesOf(join(folder, 'capabilities.jsonl'))) {
      if ('fault' in line) throw failed(`${folder}: line ${line.number} is not readable (${line.fault})`);
      const { title } = JSON.parse(line.text) as { title: Record<string, string> };
      documents.push(tagger.derive({ title, description: {} }).map((tag) => tag.code));
    }
  }
  const idf = freezeIdf(documents, taxonomy.concepts);
  const source = `Tags derived from the titles of ${documents.length} capabilities by taxonomy ${taxonomy.version}; naru taxonomy freeze-idf`;
  await writeFile(
    join(dataFolder, 'taxonomy/idf.json'),
    `${JSON.stringify({ source, documents: documents.length, idf }, null, 2)}\n`,
  );
  say(`Counted ${documents.length} documents.`);
}
