import { transitionRoutes } from '../../src/contract/desk/transitions';
import type { DeskTransition } from '../../src/contract/transition-input';
import type { RouteContract } from '../../src/contract/route';
import type { State } from '../../src/domain/vocabulary';
import { type Client } from '../support/client';
import { newDeclarant } from '../support/declarants';
import { type People, newPeople } from '../support/people';
import { requestIn } from '../support/requests';
import { sampleCall } from '../support/sample-calls';

/** Who may do what in which state: the users' manual and the roles once more, written without looking at the code. */
const byAgent: Readonly<Record<State, readonly DeskTransition[]>> = {
  draft: [],
  deposited: [],
  awaiting_evaluation: ['take'],
  under_evaluation: ['start_processing', 'request_complement', 'request_analyses'],
  in_processing: ['request_complement', 'request_analyses', 'schedule_visit', 'close'],
  awaiting_complement: ['withdraw_information_request'],
  awaiting_analyses: ['withdraw_information_request'],
  under_inspection: ['reschedule_visit', 'cancel_visit', 'close_visit'],
  closed: [],
};
const bySupervisor: Readonly<Record<State, readonly DeskTransition[]>> = {
  draft: [],
  deposited: ['assign', 'transfer'],
  awaiting_evaluation: ['reassign', 'transfer'],
  under_evaluation: ['reassign', 'transfer'],
  in_processing: ['reassign', 'transfer'],
  awaiting_complement: ['reassign'],
  awaiting_analyses: ['reassign'],
  under_inspection: ['reassign'],
  closed: [],
};
const byOwner: Readonly<Record<State, readonly string[]>> = {
  draft: ['deposit'],
  deposited: ['withdraw'],
  awaiting_evaluation: ['withdraw'],
  under_evaluation: [],
  in_processing: [],
  awaiting_complement: ['supply_complement'],
  awaiting_analyses: ['supply_analyses'],
  under_inspection: [],
  closed: [],
};
const supervisorsOnes: readonly DeskTransition[] = ['assign', 'reassign', 'transfer'];
const allStates = Object.keys(byAgent) as State[];
const withoutAgent: readonly State[] = ['draft', 'deposited'];

type Expected = { allowed: readonly string[]; refusalOf: (name: DeskTransition) => string | null };

const notFound: Expected = { allowed: [], refusalOf: () => 'not_found' };
const sees = (allowed: readonly string[], refusalOf: Expected['refusalOf']): Expected => ({ allowed, refusalOf });

/** For each person: what is refused to them whatever the state, and what they may do in this one. */
const expectations = {
  'the assigned agent': (state) =>
    sees(byAgent[state], (name) => {
      if (supervisorsOnes.includes(name)) return 'not_permitted';
      return withoutAgent.includes(state) ? 'not_assigned' : null;
    }),
  'another agent of the office': () =>
    sees([], (name) => (supervisorsOnes.includes(name) ? 'not_permitted' : 'not_assigned')),
  'an agent elsewhere': () => notFound,
  'the supervisor of the office': (state) =>
    sees(bySupervisor[state], (name) => (supervisorsOnes.includes(name) ? null : 'not_permitted')),
  'a supervisor elsewhere': () => notFound,
  'the business administrator': () => sees([], () => 'not_permitted'),
  customs: () => notFound,
  'the super administrator': (state) =>
    sees(bySupervisor[state], (name) => (supervisorsOnes.includes(name) ? null : 'not_assigned')),
} as const satisfies Record<string, (state: State) => Expected>;
type Person = keyof typeof expectations;
const persons = Object.keys(expectations) as Person[];

describe('who may do what in which state', () => {
  const requests = new Map<State, string>();
  let people: People;
  let declarant: Client;
  let clients: Record<Person, Client>;

  const idIn = (state: State): string => requests.get(state) ?? '';
  const attempt = (client: Client, state: State, contract: RouteContract) =>
    sampleCall(client, contract, {
      request: idIn(state),
      item: '',
      attachment: '',
      certificate: '',
      notification: '',
      office: people.here.office.code,
      otherOffice: people.elsewhere.office.code,
      agentId: people.here.other.id,
    });

  beforeAll(async () => {
    people = await newPeople();
    declarant = await newDeclarant();
    const { here, elsewhere, businessAdministrator, customs, superAdmin } = people;
    clients = {
      'the assigned agent': here.agent,
      'another agent of the office': here.other,
      'an agent elsewhere': elsewhere.agent,
      'the supervisor of the office': here.supervisor,
      'a supervisor elsewhere': elsewhere.supervisor,
      'the business administrator': businessAdministrator,
      customs,
      'the super administrator': superAdmin,
    };
    for (const state of allStates) requests.set(state, await requestIn(state, declarant, here));
  });

  describe.each(allStates)('a request %s', (state) => {
    const expectedFor = (person: Person): Expected => (state === 'draft' ? notFound : expectations[person](state));

    it.each(persons)('offers %s what they may do, and nothing else', async (person) => {
      const { allowed, refusalOf } = expectedFor(person);
      const { status, body } = await clients[person].get(`/desk/requests/${idIn(state)}`);
      // Customs checks documents and reads no request.
      expect(status).toBe(refusalOf('take') === 'not_found' ? 404 : 200);
      expect([...(body.data?.operations ?? [])].sort()).toEqual([...allowed].sort());
    });

    it.each(persons)('refuses %s everything else, by the right word', async (person) => {
      const { allowed, refusalOf } = expectedFor(person);
      const before = await declarant.get(`/api/requests/${idIn(state)}`).expect(200);
      for (const { name, contract } of transitionRoutes.filter((route) => !allowed.includes(route.name))) {
        const { body } = await attempt(clients[person], state, contract);
        const { code, state: now, operations } = body.error?.details ?? {};
        const refusal = refusalOf(name);
        const told = { name, code, now, operations: operations && [...operations].sort() };
        expect(told).toEqual(
          refusal === null
            ? { name, code: 'transition_not_allowed', now: state, operations: [...allowed].sort() }
            : { name, code: refusal, now: undefined, operations: undefined }
        );
      }
      const after = await declarant.get(`/api/requests/${idIn(state)}`).expect(200);
      expect(after.body).toEqual(before.body);
    });

    it('offers its owner the transitions of the declarant', async () => {
      const { body } = await declarant.get(`/api/requests/${idIn(state)}`).expect(200);
      const drafts = ['edit', 'delete', 'copy'];
      expect(body.data.operations.filter((name: string) => !drafts.includes(name))).toEqual(byOwner[state]);
    });

    it('refuses its owner the others, with the state and the operations', async () => {
      const paths = { deposit: {}, withdraw: { reason: 'Erreur' }, complement: {}, analyses: {} };
      const allowed = byOwner[state].map((name) => name.replace('supply_', ''));
      for (const [path, input] of Object.entries(paths).filter(([name]) => !allowed.includes(name))) {
        const { status, body } = await declarant.post(`/api/requests/${idIn(state)}/${path}`, input);
        const { code, state: now } = body.error.details;
        expect({ path, status, code, now }).toEqual({ path, status: 409, code: 'transition_not_allowed', now: state });
      }
    });
  });
});
