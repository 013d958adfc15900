import type { RefusalCode } from '../../src/domain/refusal';
import { type Client, nobody } from '../support/client';
import { newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { faultList, refused } from '../support/refusals';
import { attach, cocForm, goodsLine, pdf, requestIn, transition } from '../support/requests';

/** Several reasons to refuse hold at once in each of these calls; which one is told first is part of the contract. */
describe('the order of refusals', () => {
  let declarant: Client;
  let stranger: Client;
  let staff: StaffedOffice;
  let foreign: StaffedOffice;
  const ids = { draft: '', incomplete: '', deposited: '', processing: '', waiting: '' };

  beforeAll(async () => {
    staff = await staffedOffice();
    foreign = await staffedOffice();
    declarant = await newDeclarant();
    stranger = await newDeclarant();
    ids.draft = await requestIn('draft', declarant, staff);
    const { body } = await declarant.post('/api/requests', { subject: 'coc' }).expect(201);
    ids.incomplete = body.data.documentId;
    ids.deposited = await requestIn('deposited', declarant, staff);
    ids.processing = await requestIn('in_processing', declarant, staff);
    ids.waiting = await requestIn('awaiting_complement', declarant, staff);
  });

  const path = (id: string, rest = '') => `/api/requests/${id}${rest}`;
  const bad = { state: 'closed' };
  const stale = { version: 999 };

  type Call = () => { expect: (check: ReturnType<typeof refused>) => PromiseLike<unknown> };
  const cases: [title: string, code: RefusalCode, call: Call][] = [
    ['no token before nothing there', 'unauthenticated', () => nobody.get(path('none'))],
    ['no token before a bad body', 'unauthenticated', () => nobody.put(path(ids.draft), bad)],
    ['no token before a bad parameter', 'unauthenticated', () => nobody.get('/api/requests?x=1')],
    ['no token before the state', 'unauthenticated', () => nobody.post(path(ids.deposited, '/deposit'))],
    ['no token on the desk', 'unauthenticated', () => nobody.post(`/desk/requests/none/transitions/take`, bad)],
    ['nothing there before a bad body', 'not_found', () => declarant.put(path('none'), bad)],
    ['nothing there before a bad parameter', 'not_found', () => declarant.get(path('none', '/goods?x=1'))],
    ['not yours before a bad body', 'not_found', () => stranger.put(path(ids.draft), bad)],
    ['not yours before the state', 'not_found', () => stranger.put(path(ids.deposited), {})],
    ['not yours before the version', 'not_found', () => stranger.put(path(ids.draft), stale)],
    [
      'not your office before the role',
      'not_found',
      () => transition(foreign.agent, ids.deposited, 'assign', { agent: 1 }),
    ],
    [
      'not your office before a bad body',
      'not_found',
      () => transition(foreign.supervisor, ids.deposited, 'assign', bad),
    ],
    ['the role before a bad body', 'not_permitted', () => transition(staff.agent, ids.deposited, 'assign', bad)],
    [
      'the role before the state',
      'not_permitted',
      () => transition(staff.agent, ids.processing, 'assign', { agent: 1 }),
    ],
    ['the assignment before a bad body', 'not_assigned', () => transition(staff.other, ids.processing, 'close', bad)],
    ['the assignment before the state', 'not_assigned', () => transition(staff.other, ids.processing, 'take')],
    ['a bad body before the state', 'validation_failed', () => declarant.put(path(ids.deposited), bad)],
    ['a bad body before the version', 'validation_failed', () => declarant.put(path(ids.draft), { ...bad, ...stale })],
    ['a missing reason before the state', 'validation_failed', () => declarant.post(path(ids.draft, '/withdraw'), {})],
    [
      'a bad body of an agent before the state',
      'validation_failed',
      () => transition(staff.agent, ids.processing, 'schedule_visit', { scheduledAt: 'demain' }),
    ],
    ['the state before the version', 'transition_not_allowed', () => declarant.put(path(ids.deposited), stale)],
    [
      'the state before the version of a transition',
      'transition_not_allowed',
      () => declarant.post(path(ids.deposited, '/deposit'), stale),
    ],
    [
      'the state before what the transition requires',
      'transition_not_allowed',
      () => declarant.post(path(ids.deposited, '/complement')).field('note', 'Sans fichier'),
    ],
    [
      'the state before the file',
      'transition_not_allowed',
      () => declarant.post(path(ids.deposited, '/attachments')).attach('files', pdf, 'a.exe'),
    ],
    [
      'the version before what the transition requires',
      'version_conflict',
      () => declarant.post(path(ids.incomplete, '/deposit'), stale),
    ],
    [
      'the version before the outcomes that are missing',
      'version_conflict',
      () => transition(staff.agent, ids.processing, 'close', stale),
    ],
    [
      'the version before the file',
      'version_conflict',
      () => declarant.post(path(ids.draft, '/attachments')).field('version', '999').attach('files', pdf, 'a.exe'),
    ],
    [
      'a missing document type before the file',
      'validation_failed',
      () => declarant.post(path(ids.draft, '/attachments')).field('documentType', 'x').attach('files', pdf, 'a.exe'),
    ],
  ];

  it.each(cases)('%s: %s', async (_, code, call) => {
    await call().expect(refused(code));
  });

  it('an incomplete form before the office that would be missing', async () => {
    const goods = [goodsLine(staff.office), goodsLine(foreign.office)];
    const { body } = await declarant
      .post('/api/requests', { ...cocForm(staff.office), purpose: null, goods })
      .expect(201);
    const { documentId } = body.data;
    const incomplete = await declarant.post(path(documentId, '/deposit')).expect(refused('validation_failed'));
    expect(faultList(incomplete)).toEqual(Array(3).fill('attachments missing_document'));
    await attach(declarant, documentId, 'commercial_invoice', 'packing_list', 'test_report');
    await declarant.post(path(documentId, '/deposit')).expect(refused('no_eligible_office'));
  });
});
