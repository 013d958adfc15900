import { requestBody, requestPatch } from '../form/request-body';
import { idParams } from '../path-params';
import { route } from '../route';
import { request } from '../shapes/request';

export const createRequest = route({
  method: 'POST',
  path: '/api/requests',
  face: 'declarant',
  id: 'createRequest',
  summary: 'New draft with any part of the form',
  body: requestBody,
  status: 201,
  answer: request,
  refusals: ['validation_failed', 'idempotency_key_reused'],
});

export const getRequest = route({
  method: 'GET',
  path: '/api/requests/:id',
  face: 'declarant',
  id: 'getRequest',
  summary: 'The whole request',
  params: idParams,
  status: 200,
  answer: request,
  refusals: ['not_found'],
});

export const getRequestSummary = route({
  method: 'GET',
  path: '/api/requests/:id/summary.pdf',
  face: 'declarant',
  id: 'getRequestSummary',
  summary: 'The request with its history as a PDF, in the language of the caller',
  params: idParams,
  status: 200,
  answer: 'file',
  refusals: ['not_found', 'too_many_requests'],
});

export const updateRequest = route({
  method: 'PUT',
  path: '/api/requests/:id',
  face: 'declarant',
  id: 'updateRequest',
  summary: 'Change a draft by JSON Merge Patch: null clears, goods replaces',
  params: idParams,
  body: requestPatch,
  status: 200,
  answer: request,
  refusals: ['not_found', 'validation_failed', 'transition_not_allowed', 'version_conflict'],
});

export const deleteRequest = route({
  method: 'DELETE',
  path: '/api/requests/:id',
  face: 'declarant',
  id: 'deleteRequest',
  summary: 'Delete a draft that never had a number',
  params: idParams,
  status: 204,
  answer: null,
  refusals: ['not_found', 'transition_not_allowed'],
});

export const copyRequest = route({
  method: 'POST',
  path: '/api/requests/:id/copy',
  face: 'declarant',
  id: 'copyRequest',
  summary: 'New draft with the form and goods of an own request, without its files',
  params: idParams,
  status: 201,
  answer: request,
  refusals: ['not_found', 'idempotency_key_reused'],
});
