/** Where and how the bucket is reached. */
export type S3Settings = {
  bucket: string;
  region: string;
  /** Of a service other than Amazon's. */
  endpoint: string | null;
  /** `https://host/bucket/key` instead of `https://bucket.host/key`. */
  pathStyle: boolean;
  /** Without them the machine's role speaks for us. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
  /** In front of every key, empty or ending in a slash. */
  prefix: string;
  /** Buckets that know no access lists refuse even the private one. */
  privateAcl: boolean;
};

const refuse = (text: string): never => {
  throw new Error(`${text} (see docs/OPERATIONS.md)`);
};

const names = [
  'S3_BUCKET',
  'S3_REGION',
  'S3_ENDPOINT',
  'S3_PATH_STYLE',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'S3_PREFIX',
  'S3_ACL',
] as const;

const oneOf = <const Word extends string>(
  name: string,
  value: string | undefined,
  words: readonly [Word, ...Word[]]
): Word => words.find((word) => word === (value || words[0])) ?? refuse(`${name} must be one of: ${words.join(', ')}`);

const credentialsFrom = (env: NodeJS.ProcessEnv) => {
  const { S3_ACCESS_KEY_ID: accessKeyId = '', S3_SECRET_ACCESS_KEY: secretAccessKey = '' } = env;
  if ((accessKeyId === '') !== (secretAccessKey === '')) {
    refuse('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set together');
  }
  return accessKeyId === '' ? null : { accessKeyId, secretAccessKey };
};

const endpointFrom = ({ S3_ENDPOINT: value = '' }: NodeJS.ProcessEnv): string | null => {
  if (value === '') return null;
  return URL.canParse(value) && /^https?:/.test(value) ? value : refuse('S3_ENDPOINT must be an http(s) address');
};

const prefixFrom = ({ S3_PREFIX: value = '' }: NodeJS.ProcessEnv): string => {
  const prefix = value.replace(/^\/+|\/+$/g, '');
  if (!/^[\w./-]*$/.test(prefix) || prefix.includes('..') || prefix.includes('//')) {
    refuse('S3_PREFIX may hold letters, digits and - _ . /');
  }
  return prefix === '' ? '' : `${prefix}/`;
};

/**
 * The bucket that the environment names; `null` when it says nothing of S3, and files are kept in a folder.
 * @throws Error naming the variable, when only half of it is there or something cannot be understood
 */
export const s3SettingsFrom = (env: NodeJS.ProcessEnv): S3Settings | null => {
  const given = names.filter((name) => (env[name] ?? '') !== '');
  if (given.length === 0) return null;
  const { S3_BUCKET: bucket = '', S3_REGION: region = '' } = env;
  if (bucket === '' || region === '') refuse(`${given.join(', ')}: S3_BUCKET and S3_REGION are both needed`);
  return {
    bucket,
    region,
    endpoint: endpointFrom(env),
    pathStyle: oneOf('S3_PATH_STYLE', env.S3_PATH_STYLE, ['false', 'true']) === 'true',
    credentials: credentialsFrom(env),
    prefix: prefixFrom(env),
    privateAcl: oneOf('S3_ACL', env.S3_ACL, ['private', 'none']) === 'private',
  };
};
