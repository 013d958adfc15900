import type { Context } from 'koa';

/** One route of a plugin, as its files declare it. */
export type PluginRoute = {
  method: string;
  path: string;
  handler: unknown;
  config?: Readonly<Record<string, unknown>>;
};

export type PluginRouter = { type: string; routes: readonly PluginRoute[] };

export type PluginAction = (ctx: Context) => Promise<unknown>;

/** What our extensions touch of a plugin of the platform. */
export type Plugin = {
  routes: Record<string, PluginRouter>;
};

/** Takes a plugin's routes off the declarants' face. Nobody is meant to call them, and what is not there needs no guard. */
export const withoutContentApi = <P extends Plugin>(plugin: P): P => {
  plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  return plugin;
};
