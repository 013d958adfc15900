import { join } from 'node:path';
import type { exportStatistics } from '../../../../../contract/desk/statistics';
import type { Query } from '../../../../../contract/route';
import type { Agent } from '../../../../../domain/actor';
import type { Language } from '../../../../../domain/vocabulary';

/** What the process needs that exports the figures. */
export type StatisticsOrder = {
  actor: Agent;
  query: Omit<Query<typeof exportStatistics>, 'format'>;
  language: Language;
  today: string;
};

/** Its compiled file. */
export const statisticsProcess = join(__dirname, 'statistics-process.js');
