import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/launcher/free-port.mjs';

const bucket = 'conformity';
const prefix = 'attachments/2026';

/** A server that speaks S3, with an empty bucket. */
export type TestS3 = {
  /** For the environment of a server that keeps its files here. */
  env: Readonly<Record<`S3_${string}`, string>>;
  url: string;
  /** Where the objects of our prefix lie, each as `<key>._S3rver_object`. */
  folder: string;
  /** Ends it at once, and begins it again at the same address with what it had. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  close: () => Promise<void>;
};

const program = require.resolve('s3rver/bin/s3rver.js');

const answers = async (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false
  );

/** Starts it as a process of its own. */
export const startS3 = async (): Promise<TestS3> => {
  const directory = mkdtempSync(join(tmpdir(), 'conformity-s3-'));
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    child = spawn(
      process.execPath,
      // It makes the marks of its lists with an old cipher.
      [
        '--openssl-legacy-provider',
        program,
        '-d',
        directory,
        '-a',
        '127.0.0.1',
        '-p',
        port,
        '-s',
        '--configure-bucket',
        bucket,
      ],
      { stdio: 'ignore' }
    );
    while (!(await answers(url))) await sleep(50);
  };
  const stop = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };

  await start();
  return {
    env: {
      S3_BUCKET: bucket,
      S3_REGION: 'us-east-1',
      S3_ENDPOINT: url,
      S3_PATH_STYLE: 'true',
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
      S3_PREFIX: prefix,
    },
    url,
    folder: join(directory, bucket, prefix),
    start,
    stop,
    async close() {
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
