import type { Test } from 'supertest';
import type { RouteContract } from '../../src/contract/route';
import type { Client } from './client';
import { company, password } from './declarants';
import { pdf } from './requests';
import { unique } from './unique';

/** What a sample of a call names: a real request with its parts, and the people and offices around it. */
export type SampleWorld = {
  request: string;
  item: string;
  attachment: string;
  certificate: string;
  notification: string;
  office: string;
  otherOffice: string;
  agentId: number;
};

const nextWeek = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString();

/** A body for every route that takes one, by the contract's id. */
const bodies: Readonly<Record<string, (world: SampleWorld) => Record<string, unknown>>> = {
  register: () => ({ ...company, username: unique('essai'), email: `${unique('essai')}@test.ma`, password }),
  logIn: () => ({ identifier: `${unique('essai')}@test.ma`, password }),
  updateProfile: () => ({ city: 'Rabat' }),
  createRequest: () => ({ subject: 'coc', purpose: 'Essai' }),
  updateRequest: () => ({ purpose: 'Un autre objet' }),
  depositRequest: () => ({}),
  withdrawRequest: () => ({ reason: 'Erreur de saisie' }),
  supplyComplement: () => ({ documentType: 'other', note: 'Voici' }),
  supplyAnalyses: () => ({ documentType: 'analysis_report', note: 'Voici' }),
  importGoods: () => ({}),
  addGoods: () => ({ hsCode: '8516797000', description: 'Bouilloire' }),
  updateGoodsItem: () => ({ brand: 'Autre marque' }),
  updateGoods: ({ item }) => ({ ids: [item], values: { brand: 'Autre marque' } }),
  deleteGoods: ({ item }) => ({ ids: [item] }),
  orderGoods: ({ item }) => ({ ids: [item] }),
  addAttachments: () => ({ documentType: 'other' }),
  setOfficeMembers: ({ agentId }) => ({ members: [{ user: agentId, agent: true, supervisor: false, absences: [] }] }),
  addNote: () => ({ text: 'Une note' }),
  enterOutcomes: () => ({ all: true, outcome: 'conforming' }),
  revokeCertificate: () => ({ reason: 'Fausse déclaration' }),
  useCertificate: () => ({ dum: '300-2026-1' }),
  assign: ({ agentId }) => ({ agent: agentId }),
  reassign: ({ agentId }) => ({ agent: agentId, reason: 'Congé' }),
  transfer: ({ otherOffice }) => ({ office: otherOffice, reason: 'Compétence' }),
  take: () => ({}),
  startProcessing: () => ({}),
  requestComplement: () => ({ message: 'Précisez le modèle' }),
  requestAnalyses: () => ({ message: 'Essai diélectrique' }),
  withdrawInformationRequest: () => ({ reason: 'Déjà reçu' }),
  scheduleVisit: () => ({ scheduledAt: nextWeek() }),
  rescheduleVisit: () => ({ scheduledAt: nextWeek(), reason: 'Marchandise en retard' }),
  cancelVisit: () => ({ reason: 'Inutile' }),
  closeVisit: () => ({ result: 'satisfactory' }),
  close: () => ({}),
  previewTemplate: () => ({ event: 'deposited', language: 'fr', subject: '{{number}}', body: 'Bonjour,' }),
  restoreTemplate: () => ({ event: 'deposited', language: 'fr' }),
};

/** A body that the route's contract accepts; none for a route that takes none. */
const sampleBody = ({ id, body }: RouteContract, world: SampleWorld): Record<string, unknown> | undefined => {
  if (body === undefined) return undefined;
  const sample = bodies[id]?.(world);
  if (sample === undefined || !body.safeParse(sample).success) throw new Error(`Route ${id} needs a sample body`);
  return sample;
};

/** The query without which a route does not answer. */
const queries: Readonly<Record<string, string>> = {
  suggestParties: '?role=exporter',
  listTemplateTags: '?event=deposited',
  exportRequests: '?format=csv',
  exportGoods: '?format=csv',
  getGoodsTemplate: '?format=csv',
  exportQueue: '?format=csv',
  exportDeskGoods: '?format=csv',
  exportStatistics: '?format=csv',
};

const namedBy = (path: string, world: SampleWorld): string => {
  if (path.includes('/attachments/:id')) return world.attachment;
  if (path.includes('/certificates/:id')) return world.certificate;
  if (path.includes('/notifications/:id')) return world.notification;
  return world.request;
};

/** The address of a route with real ids in it. */
const samplePath = ({ id, path }: RouteContract, world: SampleWorld): string =>
  path
    .replace(':itemId', world.item)
    .replace(':attachmentId', world.attachment)
    .replace(':code', world.office)
    .replace(':list', 'countries')
    .replace(':id', namedBy(path, world)) + (queries[id] ?? '');

const methods = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'del' } as const;

const fieldsOf = (body: object): Record<string, string> =>
  Object.fromEntries(Object.entries(body).map(([key, value]) => [key, String(value)]));

/** Calls a route as its contract wants it: real ids in the address, a body that it accepts, a file where it takes files. */
export const sampleCall = (client: Client, contract: RouteContract, world: SampleWorld): Test => {
  const path = samplePath(contract, world);
  const body = sampleBody(contract, world);
  if (contract.files === undefined) return client[methods[contract.method]](path, body);
  return client
    .post(path)
    .field(fieldsOf(body ?? {}))
    .attach('files', pdf, 'essai.pdf');
};
