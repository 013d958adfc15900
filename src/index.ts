import { startWorker, stopWorker } from './jobs/worker';
import { makeDatabaseObjects } from './platform/database-objects';
import { seed } from './seed';

export default {
  async bootstrap() {
    await makeDatabaseObjects();
    await seed();
    await startWorker();
  },

  async destroy() {
    await stopWorker();
  },
};
