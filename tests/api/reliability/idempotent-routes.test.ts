import type { Test } from 'supertest';
import { contracts } from '../../../src/contract';
import type { Client } from '../../support/client';
import { type DeclarantAccount, newDeclarant } from '../../support/declarants';
import { letDocumentEndIn } from '../../support/document-dates';
import { type StaffedOffice, newOffice, staffedOffice } from '../../support/offices';
import { firstMailOf } from '../../support/mails';
import { newPanelAccount, superAdministrator } from '../../support/panel';
import { cocForm, goodsLine, pdf, requestIn, sorForm } from '../../support/requests';
import { csvOf, goodsRows } from '../../support/sheets';
import { unique } from '../../support/unique';

let declarant: DeclarantAccount;
let staff: StaffedOffice;

beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
});

/** One act that a second time would do again, or be refused. */
type Act = () => Test;
type Prepared = () => Promise<Act>;

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString();

const own =
  (state: Parameters<typeof requestIn>[0], path: string, send: (test: Client, path: string) => Test): Prepared =>
  async () => {
    const id = await requestIn(state, declarant, staff);
    return () => send(declarant, `/api/requests/${id}${path}`);
  };

const desk =
  (
    state: Parameters<typeof requestIn>[0],
    name: string,
    { by = 'agent', input = () => ({}) }: { by?: 'agent' | 'supervisor'; input?: () => object } = {}
  ): Prepared =>
  async () => {
    const id = await requestIn(state, declarant, staff);
    const data = input();
    return () => staff[by].post(`/desk/requests/${id}/transitions/${name}`, data);
  };

const withFile = (test: Test): Test => test.attach('files', pdf, 'document.pdf');

const closedCertificate = async (form: { subject: string }): Promise<string> => {
  const id = await requestIn('closed', declarant, staff, form);
  const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
  return body.data.certificates[0].documentId;
};

const reason = { reason: 'Erreur de saisie' };

/** A case for each POST of both faces that somebody with an account calls. */
const cases: Record<string, Prepared> = {
  createRequest: () => Promise.resolve(() => declarant.post('/api/requests', { purpose: 'Une fois' })),
  copyRequest: own('draft', '/copy', (client, path) => client.post(path)),
  depositRequest: own('draft', '/deposit', (client, path) => client.post(path)),
  withdrawRequest: own('deposited', '/withdraw', (client, path) => client.post(path, reason)),
  supplyComplement: own('awaiting_complement', '/complement', (client, path) => withFile(client.post(path))),
  supplyAnalyses: own('awaiting_analyses', '/analyses', (client, path) => withFile(client.post(path))),
  addGoods: own('draft', '/goods', (client, path) => client.post(path, goodsLine(staff.office))),
  importGoods: own('draft', '/goods/import', (client, path) =>
    client.post(path).attach('files', csvOf(goodsRows(staff.office, ['A', 'B'])), 'liste.csv')
  ),
  addAttachments: own('draft', '/attachments', (client, path) => withFile(client.post(path))),
  reviseCertificate: async () => {
    const id = await closedCertificate(cocForm(staff.office));
    return () => declarant.post(`/api/certificates/${id}/revision`);
  },
  renewCertificate: async () => {
    const id = await closedCertificate(sorForm(staff.office));
    await letDocumentEndIn(id, 30);
    return () => declarant.post(`/api/certificates/${id}/renewal`);
  },
  addNote: async () => {
    const id = await requestIn('under_evaluation', declarant, staff);
    return () => staff.agent.post(`/desk/requests/${id}/notes`, { text: 'À vérifier' });
  },
  assign: desk('deposited', 'assign', { by: 'supervisor', input: () => ({ agent: staff.agent.id }) }),
  reassign: desk('under_evaluation', 'reassign', {
    by: 'supervisor',
    input: () => ({ agent: staff.other.id, ...reason }),
  }),
  transfer: async () => {
    const office = await newOffice();
    return desk('deposited', 'transfer', { by: 'supervisor', input: () => ({ office: office.code, ...reason }) })();
  },
  take: desk('awaiting_evaluation', 'take'),
  startProcessing: desk('under_evaluation', 'start_processing'),
  requestComplement: desk('in_processing', 'request_complement', { input: () => ({ message: 'Précisez' }) }),
  requestAnalyses: desk('in_processing', 'request_analyses', { input: () => ({ message: 'Essai' }) }),
  withdrawInformationRequest: desk('awaiting_complement', 'withdraw_information_request', { input: () => reason }),
  scheduleVisit: desk('in_processing', 'schedule_visit', { input: () => ({ scheduledAt: tomorrow() }) }),
  rescheduleVisit: desk('under_inspection', 'reschedule_visit', {
    input: () => ({ scheduledAt: tomorrow(), ...reason }),
  }),
  cancelVisit: desk('under_inspection', 'cancel_visit', { input: () => reason }),
  closeVisit: async () => {
    const id = await requestIn('under_inspection', declarant, staff);
    return () =>
      withFile(staff.agent.post(`/desk/requests/${id}/transitions/close_visit`).field('result', 'satisfactory'));
  },
  close: async () => {
    const id = await requestIn('in_processing', declarant, staff);
    await staff.agent.put(`/desk/requests/${id}/goods/outcomes`, { all: true, outcome: 'conforming' }).expect(200);
    return () => staff.agent.post(`/desk/requests/${id}/transitions/close`);
  },
  revokeCertificate: async () => {
    const id = await closedCertificate(cocForm(staff.office));
    return () => staff.supervisor.post(`/desk/certificates/${id}/revoke`, reason);
  },
  useCertificate: async () => {
    const id = await closedCertificate(cocForm(staff.office));
    const customs = await newPanelAccount('Douane');
    const dum = unique('DUM');
    return () => customs.post(`/desk/certificates/${id}/use`, { dum });
  },
  resendNotification: async () => {
    const admin = await superAdministrator();
    const id = await requestIn('deposited', declarant, staff);
    const mail = await firstMailOf(id);
    return () => admin.post(`/desk/notifications/${mail}/resend`);
  },
  previewTemplate: async () => {
    const admin = await superAdministrator();
    const template = { event: 'taken', language: 'fr', subject: '{{number}}', body: 'Bonjour,' };
    return () => admin.post('/desk/email-templates/preview', template);
  },
  restoreTemplate: async () => {
    const admin = await superAdministrator();
    return () => admin.post('/desk/email-templates/restore', { event: 'taken', language: 'fr' });
  },
};

const noCase = (): Promise<Act> => Promise.reject(new Error('There is no case'));

const posts = contracts.filter(({ method, face }) => method === 'POST' && face !== 'public');

it('every POST has its case here', () => {
  expect(Object.keys(cases).sort()).toEqual(posts.map(({ id }) => id).sort());
});

describe('one key, one effect', () => {
  it.each(posts.map(({ id, status }) => ({ id, status })))('$id', async ({ id, status }) => {
    const act = await (cases[id] ?? noCase)();
    const key = unique('key');
    const call = (): Test => act().set('Idempotency-Key', key);
    const [one, other] = await Promise.all([call(), call()]);
    const later = await call();
    expect([one.status, other.status, later.status]).toEqual([status, status, status]);
    expect(one.body.data).toBeDefined();
    expect(other.body).toEqual(one.body);
    expect(later.body).toEqual(one.body);
  });
});
