import * as z from 'zod';
import { certificateKinds, certificateStates } from '../../domain/vocabulary';
import { documentFile, documentFileRefusals } from '../document-file';
import { choiceFilter, dayFilter, pageQuery } from '../list';
import { idParams } from '../path-params';
import { route } from '../route';
import { certificate, product } from '../shapes/certificate';
import { paginationMeta } from '../shapes/pagination';
import { request } from '../shapes/request';

export const listCertificates = route({
  method: 'GET',
  path: '/api/certificates',
  face: 'declarant',
  id: 'listCertificates',
  summary: 'Own documents, the newest first',
  query: pageQuery.extend({
    filters: z
      .strictObject({
        kind: choiceFilter(certificateKinds),
        state: choiceFilter(certificateStates),
        validUntil: dayFilter(),
      })
      .prefault({}),
  }),
  status: 200,
  answer: z.array(certificate),
  meta: paginationMeta,
  refusals: ['validation_failed'],
});

export const listCertificateProducts = route({
  method: 'GET',
  path: '/api/certificates/:id/products',
  face: 'declarant',
  id: 'listCertificateProducts',
  summary: 'The lines of goods that a document stands for',
  params: idParams,
  query: pageQuery,
  status: 200,
  answer: z.array(product),
  meta: paginationMeta,
  refusals: ['not_found', 'validation_failed'],
});

export const getCertificateFile = route({
  ...documentFile,
  method: 'GET',
  path: '/api/certificates/:id/file',
  face: 'declarant',
  id: 'getCertificateFile',
  params: idParams,
  refusals: documentFileRefusals,
});

const successorRefusals = ['not_found', 'validation_failed', 'idempotency_key_reused'] as const;

export const reviseCertificate = route({
  method: 'POST',
  path: '/api/certificates/:id/revision',
  face: 'declarant',
  id: 'reviseCertificate',
  summary: 'New draft that would replace this document, with its lines',
  params: idParams,
  status: 201,
  answer: request,
  refusals: successorRefusals,
});

export const renewCertificate = route({
  method: 'POST',
  path: '/api/certificates/:id/renewal',
  face: 'declarant',
  id: 'renewCertificate',
  summary: 'New draft that would prolong this SoR or SoL, with its lines',
  params: idParams,
  status: 201,
  answer: request,
  refusals: successorRefusals,
});
