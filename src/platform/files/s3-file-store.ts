import { Readable } from 'node:stream';
import { GetObjectCommand, S3Client, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import s3Provider from '@strapi/provider-upload-aws-s3';
import { inTurns } from '../turns';
import { type FileStore, assertFileKey, isFileKey } from './file-store';
import type { S3Settings } from './s3-settings';

/** The part of the platform's provider that we use, with any stream as a source. */
type Provider = {
  uploadStream(object: ProviderFile): Promise<void>;
  delete(object: ProviderFile): Promise<unknown>;
  objectExists(object: ProviderFile): Promise<boolean>;
};
type ProviderFile = {
  hash: string;
  name: string;
  mime: string;
  size: number;
  sizeInBytes: number;
  url: string;
  stream?: Readable;
};

/** The provider cuts a stream into parts of this size, the least that S3 takes, and holds a part in memory until it is there. */
const partBytes = 5 * 1024 * 1024;
/** So many uploads of one process hold a part at once, whatever the number of callers. */
const uploadsAtOnce = 3;

const clientOptions = ({ region, endpoint, pathStyle, credentials }: S3Settings) => ({
  region,
  forcePathStyle: pathStyle,
  ...(endpoint === null ? {} : { endpoint }),
  ...(credentials === null ? {} : { credentials }),
  // Services other than Amazon's do not all know the checksums that the client would add by itself.
  requestChecksumCalculation: 'WHEN_REQUIRED' as const,
  responseChecksumValidation: 'WHEN_REQUIRED' as const,
  maxAttempts: 2,
});

/** A service that does not answer must not hold the callers' transactions for long: the time of one request, in milliseconds. */
const patience = { connectionTimeout: 3000, requestTimeout: 15_000, throwOnRequestTimeout: true };
/** The most that keeping one file takes, all its parts and their second attempts, and the wait for its turn. */
const longestPutMs = 45_000;

/** @throws Error when the work has not ended in time; it goes on, but nobody waits for it */
const inTime = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The bucket did not take a file in time')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** A download lasts as long as its caller is slow; fifty of those, the client's own most, must not be all. */
const sockets = { maxSockets: 1000 };

const providerFor = (settings: S3Settings): Provider =>
  s3Provider.init({
    rootPath: settings.prefix,
    s3Options: {
      ...clientOptions(settings),
      requestHandler: patience,
      // The key must be there in any case: where it is missing the provider makes everything public.
      params: { Bucket: settings.bucket, ...(settings.privateAcl ? { ACL: 'private' } : { ACL: undefined }) },
    },
    providerConfig: { multipart: { partSize: partBytes, queueSize: 1 } },
  });

const fileFor = (key: string): ProviderFile => {
  assertFileKey(key);
  return { hash: key, name: key, mime: 'application/octet-stream', size: 0, sizeInBytes: 0, url: '' };
};

/**
 * Files in a bucket, by the platform's provider. It can neither give an object as a stream nor list the bucket: for that we use the
 * client that it is made of. (A signed address would give the stream, too, but at the price of an address that opens without us.)
 */
export const s3FileStore = (settings: S3Settings): FileStore => {
  const { bucket: Bucket, prefix } = settings;
  const provider = providerFor(settings);
  const client = new S3Client({
    ...clientOptions(settings),
    requestHandler: { ...patience, httpAgent: sockets, httpsAgent: sockets },
  });
  const inTurn = inTurns({ atOnce: uploadsAtOnce });
  return {
    async put(key, bytes) {
      const file = fileFor(key);
      const stream = Readable.from(bytes, { objectMode: false });
      const kept = inTurn(() => provider.uploadStream({ ...file, stream }));
      try {
        await inTime(kept, longestPutMs);
      } catch (error) {
        stream.destroy();
        // What comes through all the same after its time is not to stay: its key was given up.
        kept.then(() => provider.delete(file)).catch(() => undefined);
        throw error;
      }
    },
    async get(key) {
      assertFileKey(key);
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: prefix + key }));
      if (!(Body instanceof Readable)) throw new Error('The bucket gave no stream');
      return Body;
    },
    async delete(key) {
      await provider.delete(fileFor(key));
    },
    has: (key) => provider.objectExists(fileFor(key)),
    async *keys() {
      // Listed by the bytes of the names, so in ascending order.
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix })) {
        for (const { Key = '', LastModified } of Contents) {
          const key = Key.slice(prefix.length);
          if (LastModified && isFileKey(key)) yield { key, keptAt: LastModified };
        }
      }
    },
  };
};
