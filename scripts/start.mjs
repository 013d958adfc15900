import { startApplication } from './launcher/application.mjs';
import { command } from './launcher/command.mjs';

/** `npm start`: production, on `DATABASE_URL` or on the embedded database. */
await command(async (interrupt) => {
  const application = await startApplication('production', interrupt);
  console.log(`Conformity Desk answers on ${application.url}`);
  return application.ended;
});
