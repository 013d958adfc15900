import type { home as french } from '../fr/home';
import type { Translation } from '../translation';

/** The first page of the panel. */
export const home = {
  'home.work': 'My work',
  'home.work.open': 'Open the queue',
  'home.late': 'Late',
  'home.late.open': 'All late requests',
  'home.late.none': 'No request is late.',
  'home.visits': 'Visits today and tomorrow',
  'home.visits.open': 'Calendar',
  'home.visits.none': 'No visit today or tomorrow.',
  'home.visits.today': 'today at {time}',
  'home.visits.tomorrow': 'tomorrow at {time}',
  'home.certificates': 'Check a document',
  'home.certificates.open': 'All documents',
  'home.certificates.hint': 'Find a document by its number or its importer.',
  'home.mails': 'E-mails that failed',
  'home.mails.open': 'All failures',
  'home.mails.none': 'All e-mails were sent.',
  'home.mails.failed': 'to send again',
} as const satisfies Translation<typeof french>;
