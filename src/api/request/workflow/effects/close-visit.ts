import { ValidationRefusal } from '../../../../domain/refusal';
import { keepFiles } from '../../../attachment/keep-files';
import type { Effect } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';
import { scheduledVisit } from './scheduled-visit';

/** The document type of a visit's signed minutes. */
const reportType = 'inspection_report';

/** Ends the visit with its result and its report, which is exactly one file; also before the planned date. */
export const closeVisit: Effect<TransitionInput<'close_visit'>> = async ({ trx, request, input, files, now }) => {
  const [file] = files;
  if (!file || files.length > 1) throw new ValidationRefusal([{ path: ['files'], code: 'report_required' }]);
  const visit = await scheduledVisit(trx, request.id);
  const [report] = await keepFiles(trx, [{ file, documentType: reportType }], {
    requestId: request.id,
    byAgent: true,
    at: now,
  });
  await trx('visits').where({ id: visit.id }).update({
    state: 'done',
    result: input.result,
    remarks: input.remarks,
    report_id: report?.id,
    closed_at: now,
    updated_at: now,
  });
  return { row: {}, record: { result: input.result, remarks: input.remarks } };
};
