import { type DeclarantAccount, newDeclarant } from '../../support/declarants';
import { historyOf } from '../../support/history';
import { type StaffedOffice, newOffice, staffedOffice } from '../../support/offices';
import { cocForm, pdf, readyDraft, transition } from '../../support/requests';

let declarant: DeclarantAccount;
let staff: StaffedOffice;
let id: string;

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString();

/** Every kind of act on one request, in an order that the workflow allows. */
beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
  const { supervisor, agent, other } = staff;
  id = await readyDraft(declarant, cocForm(staff.office));
  const own = (path: string, data?: object) => declarant.post(`/api/requests/${id}/${path}`, data).expect(200);
  const supply = (path: string) =>
    declarant.post(`/api/requests/${id}/${path}`).attach('files', pdf, 'a.pdf').expect(200);
  await own('deposit');
  await own('withdraw', { reason: 'Facture manquante' });
  await own('deposit');
  const reason = { reason: 'Entre nous : dossier délicat' };
  const acts: Array<() => PromiseLike<unknown>> = [
    () => transition(supervisor, id, 'assign', { agent: other.id }).expect(200),
    () => transition(supervisor, id, 'reassign', { agent: agent.id, ...reason }).expect(200),
    () => transition(agent, id, 'take').expect(200),
    () => agent.post(`/desk/requests/${id}/notes`, { text: 'Note interne' }).expect(201),
    () => transition(agent, id, 'start_processing').expect(200),
    () => transition(agent, id, 'request_complement', { message: 'Précisez le modèle' }).expect(200),
    () => supply('complement'),
    () => transition(agent, id, 'request_analyses', { message: 'Essai' }).expect(200),
    () => supply('analyses'),
    () => transition(agent, id, 'request_complement', { message: 'Encore' }).expect(200),
    () => transition(agent, id, 'withdraw_information_request', { reason: 'Inutile' }).expect(200),
    () => transition(agent, id, 'schedule_visit', { scheduledAt: tomorrow() }).expect(200),
    () => transition(agent, id, 'reschedule_visit', { scheduledAt: tomorrow(), reason: 'Empêchement' }).expect(200),
    () => transition(agent, id, 'cancel_visit', { reason: 'Reportée' }).expect(200),
    () => transition(agent, id, 'schedule_visit', { scheduledAt: tomorrow() }).expect(200),
    () =>
      agent
        .post(`/desk/requests/${id}/transitions/close_visit`)
        .field('result', 'satisfactory')
        .attach('files', pdf, 'pv.pdf')
        .expect(200),
    () => agent.put(`/desk/requests/${id}/goods/outcomes`, { all: true, outcome: 'conforming' }).expect(200),
    () => transition(agent, id, 'close').expect(200),
  ];
  for (const act of acts) await act();
});

const done = [
  'create',
  'deposit',
  'withdraw',
  'deposit',
  'assign',
  'reassign',
  'take',
  'start_processing',
  'request_complement',
  'supply_complement',
  'request_analyses',
  'supply_analyses',
  'request_complement',
  'withdraw_information_request',
  'schedule_visit',
  'reschedule_visit',
  'cancel_visit',
  'schedule_visit',
  'close_visit',
  'set_outcomes',
  'close',
];

it('has one entry for each act, numbered without gaps, each from the state where the last one ended', async () => {
  const history = await historyOf(id);
  expect(history.map(({ action }) => action)).toEqual(done);
  expect(history.map(({ seq }) => seq)).toEqual(done.map((_, index) => index + 1));
  history.slice(1).forEach(({ from }, index) => expect(from).toBe(history[index]?.to));
});

it('tells the desk who did what, with its input', async () => {
  const history = await historyOf(id);
  const by = (action: string) => history.find((entry) => entry.action === action);
  expect(by('take')?.actor).toEqual({ kind: 'agent', name: staff.agent.name });
  expect(by('reassign')).toMatchObject({
    actor: { kind: 'agent', name: staff.supervisor.name },
    input: { reason: 'Entre nous : dossier délicat' },
  });
  expect(by('deposit')?.actor.kind).toBe('declarant');
});

it('shows the declarant neither reassignments nor outcomes nor notes, and the office instead of its agents', async () => {
  const { body, text } = await declarant.get(`/api/requests/${id}/history?pagination[pageSize]=100`).expect(200);
  const actions = body.data.map(({ action }: { action: string }) => action);
  expect(actions).toEqual(done.filter((action) => action !== 'reassign' && action !== 'set_outcomes'));
  for (const hidden of [staff.agent.name, staff.other.name, staff.supervisor.name, 'Entre nous', 'Note interne']) {
    expect(text).not.toContain(hidden);
  }
  const names = body.data
    .filter(({ actor }: { actor: { kind: string } }) => actor.kind === 'agent')
    .map(({ actor }: { actor: { name: string } }) => actor.name);
  expect(new Set(names)).toEqual(new Set([`Bureau ${staff.office.code}`]));
});

it('shows the declarant a transfer without what the offices told each other', async () => {
  const target = await newOffice();
  const moved = await readyDraft(declarant, cocForm(staff.office));
  await declarant.post(`/api/requests/${moved}/deposit`).expect(200);
  const input = { office: target.code, reason: 'Entre nous : surcharge' };
  await transition(staff.supervisor, moved, 'transfer', input).expect(200);
  const { body, text } = await declarant.get(`/api/requests/${moved}/history`).expect(200);
  expect(body.data.at(-1)).toMatchObject({ action: 'transfer', input: { office: target.code } });
  expect(text).not.toContain('Entre nous');
});

it('records the system where it acts by itself', async () => {
  const automatic = await staffedOffice({ assignmentMode: 'automatic' });
  const assigned = await readyDraft(declarant, cocForm(automatic.office));
  await declarant.post(`/api/requests/${assigned}/deposit`).expect(200);
  const history = await historyOf(assigned);
  expect(history.map(({ action, actor }) => [action, actor.kind])).toEqual([
    ['create', 'declarant'],
    ['deposit', 'declarant'],
    ['assign', 'system'],
  ]);
});

it('leaves nothing of an act that was refused', async () => {
  const before = await historyOf(id);
  await transition(staff.agent, id, 'close').expect(409);
  await transition(staff.agent, id, 'take').expect(409);
  expect(await historyOf(id)).toEqual(before);
});
