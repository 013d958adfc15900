import * as z from 'zod';
import { route } from '../route';
import { documentType, office, referenceItem } from '../shapes/public-lists';

export const listOffices = route({
  method: 'GET',
  path: '/api/offices',
  face: 'public',
  id: 'listOffices',
  summary: 'Offices that take requests now',
  status: 200,
  answer: z.array(office),
  refusals: [],
});

export const listDocumentTypes = route({
  method: 'GET',
  path: '/api/document-types',
  face: 'public',
  id: 'listDocumentTypes',
  summary: 'Kinds of documents, and when they are mandatory',
  status: 200,
  answer: z.array(documentType),
  refusals: [],
});

/** The reference lists that are served. */
export const referenceLists = ['countries', 'currencies', 'units', 'incoterms', 'transport-modes', 'ports'] as const;
export type ReferenceList = (typeof referenceLists)[number];

export const listReference = route({
  method: 'GET',
  path: '/api/reference/:list',
  face: 'public',
  id: 'listReference',
  summary: 'A reference list with labels in the reader’s language',
  params: z.object({ list: z.enum(referenceLists) }),
  status: 200,
  answer: z.array(referenceItem),
  refusals: ['not_found'],
});
