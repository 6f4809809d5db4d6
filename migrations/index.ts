export { Core1795000000000 } from './1795000000000-core.js';
