import { namesOf } from '../../../../domain/form/document-types';
import { type Fault, ValidationRefusal } from '../../../../domain/refusal';
import { keepFiles } from '../../../attachment/keep-files';
import { type DocumentType, readDocumentTypes } from '../../../document-type/document-types';
import type { Effect } from '../request-change';
import type { TransitionInput } from '../../../../contract/transition-input';
import { openInformationRequest } from './open-information-request';

const missing = (types: readonly DocumentType[]): Fault => ({
  path: ['files'],
  code: 'missing_document',
  params: { documentTypes: namesOf(types) },
});

/** Each type that was asked for must be there; where none was, one of those that declarants supply. */
const missingDocuments = (
  supplied: readonly string[],
  { wanted, types }: { wanted: readonly string[]; types: readonly DocumentType[] }
): Fault[] => {
  const absent = types.filter(({ code }) => wanted.includes(code) && !supplied.includes(code));
  if (absent.length > 0) return absent.map((type) => missing([type]));
  return supplied.length === 0 ? [missing(types.filter(({ agentsOnly }) => !agentsOnly))] : [];
};

/** The declarant's answer: at least one document, and each type that was asked for. */
export const supplyInformation =
  (defaultType: string): Effect<TransitionInput<'supply_complement'>> =>
  async ({ trx, request, input, files, now }) => {
    const open = await openInformationRequest(trx, request.id);
    const supplied = files.map((file, index) => ({ file, documentType: input.documentType[index] ?? defaultType }));
    const types = supplied.map(({ documentType }) => documentType);
    const faults = missingDocuments(types, { wanted: open.documentTypes, types: await readDocumentTypes(trx) });
    if (faults.length > 0) throw new ValidationRefusal(faults);
    await keepFiles(trx, supplied, { requestId: request.id, informationRequestId: open.id, byAgent: false, at: now });
    await trx('information_requests')
      .where({ id: open.id })
      .update({ state: 'answered', note: input.note, answered_at: now, updated_at: now });
    return { row: {}, record: { documentTypes: types, note: input.note } };
  };
