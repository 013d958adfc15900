import * as z from 'zod';
import { certificateKinds, certificateStates } from '../../domain/vocabulary';
import { documentFile, documentFileRefusals } from '../document-file';
import { choiceFilter, pageQuery, search, textFilter } from '../list';
import { idParams } from '../path-params';
import { route } from '../route';
import { deskCertificate, product } from '../shapes/certificate';
import { paginationMeta } from '../shapes/pagination';
import { longest } from '../../domain/text-lengths';
import { requiredText } from '../text';

export const listDeskCertificates = route({
  method: 'GET',
  path: '/desk/certificates',
  face: 'desk',
  id: 'listDeskCertificates',
  summary: 'Documents, the newest first; importer is a name or an ICE',
  query: pageQuery.extend({
    q: search,
    filters: z
      .strictObject({
        kind: choiceFilter(certificateKinds),
        state: choiceFilter(certificateStates),
        office: textFilter(),
        importer: textFilter(),
      })
      .prefault({}),
  }),
  status: 200,
  answer: z.array(deskCertificate),
  meta: paginationMeta,
  permissions: ['requests.read', 'certificates.use', 'certificates.revoke'],
  refusals: ['not_found', 'not_permitted', 'validation_failed', 'query_too_short'],
});

export const listDeskCertificateProducts = route({
  method: 'GET',
  path: '/desk/certificates/:id/products',
  face: 'desk',
  id: 'listDeskCertificateProducts',
  summary: 'The lines of goods that a document stands for',
  params: idParams,
  query: pageQuery,
  status: 200,
  answer: z.array(product),
  meta: paginationMeta,
  permissions: ['requests.read', 'certificates.use', 'certificates.revoke'],
  refusals: ['not_found', 'not_permitted', 'validation_failed'],
});

export const getDeskCertificateFile = route({
  ...documentFile,
  method: 'GET',
  path: '/desk/certificates/:id/file',
  face: 'desk',
  id: 'getDeskCertificateFile',
  params: idParams,
  permissions: ['requests.read', 'certificates.use', 'certificates.revoke'],
  refusals: [...documentFileRefusals, 'not_permitted'],
});

const changeRefusals = ['not_found', 'not_permitted', 'validation_failed', 'transition_not_allowed'] as const;

export const revokeCertificate = route({
  method: 'POST',
  path: '/desk/certificates/:id/revoke',
  face: 'desk',
  id: 'revokeCertificate',
  summary: 'Revoke a valid document',
  params: idParams,
  body: z.strictObject({ reason: requiredText(longest.reason) }),
  status: 200,
  answer: deskCertificate,
  permissions: ['certificates.revoke'],
  refusals: [...changeRefusals, 'idempotency_key_reused'],
});

export const useCertificate = route({
  method: 'POST',
  path: '/desk/certificates/:id/use',
  face: 'desk',
  id: 'useCertificate',
  summary: 'Mark a CoC as used by a customs declaration',
  params: idParams,
  body: z.strictObject({ dum: requiredText(longest.name) }),
  status: 200,
  answer: deskCertificate,
  permissions: ['certificates.use'],
  refusals: [...changeRefusals, 'idempotency_key_reused'],
});
