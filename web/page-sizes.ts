import type { Plugin, Rolldown } from 'vite';
import { gzipSync } from 'node:zlib';

/** Gzipped JavaScript, in kB of 1000 bytes, that opening a page for the first time may take. */
const MOST = { signIn: 250, page: 400 } as const;

/** Pages before the sign-in: without the shell, and with their own words only. */
const ENTRANCE = /^(?:sign-in|sign-up|invitation)\//;
const PAGE = /\/src\/pages\/(.+)-page\.tsx$/;
const isPart = (path: string) => (chunk: Rolldown.OutputChunk) => chunk.facadeModuleId?.endsWith(path) === true;

/** Adds up what each page loads, says so, and fails the build where one is too heavy. */
export const pageSizes = (): Plugin => ({
  name: 'page-sizes',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const needed = (path: string): Rolldown.OutputChunk[] => chunks.filter(isPart(path));
    const start = chunks.filter(({ isEntry }) => isEntry);
    // One language is ever loaded; Korean stands for the three.
    const words = ['/ko/common.ts', '/ko/sign-in.ts', '/antd/es/locale/ko_KR.js'].flatMap(needed);
    const inside = [...needed('/src/app/shell.tsx'), ...needed('/src/i18n/ko/index.ts')];
    const figures = chunks.flatMap((chunk) => {
      const name = PAGE.exec(chunk.facadeModuleId ?? '')?.[1];
      if (name === undefined) return [];
      const isEntrance = ENTRANCE.test(name);
      const parts = [...start, ...words, chunk, ...(isEntrance ? [] : inside)];
      return [
        { name, kilobytes: weightOf(parts, bundle) / 1000, most: MOST[name === 'sign-in/sign-in' ? 'signIn' : 'page'] },
      ];
    });
    const lines = figures.sort((a, b) => b.kilobytes - a.kilobytes).map(lineOf);
    process.stdout.write(`Gzipped JavaScript of each page\n${lines.join('\n')}\n`);
    const heavy = figures.filter(({ kilobytes, most }) => kilobytes > most);
    if (heavy.length > 0) this.error(`Too heavy, load less at once:\n${heavy.map(lineOf).join('\n')}`);
    if (figures.length === 0 || words.length < 3 || inside.length < 2) this.error('Parts of the pages are not found.');
  },
});

/** What is weighed is what is handed out. */
const packedBytes = (source: string | Uint8Array): Buffer => gzipSync(source, { level: 9 });

const lineOf = ({ name, kilobytes, most }: { name: string; kilobytes: number; most: number }): string =>
  `${kilobytes.toFixed(1).padStart(5)} of ${most} kB  ${name}`;

/** Of the chunks with everything that they import at once. */
function weightOf(parts: readonly Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): number {
  const loaded = new Set<Rolldown.OutputChunk>();
  const load = (chunk: Rolldown.OutputChunk): void => {
    if (loaded.has(chunk)) return;
    loaded.add(chunk);
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') load(imported);
    }
  };
  parts.forEach(load);
  return [...loaded].reduce((sum, { code }) => sum + packedBytes(code).length, 0);
}

/** Beside each script and style a packed one, for all browsers that ask for it. */
export const packed = (): Plugin => ({
  name: 'packed',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (!/\.(?:js|css)$/.test(file.fileName)) continue;
        const source = packedBytes(file.type === 'chunk' ? file.code : file.source);
        this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source });
      }
    },
  },
});
