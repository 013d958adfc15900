import * as z from 'zod';
import type { NotificationEvent } from '../../domain/notification/events';
import { dayInWords } from '../../domain/dates-in-words';
import { daysBetween } from '../../domain/casablanca';
import { labelsOf } from '../../domain/labels';
import { addresseesOf } from '../../domain/notification/events';
import type { CertificateKind } from '../../domain/vocabulary';
import { type Transaction, firstRowOf, inTransaction } from '../../platform/database';
import { addJob } from '../../platform/jobs';
import { today } from '../clock/clock';
import { readCaseFacts, recipientsAmong } from './case-facts';
import { queueMails } from './queue-mail';
import { tagValues } from './tag-values';

const certificateEvents = [
  'certificate_revoked',
  'certificate_replaced',
  'certificate_ending',
] as const satisfies readonly NotificationEvent[];
export type CertificateEvent = (typeof certificateEvents)[number];

/** Something that happened to a document; `days` before its end, for a reminder. */
export const certificateNotice = z.object({
  event: z.enum(certificateEvents),
  certificateId: z.int(),
  days: z.int().optional(),
});
type CertificateNotice = z.output<typeof certificateNotice>;

type Row = {
  number: string;
  kind: CertificateKind;
  validUntil: string | null;
  reason: string | null;
  successor: string | null;
  requestId: number;
  officeId: number;
};

const statement = `
  SELECT c.number, c.kind, c.valid_until AS "validUntil", c.reason, s.number AS successor,
    c.request_id AS "requestId", c.office_id AS "officeId"
  FROM certificates c LEFT JOIN certificates s ON s.id = c.replaced_by_id WHERE c.id = :certificateId`;

/** Remembers it in the open transaction; its mail is written once that has committed. */
export const enqueueCertificateNotice = (trx: Transaction, notice: CertificateNotice): Promise<void> =>
  addJob(trx, 'notify_of_certificate', notice);

/** What is really left, also when a reminder was caught up later than its day. */
const daysLeft = (validUntil: string | null): string =>
  validUntil === null ? '' : String(Math.max(0, daysBetween(today(), validUntil)));

/** Writes the declarant's mail about a document, once for each event; for reminders once for each number of days. */
export const notifyOfCertificate = ({ event, certificateId, days }: CertificateNotice): Promise<void> =>
  inTransaction(async (trx) => {
    const certificate = await firstRowOf<Row>(trx, statement, { certificateId });
    if (!certificate) return;
    const { requestId, officeId } = certificate;
    const facts = await readCaseFacts(trx, { requestId, officeId, agentId: null, previousAgentId: null });
    if (!facts) return;
    await queueMails(
      trx,
      recipientsAmong(addresseesOf[event], facts).map((recipient) => ({
        event,
        recipient,
        occasion: [event, certificateId, days ?? ''].join(':'),
        values: {
          ...tagValues(facts, certificate.reason === null ? {} : { reason: certificate.reason }, recipient),
          'certificate.number': certificate.number,
          'certificate.kind': labelsOf(recipient.language).certificateTitles[certificate.kind],
          'certificate.validUntil': certificate.validUntil ? dayInWords(certificate.validUntil) : '',
          'successor.number': certificate.successor ?? '',
          days: daysLeft(certificate.validUntil),
        },
        requestId,
        officeId,
      }))
    );
  });
