// One registry of modules for all spec files of a worker, as the service has one for all its requests: with a fresh
// one each, half of a spec's processor time went into loading 4,300 files again. Spec files themselves, and Jest's own
// modules, are loaded anew each time. What a module keeps between files is what it keeps between requests.
// It leans on fields of jest-runtime that are not public: `NARU_TEST_ISOLATED=1 npx jest` does without it.
const Runtime = require('jest-runtime').default;

/** @type {KeptRuntime | undefined} */
let kept;

class KeptRuntime extends Runtime {
  constructor(...parts) {
    if (kept) return kept;
    super(...parts);
    const { watch, watchAll } = parts.at(-1);
    // Whoever watches wants changed files to be read again.
    this.keeps = !watch && !watchAll;
    if (this.keeps) kept = this;
  }

  teardown() {
    if (!this.keeps) return super.teardown();
    this.restoreAllMocks();
    const { moduleRegistry, internalModuleRegistry } = this.registries;
    for (const path of moduleRegistry.keys()) if (path.endsWith('.spec.ts')) moduleRegistry.delete(path);
    internalModuleRegistry.clear();
    this.testMainModule.reset();
    this.jestGlobals.clearJestObjectCache();
    this.jestGlobals.cachedEnvGlobals = undefined;
    this.jestGlobals.envGlobalsOverride = undefined;
    // Outside of a test nothing may be loaded; the next file is about to be.
    this.enterTestCode();
  }
}
module.exports = KeptRuntime;
