import { type Server, createServer } from 'node:net';
import { Readable } from 'node:stream';
import { UnreachableDaemon, scanBytes } from '../../../src/platform/antivirus/clamd';
import { type TestClamd, startClamd, virus } from '../../support/clamd';

const inTime = (ms = 5000): AbortSignal => AbortSignal.timeout(ms);
const megabyte = 1024 * 1024;

describe('the antivirus daemon', () => {
  let clamd: TestClamd;
  beforeAll(async () => {
    clamd = await startClamd();
  });
  beforeEach(() => clamd.behave('scan'));
  afterAll(() => clamd.close());

  const daemon = () => ({ host: clamd.env.CLAMAV_HOST, port: Number(clamd.env.CLAMAV_PORT) });
  const scan = (...chunks: Buffer[]) => scanBytes(Readable.from(chunks), daemon(), inTime());

  it('says what is clean, and gets every byte', async () => {
    clamd.scanned.length = 0;
    expect(await scan(Buffer.alloc(3 * megabyte), Buffer.alloc(0), Buffer.alloc(7))).toEqual({ infected: false });
    expect(await scan()).toEqual({ infected: false });
    expect(clamd.scanned).toEqual([3 * megabyte + 7, 0]);
  });

  it('names what it finds, also across two chunks', async () => {
    const [start, end] = [virus.slice(0, 9), virus.slice(9)].map((part) => Buffer.from(part));
    expect(await scan(start ?? Buffer.alloc(0), end ?? Buffer.alloc(0))).toEqual({
      infected: true,
      signature: 'Conformity.Test.UNOFFICIAL',
    });
  });

  it('gives no verdict when it cannot, is not there, or does not answer in time', async () => {
    await clamd.behave('error');
    await expect(scan(Buffer.from('a'))).rejects.toThrow('size limit exceeded');
    await clamd.behave('hang');
    await expect(scanBytes(Readable.from([Buffer.from('a')]), daemon(), inTime(200))).rejects.not.toThrow(
      UnreachableDaemon
    );
    await expect(scanBytes(Readable.from([Buffer.from('a')]), daemon(), AbortSignal.abort())).rejects.toThrow();
    await clamd.behave('down');
    await expect(scan(Buffer.from('a'))).rejects.toThrow('ECONNREFUSED');
    await expect(scan(Buffer.from('a'))).rejects.toThrow(UnreachableDaemon);
  });

  it('is given up when the bytes cannot be read', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('a');
        throw new Error('The disk is gone');
      })()
    );
    await expect(scanBytes(broken, daemon(), inTime())).rejects.toThrow('The disk is gone');
  });

  it.each(['stream: OK\0', 'something else\0', ''])(
    'is not believed when it says %j before the end',
    async (answer) => {
      const hasty: Server = createServer((socket) => socket.on('error', () => undefined).end(answer));
      const port = await new Promise<number>((resolve) => {
        hasty.listen(0, '127.0.0.1', () => {
          const address = hasty.address();
          resolve(typeof address === 'object' && address ? address.port : 0);
        });
      });
      const endless = Readable.from(
        (function* () {
          for (;;) yield Buffer.alloc(65_536);
        })()
      );
      await expect(scanBytes(endless, { host: '127.0.0.1', port }, inTime())).rejects.toThrow();
      expect(endless.destroyed).toBe(true);
      hasty.close();
    }
  );
});
