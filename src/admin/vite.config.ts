/** What is used of the bundler's plugins: the platform gives their type, not the package. */
type Output = Record<string, { source?: string | Uint8Array }>;
type Plugin = { name: string; generateBundle: (options: unknown, bundle: Output) => void };
type Configuration = { plugins?: unknown[] };

const replacements = [
  ['<html lang="en">', '<html lang="fr">'],
  ['<title>Strapi Admin</title>', '<title>Conformity Desk</title>'],
] as const;

/** Names the page that the panel is loaded into; the platform writes it into the bundle and has no setting for it. */
const namedPage: Plugin = {
  name: 'named-page',
  generateBundle(_options, bundle) {
    const page = bundle['index.html'];
    if (typeof page?.source !== 'string') throw new Error('The platform has bundled no page to name');
    page.source = replacements.reduce((html, [theirs, ours]) => html.replace(theirs, ours), page.source);
  },
};

export default (configuration: Configuration): Configuration => ({
  ...configuration,
  plugins: [...(configuration.plugins ?? []), namedPage],
});
