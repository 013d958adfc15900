import { isDeepStrictEqual } from 'node:util';
import { layouts } from '.';
import { alone } from '../seed-once';
import { type Configuration, configurationOf } from './configuration';
import type { Layout } from './layout';
import { merge } from './merge';

const keyOf = (uid: string): string => `configuration_content_types::${uid}`;

/**
 * Gives one type its layout, once for each edition of it: what is noted is what was put there, so that the next edition
 * reaches what nobody has changed since.
 */
const seedLayout = async (uid: string, layout: Layout): Promise<void> => {
  const notes = strapi.store({ type: 'core', name: 'seeded' });
  const contentManager = strapi.store({ type: 'plugin', name: 'content_manager' });
  const wanted = configurationOf(layout);
  const before = (await notes.get({ key: `layout:${uid}` })) as Configuration | null;
  if (isDeepStrictEqual(before, wanted)) return;
  const present = (await contentManager.get({ key: keyOf(uid) })) as Configuration | null;
  // The platform writes it as it starts, before us.
  if (present === null) throw new Error(`The Content Manager has no configuration of ${uid}`);
  await contentManager.set({ key: keyOf(uid), value: merge(present, before, wanted) });
  await notes.set({ key: `layout:${uid}`, value: wanted });
};

/** Makes the screens of the Content Manager explain themselves, without ever taking back what administrators changed there. */
export const seedLayouts = (): Promise<void> =>
  alone(async () => {
    for (const [uid, layout] of Object.entries(layouts)) await seedLayout(uid, layout);
  });
