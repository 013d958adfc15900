import * as z from 'zod';
import type { LocalisedText } from '../../domain/refusal';
import { type CertificateKind, type Response, visitResults, visitStates } from '../../domain/vocabulary';
import { type Database, firstRowOf, rowsOf } from '../../platform/database';
import { readDocumentTypes } from '../document-type/document-types';

/** A visit as mails tell of it. */
export const visitDetails = z.object({
  documentId: z.string(),
  scheduledAt: z.coerce.date(),
  place: z.string().nullable(),
  message: z.string().nullable(),
  result: z.enum(visitResults).nullable(),
  remarks: z.string().nullable(),
  sequence: z.int(),
  state: z.enum(visitStates),
});
export type VisitDetails = z.output<typeof visitDetails>;

/** What a mail says besides who and which request; what is not there leaves its tags empty. */
export type Details = {
  reason?: string;
  message?: string;
  /** `YYYY-MM-DD`. */
  dueDate?: string;
  stage?: 'near' | 'today' | 'passed';
  documents?: LocalisedText[];
  visit?: VisitDetails;
  response?: Response | null;
  certificates?: { kind: CertificateKind; number: string; verificationCode: string }[];
};

const textIn = (record: Readonly<Record<string, unknown>>, key: string): string | undefined => {
  const value = record[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The labels of document types that are named by their codes. */
export const documentLabels = async (db: Database, codes: unknown): Promise<LocalisedText[]> => {
  if (!Array.isArray(codes) || codes.length === 0) return [];
  const types = await readDocumentTypes(db);
  return types.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
};

/** The visit that was planned last. */
export const latestVisit = (db: Database, requestId: number): Promise<VisitDetails | undefined> =>
  firstRowOf<VisitDetails>(
    db,
    `SELECT document_id AS "documentId", scheduled_at AS "scheduledAt", place, message, result, remarks, sequence, state
     FROM visits WHERE request_id = :requestId ORDER BY id DESC LIMIT 1`,
    { requestId }
  );

const certificatesOf = (db: Database, requestId: number) =>
  rowsOf<{ kind: CertificateKind; number: string; verificationCode: string }>(
    db,
    `SELECT kind, number, verification_code AS "verificationCode" FROM certificates WHERE request_id = :requestId ORDER BY id`,
    { requestId }
  );

const responseOf = async (db: Database, requestId: number): Promise<Response | null> =>
  (
    await firstRowOf<{ response: Response | null }>(db, 'SELECT response FROM requests WHERE id = :requestId', {
      requestId,
    })
  )?.response ?? null;

/** A transition, with the visit as it left it. */
type Occasion = {
  name: string;
  requestId: number;
  record: Readonly<Record<string, unknown>>;
  visit?: VisitDetails | undefined;
};

/** Reads what the mails about a transition tell, from what its history entry recorded and from the request's children. */
export const detailsOfTransition = async (
  db: Database,
  { name, requestId, record, visit }: Occasion
): Promise<Details> => {
  const reason = textIn(record, 'reason');
  const message = textIn(record, 'message') ?? textIn(record, 'note');
  const dueDate = textIn(record, 'dueDate');
  const isClosing = name === 'close';
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
    ...(dueDate === undefined ? {} : { dueDate }),
    documents: await documentLabels(db, record.documentTypes),
    ...(visit === undefined ? {} : { visit }),
    ...(isClosing
      ? { response: await responseOf(db, requestId), certificates: await certificatesOf(db, requestId) }
      : {}),
  };
};
