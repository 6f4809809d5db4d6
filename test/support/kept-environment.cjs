// The globals that the modules of kept-runtime.cjs were made with: they live as long as those do.
const { TestEnvironment } = require('jest-environment-node');

/** What Jest leaves on the globals for one file: its state, its handlers, `jest.setTimeout`. */
const OF_ONE_FILE = new Set(['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL']);

/** @type {KeptEnvironment | undefined} */
let kept;

class KeptEnvironment extends TestEnvironment {
  constructor(...parts) {
    if (kept) return kept;
    super(...parts);
    const { watch, watchAll } = parts[0].globalConfig;
    this.keeps = !watch && !watchAll;
    if (this.keeps) kept = this;
    this.exit = Object.getOwnPropertyDescriptor(this.global.process, 'exit');
  }

  async teardown() {
    if (!this.keeps) return super.teardown();
    for (const symbol of Object.getOwnPropertySymbols(this.global)) {
      if (OF_ONE_FILE.has(symbol.description)) delete this.global[symbol];
    }
    // Jest wraps it once a file.
    Object.defineProperty(this.global.process, 'exit', this.exit);
  }
}
module.exports = KeptEnvironment;
