import { finishCounting } from './api/certificate/count-checks';
import { queuePlatformMail } from './api/notification/queue-platform-mail';
import { watchLogos } from './api/office/remember-logos';
import { endRendering } from './documents/rendering/renderer';
import { startWorker, stopWorker } from './jobs/worker';
import { makeDatabaseObjects } from './platform/database-objects';
import { keepCodesHashed } from './extensions/users-permissions/mailed-codes';
import { antivirus } from './platform/antivirus/antivirus';
import { publicUrl } from './platform/environment';
import { fileStore } from './platform/files/store';
import { interceptPlatformMail } from './platform/mail/send-mail';
import { surviveRefusedStatements } from './platform/refused-statements';
import { seed } from './seed';

export default {
  async bootstrap() {
    // Refuses to start in production without the address that mails lead to.
    publicUrl();
    // And with half a bucket, half an antivirus, or a folder of files that anyone can read.
    fileStore();
    antivirus();
    surviveRefusedStatements();
    await makeDatabaseObjects();
    await seed();
    interceptPlatformMail(queuePlatformMail);
    keepCodesHashed();
    watchLogos();
    await startWorker();
  },

  async destroy() {
    await stopWorker();
    await endRendering();
    await finishCounting();
  },
};
