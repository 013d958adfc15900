import { type Fault, ValidationRefusal } from '../../../../domain/refusal';
import type { InformationRequestKind } from '../../../../domain/vocabulary';
import type { Transaction } from '../../../../platform/database';
import { newDocumentId } from '../../../../platform/document-id';
import { readDocumentTypes } from '../../../document-type/document-types';
import type { Effect } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';

/** Only documents that the declarant may supply can be asked for. */
const documentTypeFaults = async (trx: Transaction, wanted: readonly string[]): Promise<Fault[]> => {
  if (wanted.length === 0) return [];
  const types = new Map((await readDocumentTypes(trx)).map((type) => [type.code, type]));
  return wanted.flatMap((code, index): Fault[] => {
    const path = ['documentTypes', index];
    const type = types.get(code);
    if (type === undefined) return [{ path, code: 'unknown_document_type' }];
    return type.agentsOnly ? [{ path, code: 'document_type_reserved' }] : [];
  });
};

/** Asks the declarant for a complement or for analyses. */
export const requestInformation =
  (kind: InformationRequestKind): Effect<TransitionInput<'request_complement'>> =>
  async ({ trx, request, input, now, today }) => {
    const faults = await documentTypeFaults(trx, input.documentTypes);
    if (input.dueDate !== null && input.dueDate < today) faults.push({ path: ['dueDate'], code: 'date_in_past' });
    if (faults.length > 0) throw new ValidationRefusal(faults);
    await trx('information_requests').insert({
      document_id: newDocumentId(),
      kind,
      message: input.message,
      document_types: JSON.stringify(input.documentTypes),
      due_date: input.dueDate,
      asked_at: now,
      state: 'open',
      request_id: request.id,
      created_at: now,
      updated_at: now,
    });
    const { message, documentTypes, dueDate } = input;
    return { row: {}, record: { message, documentTypes, dueDate } };
  };
