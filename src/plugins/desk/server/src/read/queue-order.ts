import { join } from 'node:path';
import type { Agent } from '../../../../../domain/actor';
import type { Language } from '../../../../../domain/vocabulary';
import type { Selection } from './queue';

/** What the process needs that exports the queue. */
export type QueueOrder = { actor: Agent; query: Selection; language: Language; today: string };

/** Its compiled file. */
export const queueProcess = join(__dirname, 'queue-process.js');
