import type { Actor } from '../../../domain/actor';
import type { Transaction } from '../../../platform/database';
import type { UploadedFile } from '../../../platform/http/uploaded-files';
import type { LockedRequest } from '../located-request';

/** What an effect works with: the locked request, who acts, and the moment that everything of this act carries. */
export type EffectContext<Input> = {
  trx: Transaction;
  request: LockedRequest;
  actor: Actor;
  input: Input;
  files: readonly UploadedFile[];
  now: Date;
  /** `now` as a day in Casablanca. */
  today: string;
};

/** Columns of the request that a transition may set besides its state and version. Relations by id. */
export type RowChange = {
  number?: string;
  searchText?: string;
  depositedAt?: Date | null;
  office?: number | null;
  agent?: number | null;
  serviceTarget?: number | null;
  pausedDays?: number;
  pausedSince?: string | null;
  dueOn?: string | null;
  serviceDays?: number | null;
  closedOn?: string | null;
};

/** What an effect leaves to be written on the request's row and in its history. */
export type Change = {
  row: RowChange;
  /** What the history keeps as the input of this act. */
  record: Readonly<Record<string, unknown>>;
};

/**
 * The part of a transition that is its own: checks what it requires, writes its children, and says what changes on the request.
 * @throws ValidationRefusal for an unmet requirement; the transaction then leaves nothing behind
 */
export type Effect<Input> = (context: EffectContext<Input>) => Promise<Change>;
