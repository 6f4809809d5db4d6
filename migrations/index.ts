export { Core1795000000000 } from './1795000000000-core.js';
export { Identity1795000000100 } from './1795000000100-identity.js';
