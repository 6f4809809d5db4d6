export { Core1795000000000 } from './1795000000000-core.js';
export { Identity1795000000100 } from './1795000000100-identity.js';
export { Vectors1795000000300 } from './1795000000300-vectors.js';
