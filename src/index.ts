import { queuePlatformMail } from './api/notification/queue-platform-mail';
import { startWorker, stopWorker } from './jobs/worker';
import { makeDatabaseObjects } from './platform/database-objects';
import { publicUrl } from './platform/environment';
import { interceptPlatformMail } from './platform/mail/send-mail';
import { seed } from './seed';

export default {
  async bootstrap() {
    // Refuses to start in production without the address that mails lead to.
    publicUrl();
    await makeDatabaseObjects();
    await seed();
    interceptPlatformMail(queuePlatformMail);
    await startWorker();
  },

  async destroy() {
    await stopWorker();
  },
};
