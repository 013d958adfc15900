import { buildAdmin, compileServer } from './launcher/build.mjs';
import { command } from './launcher/command.mjs';

/** `npm run build`: everything that `npm start` needs. */
await command(async () => {
  await compileServer();
  await buildAdmin();
});
