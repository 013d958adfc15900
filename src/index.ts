import { queuePlatformMail } from './api/notification/queue-platform-mail';
import { startWorker, stopWorker } from './jobs/worker';
import { makeDatabaseObjects } from './platform/database-objects';
import { interceptPlatformMail } from './platform/mail/send-mail';
import { seed } from './seed';

export default {
  async bootstrap() {
    await makeDatabaseObjects();
    await seed();
    interceptPlatformMail(queuePlatformMail);
    await startWorker();
  },

  async destroy() {
    await stopWorker();
  },
};
