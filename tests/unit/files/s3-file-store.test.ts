import { type IncomingHttpHeaders, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { s3FileStore } from '../../../src/platform/files/s3-file-store';
import { s3SettingsFrom } from '../../../src/platform/files/s3-settings';

/** What a bucket is asked for; the answers of a real one are for the tests of the server. */
describe('an object', () => {
  const calls: { method: string | undefined; url: string | undefined; headers: IncomingHttpHeaders }[] = [];
  let bucket: Server;
  beforeAll(async () => {
    bucket = createServer(({ method, url, headers }, answer) => {
      calls.push({ method, url, headers });
      answer.setHeader('ETag', '"etag"').end();
    });
    await new Promise<void>((resolve) => bucket.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => bucket.close());

  const put = async (env: NodeJS.ProcessEnv): Promise<IncomingHttpHeaders> => {
    const settings = s3SettingsFrom({
      S3_BUCKET: 'files',
      S3_REGION: 'us-east-1',
      S3_ENDPOINT: `http://127.0.0.1:${(bucket.address() as AddressInfo).port}`,
      S3_PATH_STYLE: 'true',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'secret',
      S3_PREFIX: 'a/b',
      ...env,
    });
    if (!settings) throw new Error('No bucket');
    const chunks = async function* () {
      yield Buffer.from('bytes');
    };
    await s3FileStore(settings).put('key1', chunks());
    const call = calls.at(-1);
    expect(call).toMatchObject({ method: 'PUT', url: expect.stringMatching(/^\/files\/a\/b\/key1(\?|$)/) });
    return call?.headers ?? {};
  };

  it('is put as private', async () => {
    expect((await put({}))['x-amz-acl']).toBe('private');
  });

  it('is put without an access list where the bucket knows none, and never as a public one', async () => {
    expect((await put({ S3_ACL: 'none' }))['x-amz-acl']).toBeUndefined();
  });

  it('has a key of ours', async () => {
    const settings = s3SettingsFrom({ S3_BUCKET: 'files', S3_REGION: 'us-east-1' });
    const store = settings && s3FileStore(settings);
    for (const key of ['../a', 'A', 'a/b', '', 'x'.repeat(65)]) {
      await expect(store?.get(key)).rejects.toThrow('Not a key');
      await expect(store?.delete(key)).rejects.toThrow('Not a key');
    }
  });
});
