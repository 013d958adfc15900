import { type StoredAttachment, presentAttachment } from '../../../../../api/attachment/read-attachments';
import type { StoredVisit } from '../../../../../api/visit/read-visits';
import type { listVisits } from '../../../../../contract/desk/visits';
import type { Answer } from '../../../../../contract/route';
import { addDays, daysBetween, startOfDay } from '../../../../../domain/casablanca';
import { ValidationRefusal } from '../../../../../domain/refusal';
import { selectList } from '../../../../../platform/columns';
import { type Database, rowsOf } from '../../../../../platform/database';
import { type OfficeScope, scopeConditions } from './office-scope';

type CalendarVisit = Answer<typeof listVisits>[number];
type Row = StoredVisit & Pick<CalendarVisit, 'request' | 'office' | 'agent'>;

/** Days that a calendar shows when it does not say until when, and the most that it may ask for. */
const usualDays = 92;
const mostDays = 366;

/**
 * The days of a calendar, both included: from today on unless it says otherwise.
 * @throws ValidationRefusal `invalid_value` at `to` when it is before `from`, or more than a year after it
 */
const periodFrom = (asked: { from?: string | undefined; to?: string | undefined }, today: string) => {
  const from = asked.from ?? (asked.to !== undefined && asked.to < today ? addDays(asked.to, -usualDays) : today);
  const to = asked.to ?? addDays(from, usualDays);
  const length = daysBetween(from, to);
  if (length < 0 || length > mostDays) throw new ValidationRefusal([{ path: ['to'], code: 'invalid_value' }]);
  return { from: startOfDay(from), until: startOfDay(addDays(to, 1)) };
};

const statement = (conditions: readonly string[]): string => `
  SELECT v.document_id AS "documentId", v.scheduled_at AS "scheduledAt", v.place, v.message, v.state, v.result, v.remarks,
    v.report_id AS "reportId", v.closed_at AS "closedAt",
    json_build_object('documentId', r.document_id, 'number', r.number) AS request,
    json_build_object('code', o.code, 'name', o.name) AS office,
    CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', trim(concat(a.firstname, ' ', a.lastname))) END AS agent
  FROM visits v JOIN requests r ON r.id = v.request_id JOIN offices o ON o.id = r.office_id
  LEFT JOIN admin_users a ON a.id = r.agent_id
  WHERE ${conditions.join(' AND ')} ORDER BY v.scheduled_at, v.id`;

const reportFields = [
  'id',
  'informationRequestId',
  'documentId',
  'documentType',
  'name',
  'mime',
  'size',
  'sha256',
  'scan',
  'createdAt',
] as const satisfies readonly (keyof StoredAttachment)[];

const readReports = async (db: Database, visits: readonly Row[]): Promise<Map<number, StoredAttachment>> => {
  const ids = visits.flatMap(({ reportId }) => (reportId === null ? [] : [reportId]));
  if (ids.length === 0) return new Map();
  const reports = await rowsOf<StoredAttachment>(
    db,
    `SELECT ${selectList(reportFields)} FROM attachments WHERE id = ANY(:ids)`,
    { ids }
  );
  return new Map(reports.map((report) => [report.id, report]));
};

/**
 * The visits of the offices by their planned date, the cancelled ones included; two statements.
 * @throws ValidationRefusal when the period is not one, or longer than a year
 */
export const readCalendar = async (
  db: Database,
  scope: OfficeScope,
  { today, ...asked }: { from?: string | undefined; to?: string | undefined; today: string }
): Promise<CalendarVisit[]> => {
  const period = periodFrom(asked, today);
  const { where, bindings } = scopeConditions(scope);
  const conditions = ['v.scheduled_at >= :from', 'v.scheduled_at < :until', `r.state <> 'draft'`, ...where];
  const visits = await rowsOf<Row>(db, statement(conditions), { ...bindings, ...period });
  const reports = await readReports(db, visits);
  return visits.map(({ reportId, ...visit }) => {
    const report = reportId === null ? undefined : reports.get(reportId);
    return {
      ...visit,
      scheduledAt: visit.scheduledAt.toISOString(),
      closedAt: visit.closedAt?.toISOString() ?? null,
      report: report ? presentAttachment(report) : null,
    };
  });
};
