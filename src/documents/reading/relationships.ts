import { readXml } from './xml.js';
import type { ZipFile } from './zip.js';

export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: `worksheet`, `officeDocument`. */
  readonly type: string;
  /** Path inside the file. */
  readonly target: string;
}

/** What a part of an Office file refers to; `part` is '' for the file itself. External targets are left out. */
export function relationshipsOf(zip: ZipFile, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = zip.readIfAny(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const found: Relationship[] = [];
  if (!bytes) return found;
  readXml(bytes, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(folder, Target) });
    },
    close() {},
    text() {},
  });
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
