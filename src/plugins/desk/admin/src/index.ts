import { Archive, Briefcase, Calendar, ChartPie, Mail, SealCheck } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { Permission } from '../../../../domain/vocabulary';
import { may } from './permissions';
import { returnAfterLogin } from './return-after-login';
import { type Word, idOf, words } from './words';

type Link = { to: string; word: Word; icon: typeof Archive; permissions: readonly Permission[]; position: number };

/** The pages of the desk, in the order of the menu. */
const links: readonly Link[] = [
  { to: 'plugins/desk/requests', word: 'menu.queue', icon: Archive, permissions: ['requests.read'], position: 1 },
  { to: 'plugins/desk/visits', word: 'menu.visits', icon: Calendar, permissions: ['requests.read'], position: 2 },
  {
    to: 'plugins/desk/certificates',
    word: 'menu.certificates',
    icon: SealCheck,
    permissions: ['requests.read', 'certificates.use', 'certificates.revoke'],
    position: 3,
  },
  {
    to: 'plugins/desk/statistics',
    word: 'menu.statistics',
    icon: ChartPie,
    permissions: ['statistics.read'],
    position: 4,
  },
  {
    to: 'plugins/desk/offices',
    word: 'menu.offices',
    icon: Briefcase,
    permissions: ['offices.manage', 'requests.assign'],
    position: 5,
  },
  { to: 'plugins/desk/mails', word: 'menu.mails', icon: Mail, permissions: ['notifications.manage'], position: 6 },
];

const labelOf = (word: Word) => ({ id: idOf(word), defaultMessage: words.fr[word] });

/** The desk's part of the admin panel. */
export default {
  register(app: StrapiApp): void {
    app.router.addRoute({
      path: 'plugins/desk/*',
      lazy: async () => ({ Component: (await import('./Desk')).default }),
    });
    for (const { word, permissions, ...link } of links) {
      app.addMenuLink({ ...link, intlLabel: labelOf(word), permissions: may(...permissions) });
    }
    app.addMiddlewares([returnAfterLogin]);
    app.registerPlugin({ id: 'desk', name: 'desk' });
  },

  /** Our texts in the panel's languages. */
  registerTrads: ({ locales }: { locales: readonly string[] }) =>
    Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: Object.fromEntries(
          Object.entries(locale in words ? words[locale as keyof typeof words] : words.fr).map(([word, text]) => [
            idOf(word as Word),
            text,
          ])
        ),
      }))
    ),
};
