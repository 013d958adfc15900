export { startTestEnvironment as default } from './test-environment.mjs';
