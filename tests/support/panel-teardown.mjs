export { stopTestEnvironment as default } from './test-environment.mjs';
