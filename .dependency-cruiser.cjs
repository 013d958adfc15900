/** The arrows of the house: they point downward only. */

/** Forbids a layer everything but what it may import; a layer that runs in pages too must do without Node's own modules. */
const pure = (name, layer, ...allowed) => ({
  name,
  severity: 'error',
  from: { path: layer },
  to: { pathNot: [layer, ...allowed] },
});

/** The same for a layer of the server, which has Node's modules and the packages. */
const server = (name, layer, ...allowed) => ({
  name,
  severity: 'error',
  from: { path: layer },
  to: { pathNot: [layer, types, packages, ...allowed], dependencyTypesNot: ['core'] },
});

const domain = '^src/domain/';
const contract = '^src/contract/';
const platform = '^src/platform/';
const api = '^src/api/';
const documents = '^src/documents/';
const types = '^types/';
const packages = '(^|/)node_modules/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    pure('domain-knows-nobody', domain),
    pure('contract-knows-the-domain', contract, domain, '(^|/)node_modules/zod/'),
    server('platform-knows-contract-and-domain', platform, contract, domain, '^database/'),
    server('documents-know-the-domain', documents, domain),
    server('api-knows-platform-contract-domain', api, documents, platform, contract, domain),
    server('desk-server', '^src/plugins/desk/server/', api, platform, contract, domain),
    server('verification-page', '^src/verification-page/', api, platform, contract, domain),
    pure('desk-pages', '^src/plugins/desk/admin/', contract, domain, packages),
    server('portal-pages', '^portal/', contract, domain),
    {
      name: 'pages-take-types-from-the-contract',
      severity: 'error',
      from: { path: ['^src/plugins/desk/admin/', '^portal/'] },
      to: { path: contract, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-does-not-know-its-tests',
      severity: 'error',
      from: { path: ['^src/', '^config/', '^portal/', '^scripts/'] },
      to: { path: '^tests/' },
    },
    {
      name: 'production-code-uses-dependencies',
      severity: 'error',
      from: { path: ['^src/', '^config/'], pathNot: '^src/(admin|plugins/[^/]+/admin)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
