import * as z from 'zod';
import { pageQuery } from '../list';
import { idParams } from '../path-params';
import { route } from '../route';
import { historyEntry } from '../shapes/history-entry';
import { note } from '../shapes/note';
import { paginationMeta } from '../shapes/pagination';
import { deskRequest } from '../shapes/request';
import { longest } from '../../domain/text-lengths';
import { requiredText } from '../text';

export const getDeskRequest = route({
  method: 'GET',
  path: '/desk/requests/:id',
  face: 'desk',
  id: 'getDeskRequest',
  summary: 'The whole request with the operations of this user',
  params: idParams,
  status: 200,
  answer: deskRequest,
  permissions: ['requests.read'],
  refusals: ['not_found', 'not_permitted'],
});

export const getDeskRequestSummary = route({
  method: 'GET',
  path: '/desk/requests/:id/summary.pdf',
  face: 'desk',
  id: 'getDeskRequestSummary',
  summary: 'The request with its history as a PDF, in the language of the caller; without the internal notes',
  params: idParams,
  status: 200,
  answer: 'file',
  permissions: ['requests.read'],
  refusals: ['not_found', 'not_permitted', 'too_many_requests'],
});

export const listDeskHistory = route({
  method: 'GET',
  path: '/desk/requests/:id/history',
  face: 'desk',
  id: 'listDeskHistory',
  summary: 'Everything that happened to a request, oldest first',
  params: idParams,
  query: pageQuery,
  status: 200,
  answer: z.array(historyEntry),
  meta: paginationMeta,
  permissions: ['requests.read'],
  refusals: ['not_found', 'not_permitted', 'validation_failed'],
});

export const listNotes = route({
  method: 'GET',
  path: '/desk/requests/:id/notes',
  face: 'desk',
  id: 'listNotes',
  summary: 'Internal notes, oldest first',
  params: idParams,
  query: pageQuery,
  status: 200,
  answer: z.array(note),
  meta: paginationMeta,
  permissions: ['requests.read'],
  refusals: ['not_found', 'not_permitted', 'validation_failed'],
});

export const addNote = route({
  method: 'POST',
  path: '/desk/requests/:id/notes',
  face: 'desk',
  id: 'addNote',
  summary: 'Add an internal note; the declarant never sees it',
  params: idParams,
  body: z.strictObject({ text: requiredText(longest.note) }),
  status: 201,
  answer: note,
  permissions: ['requests.treat', 'requests.assign'],
  refusals: ['not_found', 'not_permitted', 'validation_failed', 'idempotency_key_reused'],
});

export const getDeskAttachmentFile = route({
  method: 'GET',
  path: '/desk/attachments/:id/file',
  face: 'desk',
  id: 'getDeskAttachmentFile',
  summary: 'The bytes of a file, as they were sent',
  params: idParams,
  status: 200,
  answer: 'file',
  permissions: ['requests.read'],
  refusals: ['not_found', 'not_permitted', 'scan_pending', 'files_unavailable'],
});
