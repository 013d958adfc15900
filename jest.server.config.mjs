export default {
  displayName: 'server',
  rootDir: '.',
  testMatch: ['<rootDir>/tests/{api,desk}/**/*.test.ts'],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  reporters: ['default', '<rootDir>/tests/support/server-log-reporter.mjs'],
  // The launcher's modules too: tests start further servers with them.
  transform: { '^.+\\.(ts|mjs)$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  testTimeout: 60_000,
  maxWorkers: 2,
};
