import type { State } from '../../src/domain/vocabulary';
import type { Client } from './client';
import type { StaffedOffice, TestOffice } from './offices';

/** Small files with the first bytes of their format. */
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A line of goods within the scope of an office. */
export const goodsLine = (office: TestOffice, changes: object = {}) => ({
  hsCode: `${office.scope.chapter}16797000`,
  description: 'Bouilloire 1,7 L',
  brand: 'Atlas Home',
  model: 'BK-170',
  quantity: '1200',
  unit: 'H87',
  value: '14400',
  currency: 'EUR',
  originCountry: office.scope.country,
  condition: 'new',
  ...changes,
});

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** A form for a CoC on route A that passes deposit, with `lines` lines of goods. */
export const cocForm = (
  office: TestOffice,
  { lines = 2, ...changes }: { lines?: number } & Record<string, unknown> = {}
) => ({
  subject: 'coc',
  type: 'initial',
  route: 'A',
  purpose: 'Petit électroménager',
  parties: {
    importer: {
      name: 'Atlas Distribution SARL',
      ice: '001234567000062',
      address: "12 rue d'Azilal",
      city: 'Casablanca',
      country: 'MA',
      email: 'import@atlas.test',
      phone: '+212522000000',
    },
    exporter: { name: 'Ningbo Home Co., Ltd', address: '88 Zhongshan Rd', city: 'Ningbo', country: 'CN' },
    manufacturer: { name: 'Ningbo Home Co., Ltd', address: '88 Zhongshan Rd', country: 'CN' },
    payer: { sameAs: 'importer' },
  },
  inspection: {
    placeName: 'Entrepôt 4',
    address: '88 Zhongshan Rd',
    city: 'Ningbo',
    country: 'CN',
    contactName: 'Li Wei',
    phone: '+8657400000000',
    readyDate: day(20),
  },
  shipment: {
    transportMode: '1',
    incoterm: 'FOB',
    loadingPort: 'CNNGB',
    dischargePort: 'MACAS',
    provenanceCountry: 'CN',
    invoiceNumber: 'NH-2026-118',
    invoiceDate: day(-3),
    invoiceValue: '123456.5',
    currency: 'EUR',
    containerType: 'fcl',
    containerNumbers: ['CSQU3054383'],
    partialShipment: false,
  },
  goods: Array.from({ length: lines }, (_, index) => goodsLine(office, { model: `BK-${170 + index}` })),
  ...changes,
});

/** A form for a SoR that passes deposit. */
export const sorForm = (office: TestOffice, changes: object = {}) => {
  const { inspection: _inspection, shipment: _shipment, ...form } = cocForm(office);
  return { ...form, subject: 'sor', route: 'B', ...changes };
};

/** A form for a SoL that passes deposit. */
export const solForm = (office: TestOffice, changes: object = {}) => {
  const { shipment: _shipment, ...form } = cocForm(office);
  return { ...form, subject: 'sol', route: 'C', ...changes };
};

/** Attaches one PDF of each type. */
export const attach = async (client: Client, id: string, ...types: string[]): Promise<void> => {
  const upload = client.post(`/api/requests/${id}/attachments`);
  for (const type of types) void upload.field('documentType', type);
  for (const type of types) void upload.attach('files', pdf, `${type}.pdf`);
  await upload.expect(201);
};

const documentsFor: Readonly<Record<string, string[]>> = {
  coc: ['commercial_invoice', 'packing_list', 'test_report'],
  sor: ['test_report', 'technical_sheet'],
  sol: ['test_report', 'technical_sheet', 'quality_certificate'],
};

/** A draft that can be deposited. */
export const readyDraft = async (declarant: Client, form: { subject: string }): Promise<string> => {
  const { body } = await declarant.post('/api/requests', form).expect(201);
  await attach(declarant, body.data.documentId, ...(documentsFor[form.subject] ?? []));
  return body.data.documentId;
};

/** A deposited request. */
export const depositedRequest = async (declarant: Client, form: { subject: string }): Promise<string> => {
  const id = await readyDraft(declarant, form);
  await declarant.post(`/api/requests/${id}/deposit`).expect(200);
  return id;
};

/** Performs a transition of the desk. */
export const transition = (client: Client, id: string, name: string, input: object = {}) =>
  client.post(`/desk/requests/${id}/transitions/${name}`, input);

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString();

type Step = (id: string, staff: StaffedOffice) => Promise<unknown>;

const assign: Step = (id, { supervisor, agent }) =>
  transition(supervisor, id, 'assign', { agent: agent.id }).expect(200);
const act =
  (name: string, input: () => object = () => ({})): Step =>
  (id, { agent }) =>
    transition(agent, id, name, input()).expect(200);
const evaluate: Step = (id, { agent }) =>
  agent.put(`/desk/requests/${id}/goods/outcomes`, { all: true, outcome: 'conforming' }).expect(200);

const toProcessing = [assign, act('take'), act('start_processing')];

/** The steps from deposit to each state. */
const waysTo = {
  draft: [],
  deposited: [],
  awaiting_evaluation: [assign],
  under_evaluation: [assign, act('take')],
  in_processing: toProcessing,
  awaiting_complement: [...toProcessing, act('request_complement', () => ({ message: 'Précisez le modèle' }))],
  awaiting_analyses: [...toProcessing, act('request_analyses', () => ({ message: 'Essai diélectrique' }))],
  under_inspection: [...toProcessing, act('schedule_visit', () => ({ scheduledAt: tomorrow() }))],
  closed: [...toProcessing, evaluate, act('close')],
} satisfies Record<State, Step[]>;

/** A request of the declarant that real transitions brought into the state. */
export const requestIn = async (
  state: State,
  declarant: Client,
  staff: StaffedOffice,
  form: { subject: string } = cocForm(staff.office)
): Promise<string> => {
  const id = await readyDraft(declarant, form);
  if (state === 'draft') return id;
  await declarant.post(`/api/requests/${id}/deposit`).expect(200);
  for (const step of waysTo[state]) await step(id, staff);
  return id;
};
