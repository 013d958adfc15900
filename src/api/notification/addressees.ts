import type { Addressee } from '../../domain/notification/events';
import type { Language } from '../../domain/vocabulary';

/** Somebody who is written to. */
export type Recipient = { addressee: Addressee; email: string; name: string; language: Language };
