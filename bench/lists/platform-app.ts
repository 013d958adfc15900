import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../scripts/launcher/paths.mjs';

type Attribute = { type: string; target?: string; useJoinTable?: false };
type Schema = { options: object; attributes: Record<string, Attribute>; indexes?: unknown; pluginOptions?: unknown };

/** Relations to types that the platform's application does not have, or that declarants have no business with. */
const leftOut = ['agent', 'logo'];

/** A content type of ours as one makes it in the platform's own editor: relations by link tables, no index. */
const plainSchema = (name: string): Schema => {
  const file = join(projectRoot, 'src', 'api', name, 'content-types', name, 'schema.json');
  const { indexes: _indexes, pluginOptions: _options, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Schema;
  const attributes = Object.entries(schema.attributes).filter(([attribute]) => !leftOut.includes(attribute));
  return {
    ...schema,
    attributes: Object.fromEntries(
      attributes.map(([attribute, { useJoinTable: _inRow, ...rest }]) => [attribute, rest])
    ),
  };
};

const generated = (name: string): Record<string, string> => {
  const made = (factory: string) =>
    `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');`;
  return {
    [`src/api/${name}/content-types/${name}/schema.json`]: JSON.stringify(plainSchema(name)),
    [`src/api/${name}/controllers/${name}.js`]: made('createCoreController'),
    [`src/api/${name}/services/${name}.js`]: made('createCoreService'),
    [`src/api/${name}/routes/${name}.js`]: made('createCoreRouter'),
  };
};

const exported = (value: object): string => `module.exports = ${JSON.stringify(value)};`;
const secret = (): string => randomBytes(24).toString('hex');

/** Lets every account read the lists, as an administrator would in the panel. */
const bootstrap = `module.exports = {
  async bootstrap({ strapi }) {
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'authenticated' } });
    for (const action of ['api::request.request.find', 'api::office.office.find', 'plugin::users-permissions.user.find']) {
      await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
    }
  },
};`;

const configuration = (databaseUrl: string, port: number): Record<string, string> => ({
  'config/server.js': exported({
    host: '127.0.0.1',
    port,
    app: { keys: [secret()] },
    logger: { config: { level: 'error' } },
  }),
  'config/admin.js': exported({
    auth: { secret: secret() },
    apiToken: { salt: secret() },
    transfer: { token: { salt: secret() } },
    secrets: { encryptionKey: secret() },
  }),
  'config/api.js': exported({ rest: { defaultLimit: 25, maxLimit: 100, strictParams: true } }),
  'config/database.js': exported({
    connection: {
      client: 'postgres',
      connection: { connectionString: databaseUrl },
      pool: { min: 2, max: 10 },
    },
  }),
  'config/plugins.js': exported({ 'users-permissions': { config: { jwtSecret: secret() } } }),
  'config/middlewares.js': exported([
    ...['logger', 'errors', 'security', 'cors', 'query', 'body', 'session', 'favicon', 'public'].map(
      (name) => `strapi::${name}`
    ),
  ]),
});

const manifest = JSON.stringify({
  name: 'platform-as-it-comes',
  private: true,
  dependencies: { '@strapi/strapi': '5.54.0', '@strapi/plugin-users-permissions': '5.54.0' },
  strapi: { telemetryDisabled: true },
});

/** Writes an application of the platform as it comes into the folder: our requests and offices by its generated API. */
export const writePlatformApp = (
  folder: string,
  { databaseUrl, port }: { databaseUrl: string; port: number }
): void => {
  const files = {
    'package.json': manifest,
    'src/index.js': bootstrap,
    ...configuration(databaseUrl, port),
    ...generated('request'),
    ...generated('office'),
  };
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  mkdirSync(join(folder, 'public', 'uploads'), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'dir');
};
