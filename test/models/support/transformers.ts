import { createRequire } from 'node:module';

const PACKAGE = '@huggingface/transformers';

function installed(): boolean {
  try {
    createRequire(import.meta.url).resolve(PACKAGE);
    return true;
  } catch {
    return false;
  }
}

/** The CI step that installs the library must run these tests; elsewhere they are left out, and say so. */
export const localModelWanted = installed() || process.env.NARU_TEST_LOCAL_MODEL === '1';
if (!localModelWanted) {
  console.log(
    `The tests of local embeddings are left out: npm install --no-save --ignore-scripts ${PACKAGE}@^4.3 enables them.`,
  );
}
