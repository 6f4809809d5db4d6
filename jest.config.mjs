import { readFileSync } from 'node:fs';

const swc = {
  ...JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8')),
  $schema: undefined,
  swcrc: false,
  module: { type: 'commonjs' },
};

/** Each spec file with modules of its own, as Jest has it by default: slower by half. */
const isolated = Boolean(process.env.NARU_TEST_ISOLATED);

/**
 * Sources and ESM-only packages are compiled to CommonJS for tests: no experimental flag and half the memory.
 * It hides import cycles between ES modules; CI runs the built program to catch those.
 * @type {import('jest').Config}
 */
export default {
  ...(isolated
    ? { testEnvironment: 'node' }
    : {
        testEnvironment: '<rootDir>/test/support/kept-environment.cjs',
        runtime: '<rootDir>/test/support/kept-runtime.cjs',
      }),
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  resolver: '<rootDir>/test/support/resolver.cjs',
  transform: { '^.+\\.ts$': ['@swc/jest', swc], '^.+\\.m?js$': '<rootDir>/test/support/esm-to-cjs.cjs' },
  transformIgnorePatterns: [],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  // One more than the cores of a small machine: many specs wait for a browser, a killed process or a clock.
  maxWorkers: 3,
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 60_000,
};
