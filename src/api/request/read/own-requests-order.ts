import { join } from 'node:path';
import type { Declarant } from '../../../domain/actor';
import type { Language } from '../../../domain/vocabulary';
import type { Selection } from './list-requests';

/** What the process needs that exports the declarant's list. */
export type OwnRequestsOrder = { actor: Declarant; query: Selection; language: Language };

/** Its compiled file. */
export const ownRequestsProcess = join(__dirname, 'own-requests-process.js');
