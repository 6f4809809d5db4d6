export { Core1795000000000 } from './1795000000000-core.js';
export { Identity1795000000100 } from './1795000000100-identity.js';
export { Vectors1795000000300 } from './1795000000300-vectors.js';
export { Opportunities1795000000400 } from './1795000000400-opportunities.js';
export { TeamLists1795000000500 } from './1795000000500-team-lists.js';
export { RunShards1795000000600 } from './1795000000600-run-shards.js';
export { Members1795000000700 } from './1795000000700-members.js';
