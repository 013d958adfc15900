import { newDeclarant } from '../support/declarants';
import { type Client } from '../support/client';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { faultList, refused } from '../support/refusals';
import { cocForm, pdf, requestIn, transition } from '../support/requests';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const dayOf = (instant: string): string => instant.slice(0, 10);

let staff: StaffedOffice;
let elsewhere: StaffedOffice;
let declarant: Client;
beforeAll(async () => {
  staff = await staffedOffice();
  elsewhere = await staffedOffice();
  declarant = await newDeclarant();
});

const visitsOf = async (client: Client, path: string) => (await client.get(path).expect(200)).body.data.visits;

describe('scheduling a visit', () => {
  it('asks for a moment in the future, with its zone', async () => {
    const id = await requestIn('in_processing', declarant, staff);
    const faultsOf = async (input: object) =>
      faultList(await transition(staff.agent, id, 'schedule_visit', input).expect(refused('validation_failed')));
    expect(await faultsOf({})).toEqual(['scheduledAt required']);
    expect(await faultsOf({ scheduledAt: inDays(-1) })).toEqual(['scheduledAt date_in_past']);
    expect(await faultsOf({ scheduledAt: '2099-02-30T10:00:00Z' })).toEqual(['scheduledAt invalid_date']);
    expect(await faultsOf({ scheduledAt: '2099-01-01T10:00' })).toEqual(['scheduledAt invalid_date']);
  });

  it('is at the place that the form names, however long its address', async () => {
    const form = cocForm(staff.office);
    const inspection = {
      ...form.inspection,
      placeName: 'Entrepôt '.repeat(20).trim(),
      address: 'Zone '.repeat(35).trim(),
    };
    const farAway = { ...form, inspection };
    const id = await requestIn('in_processing', declarant, staff, farAway);
    await transition(staff.agent, id, 'schedule_visit', { scheduledAt: inDays(2) }).expect(200);
    const [visit] = await visitsOf(declarant, `/api/requests/${id}`);
    expect(visit.place).toBe(`${inspection.placeName}, ${inspection.address}, Ningbo`);
  });

  it('is at the place that the form names, unless the agent says another', async () => {
    const id = await requestIn('in_processing', declarant, staff);
    await transition(staff.agent, id, 'schedule_visit', { scheduledAt: '2099-01-01T10:00:00+01:00' }).expect(200);
    const [visit] = await visitsOf(declarant, `/api/requests/${id}`);
    expect(visit).toMatchObject({
      scheduledAt: '2099-01-01T09:00:00.000Z',
      place: 'Entrepôt 4, 88 Zhongshan Rd, Ningbo',
      message: null,
      state: 'scheduled',
      result: null,
      report: null,
    });
    const other = await requestIn('in_processing', declarant, staff);
    const input = { scheduledAt: inDays(3), place: 'Port de Casablanca', message: 'Ouvrir deux cartons' };
    const { body } = await transition(staff.agent, other, 'schedule_visit', input).expect(200);
    expect(body.data.state).toBe('under_inspection');
    expect(body.data.visits).toEqual([expect.objectContaining(input)]);
  });
});

describe('a scheduled visit', () => {
  it('is moved to another moment in the future for a reason; the state stays', async () => {
    const id = await requestIn('under_inspection', declarant, staff);
    const faultsOf = async (input: object) =>
      faultList(await transition(staff.agent, id, 'reschedule_visit', input).expect(refused('validation_failed')));
    expect(await faultsOf({ scheduledAt: inDays(2) })).toEqual(['reason required']);
    expect(await faultsOf({ scheduledAt: inDays(-2), reason: 'Retard' })).toEqual(['scheduledAt date_in_past']);
    const input = { scheduledAt: inDays(9), reason: 'Retard du navire' };
    await transition(staff.agent, id, 'reschedule_visit', { ...input, version: 0 }).expect(refused('version_conflict'));
    const { body } = await transition(staff.agent, id, 'reschedule_visit', input).expect(200);
    expect(body.data.state).toBe('under_inspection');
    expect(body.data.visits).toEqual([expect.objectContaining({ scheduledAt: input.scheduledAt, state: 'scheduled' })]);
  });

  it('is cancelled for a reason, and another may follow', async () => {
    const id = await requestIn('under_inspection', declarant, staff);
    const without = await transition(staff.agent, id, 'cancel_visit', {}).expect(refused('validation_failed'));
    expect(faultList(without)).toEqual(['reason required']);
    const { body } = await transition(staff.agent, id, 'cancel_visit', { reason: 'Inutile' }).expect(200);
    expect(body.data).toMatchObject({
      state: 'in_processing',
      visits: [expect.objectContaining({ state: 'cancelled' })],
    });
    await transition(staff.agent, id, 'schedule_visit', { scheduledAt: inDays(4) }).expect(200);
    const visits = await visitsOf(staff.agent, `/desk/requests/${id}`);
    expect(visits.map(({ state }: { state: string }) => state).sort()).toEqual(['cancelled', 'scheduled']);
  });
});

