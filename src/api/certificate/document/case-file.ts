import { dayOf } from '../../../domain/casablanca';
import type { CertificateSnapshot, SnapshotAnalyses, SnapshotVisit } from '../../../domain/certificate/snapshot';
import type { RequestForm } from '../../../domain/form/request-form';
import type { VisitResult } from '../../../domain/vocabulary';
import { type Transaction, firstRowOf } from '../../../platform/database';
import { readForm } from '../../request/form/read-form';

/** What the documents of a closing say alike: who issues them, and what their finding rests on. */
export type CaseFile = {
  office: CertificateSnapshot['office'];
  form: RequestForm;
  visits: SnapshotVisit[];
  analyses: SnapshotAnalyses[];
};

type Row = {
  office: CaseFile['office'];
  visits: {
    scheduledAt: string;
    closedAt: string;
    place: string | null;
    result: VisitResult;
    remarks: string | null;
  }[];
  analyses: { askedAt: string; answeredAt: string; documents: string[] }[];
};

/** The columns have no zone: what they hold is UTC. */
const instant = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const logo = `
  SELECT known.sha256 FROM files_related_mph media JOIN logo_files known ON known.file_id = media.file_id
  WHERE media.related_type = 'api::office.office' AND media.field = 'logo' AND media.related_id = o.id
  ORDER BY media.id DESC LIMIT 1`;

const visits = `
  SELECT json_agg(json_build_object('scheduledAt', ${instant('v.scheduled_at')}, 'closedAt', ${instant('v.closed_at')},
    'place', v.place, 'result', v.result, 'remarks', v.remarks) ORDER BY v.closed_at, v.id)
  FROM visits v WHERE v.request_id = :requestId AND v.state = 'done'`;

const analyses = `
  SELECT json_agg(json_build_object('askedAt', ${instant('i.asked_at')}, 'answeredAt', ${instant('i.answered_at')},
    'documents', (SELECT coalesce(json_agg(a.name ORDER BY a.id), '[]') FROM attachments a WHERE a.information_request_id = i.id)
  ) ORDER BY i.id)
  FROM information_requests i WHERE i.request_id = :requestId AND i.kind = 'analyses' AND i.state = 'answered'`;

const statement = `
  SELECT json_build_object('code', o.code, 'name', o.name, 'address', o.address, 'email', o.email, 'phone', o.phone,
    'logo', (${logo})) AS office, coalesce((${visits}), '[]') AS visits, coalesce((${analyses}), '[]') AS analyses
  FROM offices o WHERE o.id = :officeId`;

const dayOfText = (text: string): string => dayOf(new Date(text));

/** A visit that was reported before its planned moment was made by the day of the report. */
const visitOf = ({ scheduledAt, closedAt, ...visit }: Row['visits'][number]): SnapshotVisit => ({
  visitedOn: dayOfText(scheduledAt < closedAt ? scheduledAt : closedAt),
  ...visit,
});

const analysesOf = ({ askedAt, answeredAt, documents }: Row['analyses'][number]): SnapshotAnalyses => ({
  askedOn: dayOfText(askedAt),
  answeredOn: dayOfText(answeredAt),
  documents,
});

/** Reads the file of a request that is being closed, without its lines; two statements. @throws Error without an office */
export const readCaseFile = async (
  trx: Transaction,
  { id, officeId }: { id: number; officeId: number | null }
): Promise<CaseFile> => {
  const row = await firstRowOf<Row>(trx, statement, { requestId: id, officeId });
  if (!row) throw new Error(`Request ${id} is to be closed without an office`);
  return {
    office: row.office,
    form: await readForm(trx, id),
    visits: row.visits.map(visitOf),
    analyses: row.analyses.map(analysesOf),
  };
};
