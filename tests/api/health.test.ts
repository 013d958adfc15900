import request from 'supertest';
import { baseUrl, startAnotherServer, withFreshDatabase } from '../support/servers';

describe('the server', () => {
  it('answers its health check', async () => {
    await request(baseUrl).get('/_health').expect(204);
  });

  it('starts on an empty database, stops cleanly, and starts again after a kill', async () => {
    await withFreshDatabase(async (url) => {
      const first = await startAnotherServer({ DATABASE_URL: url });
      await request(first.url).get('/_health').expect(204);
      expect(await first.stop()).toBe(0);
      await expect(request(first.url).get('/_health')).rejects.toThrow(/ECONNREFUSED/);

      const second = await startAnotherServer({ DATABASE_URL: url });
      expect(await second.kill()).toBe(1);

      const third = await startAnotherServer({ DATABASE_URL: url });
      await request(third.url).get('/_health').expect(204);
      expect(await third.stop()).toBe(0);
    });
  });
});
