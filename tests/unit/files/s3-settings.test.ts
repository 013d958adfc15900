import { s3SettingsFrom } from '../../../src/platform/files/s3-settings';

const bucket = { S3_BUCKET: 'files', S3_REGION: 'eu-west-3' };
const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' };

it('is off where nothing is said of it', () => {
  expect(s3SettingsFrom({ S3_BUCKET: '', S3_REGION: '' })).toBeNull();
});

it('needs a bucket and its region, and takes the rest as it is usual', () => {
  expect(s3SettingsFrom(bucket)).toEqual({
    bucket: 'files',
    region: 'eu-west-3',
    endpoint: null,
    pathStyle: false,
    credentials: null,
    prefix: '',
    privateAcl: true,
  });
});

it('knows services other than Amazon, keys of its own, and a folder in the bucket', () => {
  const env = {
    ...bucket,
    ...keys,
    S3_ENDPOINT: 'https://s3.example',
    S3_PATH_STYLE: 'true',
    S3_PREFIX: '/a/b/',
    S3_ACL: 'none',
  };
  expect(s3SettingsFrom(env)).toEqual({
    bucket: 'files',
    region: 'eu-west-3',
    endpoint: 'https://s3.example',
    pathStyle: true,
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    prefix: 'a/b/',
    privateAcl: false,
  });
});

it.each([
  [{ S3_BUCKET: 'files' }, 'S3_REGION'],
  [{ S3_REGION: 'eu-west-3' }, 'S3_BUCKET'],
  [keys, 'S3_BUCKET'],
  [{ S3_PREFIX: 'a' }, 'S3_BUCKET'],
  [{ ...bucket, S3_ACCESS_KEY_ID: 'id' }, 'S3_SECRET_ACCESS_KEY'],
  [{ ...bucket, S3_SECRET_ACCESS_KEY: 'secret' }, 'S3_ACCESS_KEY_ID'],
  [{ ...bucket, S3_ENDPOINT: 's3.example' }, 'S3_ENDPOINT'],
  [{ ...bucket, S3_ENDPOINT: 'file:///etc' }, 'S3_ENDPOINT'],
  [{ ...bucket, S3_PATH_STYLE: 'yes' }, 'S3_PATH_STYLE'],
  [{ ...bucket, S3_PREFIX: '../a' }, 'S3_PREFIX'],
  [{ ...bucket, S3_ACL: 'public-read' }, 'S3_ACL'],
])('refuses half a bucket: %j', (env, name) => {
  expect(() => s3SettingsFrom(env)).toThrow(name);
});

it('never says a secret in what it refuses', () => {
  expect(() => s3SettingsFrom({ S3_SECRET_ACCESS_KEY: 'very-secret' })).toThrow(/^(?!.*very-secret)/);
});
