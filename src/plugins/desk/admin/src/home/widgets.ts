import { Archive, Calendar, Clock, Mail, SealCheck } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { may } from '../permissions';
import { type Word, idOf, words } from '../words';

type HomeWidget = Extract<Parameters<StrapiApp['widgets']['register']>[0], readonly unknown[]>[number];

const label = (word: Word) => ({ id: idOf(word), defaultMessage: words.fr[word] });

/** What the panel's first page has for each person, by permission: everybody sees what is theirs to do now. */
export const homeWidgets: HomeWidget[] = [
  {
    pluginId: 'desk',
    id: 'work',
    icon: Archive,
    title: label('home.work'),
    link: { label: label('home.work.open'), href: '/plugins/desk/requests' },
    permissions: may('requests.read'),
    component: async () => (await import('./WorkWidget')).WorkWidget,
  },
  {
    pluginId: 'desk',
    id: 'late',
    icon: Clock,
    title: label('home.late'),
    link: { label: label('home.late.open'), href: '/plugins/desk/requests?tab=late&sort=dueAt' },
    permissions: may('requests.read'),
    component: async () => (await import('./LateWidget')).LateWidget,
  },
  {
    pluginId: 'desk',
    id: 'visits',
    icon: Calendar,
    title: label('home.visits'),
    link: { label: label('home.visits.open'), href: '/plugins/desk/visits' },
    permissions: may('requests.read'),
    component: async () => (await import('./VisitsWidget')).VisitsWidget,
  },
  {
    pluginId: 'desk',
    id: 'certificates',
    icon: SealCheck,
    title: label('home.certificates'),
    link: { label: label('home.certificates.open'), href: '/plugins/desk/certificates' },
    permissions: may('certificates.use'),
    component: async () => (await import('./CertificatesWidget')).CertificatesWidget,
  },
  {
    pluginId: 'desk',
    id: 'failed-mails',
    icon: Mail,
    title: label('home.mails'),
    link: { label: label('home.mails.open'), href: '/plugins/desk/mails?state=failed' },
    permissions: may('notifications.manage'),
    component: async () => (await import('./FailedMailsWidget')).FailedMailsWidget,
  },
];