describe('closing a visit', () => {
  const closing = (id: string, reports: number, fields: Record<string, string> = { result: 'satisfactory' }) => {
    const call = staff.agent.post(`/desk/requests/${id}/transitions/close_visit`).field(fields);
    for (let index = 0; index < reports; index += 1) void call.attach('files', pdf, `pv-${index}.pdf`);
    return call;
  };

  it.each([0, 2])('wants exactly one report, not %i', async (count) => {
    const id = await requestIn('under_inspection', declarant, staff);
    const answer = await closing(id, count).expect(400);
    expect(answer.body.error.details.code).toBe('validation_failed');
    expect(faultList(answer)).toEqual(['files report_required']);
    const [visit] = await visitsOf(staff.agent, `/desk/requests/${id}`);
    expect(visit).toMatchObject({ state: 'scheduled', report: null });
  });

  it('wants a known result', async () => {
    const id = await requestIn('under_inspection', declarant, staff);
    expect(faultList(await closing(id, 1, { remarks: 'Bien' }).expect(400))).toEqual(['result required']);
    expect(faultList(await closing(id, 1, { result: 'good' }).expect(400))).toEqual(['result invalid_value']);
  });

  it('may be before the planned date, and shows result and report to the declarant', async () => {
    const id = await requestIn('under_inspection', declarant, staff);
    const fields = { result: 'satisfactory_with_remarks', remarks: 'Un carton ouvert' };
    const { body } = await closing(id, 1, fields).expect(200);
    expect(body.data.state).toBe('in_processing');
    const [visit] = await visitsOf(declarant, `/api/requests/${id}`);
    expect(visit).toMatchObject({ ...fields, state: 'done', closedAt: expect.any(String) });
    expect(visit.report).toMatchObject({ name: 'pv-0.pdf', documentType: 'inspection_report', size: pdf.length });
    const file = await declarant.get(`/api/attachments/${visit.report.documentId}/file`).buffer().expect(200);
    expect(Buffer.from(file.body).equals(pdf)).toBe(true);
  });

  it('refuses a report that is no document', async () => {
    const id = await requestIn('under_inspection', declarant, staff);
    await staff.agent
      .post(`/desk/requests/${id}/transitions/close_visit`)
      .field({ result: 'satisfactory' })
      .attach('files', Buffer.from('MZ\u0090 not a document'), 'pv.exe')
      .expect(refused('unsupported_file'));
  });
});

describe('the calendar of visits', () => {
  const calendar = (client: Client, query: string) => client.get(`/desk/visits${query}`);

  it('shows the visits of the own offices in a period, both days included', async () => {
    const own = await staffedOffice();
    const id = await requestIn('in_processing', declarant, own);
    const scheduledAt = `${dayOf(inDays(30))}T10:00:00.000Z`;
    await transition(own.agent, id, 'schedule_visit', { scheduledAt }).expect(200);
    const day = dayOf(scheduledAt);
    const { body } = await calendar(own.agent, `?from=${day}&to=${day}`).expect(200);
    expect(body.data).toEqual([
      expect.objectContaining({
        scheduledAt,
        state: 'scheduled',
        request: { documentId: id, number: expect.stringMatching(/^DEM-\d{4}-\d{7}$/) },
        office: { code: own.office.code, name: `Bureau ${own.office.code}` },
        agent: { id: own.agent.id, name: own.agent.name },
      }),
    ]);
    const { body: later } = await calendar(own.agent, `?from=${dayOf(inDays(31))}&to=${dayOf(inDays(40))}`).expect(200);
    expect(later.data).toEqual([]);
    const { body: theirs } = await calendar(elsewhere.agent, `?from=${day}&to=${day}`).expect(200);
    expect(theirs.data).toEqual([]);
  });

  it('refuses an office that is not theirs, a period that is none, and an unknown parameter', async () => {
    await calendar(elsewhere.agent, `?office=${staff.office.code}`).expect(refused('not_found'));
    await calendar(staff.agent, `?office=${staff.office.code}`).expect(200);
    await calendar(staff.agent, '?from=2026-02-01&to=2026-01-01').expect(refused('validation_failed'));
    await calendar(staff.agent, '?from=2020-01-01&to=2026-01-01').expect(refused('validation_failed'));
    await calendar(staff.agent, '?from=2026-02-30').expect(refused('validation_failed'));
    await calendar(staff.agent, '?until=2026-02-03').expect(refused('validation_failed'));
  });
});
