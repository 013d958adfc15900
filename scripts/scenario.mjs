import { tsImport } from 'tsx/esm/api';
import { command } from './launcher/command.mjs';

/** `npm run scenario`: one file from draft to certificates, told step by step, against the running demo. */
await command(async () => {
  /** @type {{ walk: typeof import('./scenario/walk.js').walk }} */
  const { walk } = await tsImport('./scenario/walk.ts', import.meta.url);
  await walk(process.env.BASE_URL ?? 'http://127.0.0.1:1337');
});
