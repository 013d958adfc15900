/** What is run: the tests, the pictures of the guides, or the measurements. */
const kind = process.env.BROWSER_RUN ?? 'test';

export default {
  displayName: 'browser',
  rootDir: '.',
  testMatch: [`<rootDir>/tests/e2e/**/*.${kind}.ts`],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/support/panel-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/panel-teardown.mjs',
  reporters: ['default', '<rootDir>/tests/support/server-log-reporter.mjs'],
  transform: { '^.+\\.(ts|mjs)$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  testTimeout: 120_000,
  maxWorkers: kind === 'test' ? 2 : 1,
};
