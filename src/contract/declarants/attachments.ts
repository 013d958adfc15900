import * as z from 'zod';
import { MOST_FILES } from '../files';
import { attachmentParams, idParams } from '../path-params';
import { route } from '../route';
import { attachment } from '../shapes/attachment';
import { versionMeta } from '../shapes/pagination';
import { documentTypeField } from '../transition-input';
import { version } from '../values';

export const addAttachments = route({
  method: 'POST',
  path: '/api/requests/:id/attachments',
  face: 'declarant',
  id: 'addAttachments',
  summary: 'Add files to a draft; documentType is one for all, or repeated in the order of the files',
  params: idParams,
  body: z.strictObject({ documentType: documentTypeField, version: version() }),
  files: { min: 1, max: MOST_FILES },
  status: 201,
  answer: z.array(attachment),
  meta: versionMeta,
  refusals: [
    'not_found',
    'validation_failed',
    'transition_not_allowed',
    'version_conflict',
    'file_too_large',
    'unsupported_file',
    'encrypted_file',
    'macro_file',
    'infected_file',
    'files_unavailable',
    'idempotency_key_reused',
    'too_many_requests',
  ],
});

export const deleteAttachment = route({
  method: 'DELETE',
  path: '/api/requests/:id/attachments/:attachmentId',
  face: 'declarant',
  id: 'deleteAttachment',
  summary: 'Delete a file of a draft',
  params: attachmentParams,
  status: 204,
  answer: null,
  refusals: ['not_found', 'transition_not_allowed'],
});

export const getAttachmentFile = route({
  method: 'GET',
  path: '/api/attachments/:id/file',
  face: 'declarant',
  id: 'getAttachmentFile',
  summary: 'The bytes of a file, as they were sent',
  params: idParams,
  status: 200,
  answer: 'file',
  refusals: ['not_found', 'scan_pending', 'files_unavailable'],
});
