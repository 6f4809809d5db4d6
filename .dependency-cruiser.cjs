// Who may import whom: docs/architecture.md. A folder may import itself and what stands below it.
const features = (
  'taxonomy models audit companies accounts capabilities documents requirements opportunities matching editions disclosure ' +
  'attachments screening compliance introductions reviews meetings notifications dashboard system exchange page'
).split(' ');
const except = (own, allowed) => ({
  from: { path: `^src/(${own})/`, pathNot: '(\\.spec\\.ts$|/testing/)' },
  to: { path: '^src/', pathNot: [`^src/(${own})/`, ...allowed] },
});
const below = {
  database: ['^src/(config|errors)/'],
  queue: ['^src/(config|errors|database)/'],
  http: ['^src/(config|errors|database|queue)/'],
  live: ['^src/(config|errors|database|queue|http)/'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'engine-is-pure',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { pathNot: '^src/engine/' },
    },
    { name: 'config-stands-alone', severity: 'error', ...except('config', []) },
    {
      name: 'errors-stand-alone',
      severity: 'error',
      from: { path: '^src/errors/', pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { pathNot: '^src/errors/' },
    },
    ...Object.entries(below).map(([own, allowed]) => ({
      name: `${own}-layer`,
      severity: 'error',
      ...except(own, allowed),
    })),
    {
      name: 'identity-layer',
      severity: 'error',
      ...except('identity', ['^src/(config|errors|database|queue|http|live)/']),
    },
    ...features.map((feature, i, all) => ({
      name: `${feature}-layer`,
      severity: 'error',
      ...except(feature, [
        `^src/(config|errors|database|queue|http|live|identity|engine${all
          .slice(0, i)
          .map((f) => `|${f}`)
          .join('')})/`,
      ]),
    })),
    {
      name: 'nothing-above-app',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|main\\.ts)' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'app-is-above',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app|cli)/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'no-orphan-package',
      severity: 'error',
      from: { path: '^src/', pathNot: '(\\.spec\\.ts$|/testing/)' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js'], conditionNames: ['import', 'node', 'default'] },
  },
};
