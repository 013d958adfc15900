import type { NotificationEvent } from '../../../src/domain/notification/events';
import { readInvitation } from '../../support/calendar';
import { type Correspondents, expectTold, newCorrespondents } from '../../support/correspondents';
import { subjectOf, wordsOf } from '../../support/mail-checks';

/** Everybody who is written to, and all that reaches them. */
let cast: Correspondents;

beforeAll(async () => {
  cast = await newCorrespondents();
}, 90_000);
afterAll(() => cast.end(), 30_000);

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const numberOf = async (id: string): Promise<string> =>
  (await cast.declarant.get(`/api/requests/${id}`).expect(200)).body.data.number;

describe('visits', () => {
  it('are told with date, place and message to the declarant, the contact on site and the agent', async () => {
    const id = await cast.requestIn('in_processing');
    const visit = { scheduledAt: '2099-03-02T09:30:00Z', place: 'Hangar 7, Ningbo', message: 'Ouvrir deux cartons' };
    const mails = await cast.mailsOf(() => cast.act('schedule_visit', id, visit));
    const told = expectTold(mails, 'visit_scheduled', cast.theDeclarant, cast.theSite, cast.theAgent);
    for (const mail of told) {
      for (const words of ['02/03/2099', '09:30', visit.place, visit.message]) expect(wordsOf(mail)).toContain(words);
      expect(mail.invitation?.method).toBe('REQUEST');
    }
    const [, toSite] = told;
    expect(wordsOf(toSite)).not.toMatch(/https?:/);
    expect(wordsOf(toSite)).not.toContain(cast.staff.agent.name);

    const moved = { scheduledAt: '2099-03-03T09:30:00Z', reason: 'Navire en retard' };
    const again = await cast.mailsOf(() => cast.act('reschedule_visit', id, moved));
    for (const mail of expectTold(again, 'visit_rescheduled', cast.theDeclarant, cast.theSite, cast.theAgent)) {
      for (const words of ['03/03/2099', 'Navire en retard']) expect(wordsOf(mail)).toContain(words);
    }

    const cancelled = await cast.mailsOf(() => cast.act('cancel_visit', id, { reason: 'Plus nécessaire' }));
    for (const mail of expectTold(cancelled, 'visit_cancelled', cast.theDeclarant, cast.theSite, cast.theAgent)) {
      expect(wordsOf(mail)).toContain('Plus nécessaire');
      expect(mail.invitation?.method).toBe('CANCEL');
    }

    // As a calendar reads them: one appointment, moved, then called off.
    const read = [told, again, cancelled].map((list) =>
      [cast.declarant.email, cast.theSite[0], cast.staff.agent.email].map((address) => {
        const { attendees, ...invitation } = readInvitation(
          list.find(({ to }) => to === address)?.invitation?.content ?? ''
        );
        expect(attendees).toEqual([`MAILTO:${address}`]);
        return invitation;
      })
    );
    const [planned, later, off] = read.map(([first, ...others]) => {
      expect(others).toEqual([first, first]);
      return first;
    });
    const appointment = { uid: planned?.uid, location: visit.place, organizer: `mailto:${cast.theOffice[0]}` };
    expect(planned).toMatchObject({
      ...appointment,
      uid: expect.stringMatching(/^[a-z0-9]{24}@127\.0\.0\.1$/),
      method: 'REQUEST',
      sequence: 0,
      status: 'CONFIRMED',
      start: '2099-03-02T09:30:00.000Z',
      end: '2099-03-02T11:30:00.000Z',
      description: visit.message,
      summary: expect.stringContaining(await numberOf(id)),
    });
    const movedTo = { ...appointment, start: '2099-03-03T09:30:00.000Z' };
    expect(later).toMatchObject({ ...movedTo, method: 'REQUEST', sequence: 1, status: 'CONFIRMED' });
    expect(off).toMatchObject({ ...movedTo, method: 'CANCEL', sequence: 2, status: 'CANCELLED' });
  });

  it('without an address on site there is one mail less; the result is told to the declarant', async () => {
    const id = await cast.kit.requestIn('in_processing', cast.declarant, cast.staff);
    const mails = await cast.mailsOf(() => cast.act('schedule_visit', id, { scheduledAt: inDays(5) }));
    expectTold(mails, 'visit_scheduled', cast.theDeclarant, cast.theAgent);
    const closed = await cast.mailsOf(() =>
      cast.staff.agent
        .post(`/desk/requests/${id}/transitions/close_visit`)
        .field('result', 'satisfactory_with_remarks')
        .field('remarks', 'Marquage incomplet')
        .attach('files', cast.kit.pdf, 'rapport.pdf')
        .expect(200)
    );
    const [mail] = expectTold(closed, 'visit_closed', cast.theDeclarant);
    expect(wordsOf(mail)).toContain('Marquage incomplet');
    expect(wordsOf(mail)).toContain(`/requests/${id}`);
    expect(mail?.invitation).toBeNull();
  });
});

describe('closing and certificates', () => {
  it('the declarant gets the response and a link to each certificate', async () => {
    const id = await cast.requestIn('in_processing');
    await cast.kit.enterOutcomes(cast.staff.agent, id, ['conforming', 'non_conforming']);
    const [mail] = expectTold(await cast.mailsOf(() => cast.act('close', id)), 'closed', cast.theDeclarant);
    const certificates = (await cast.declarant.get(`/api/requests/${id}`).expect(200)).body.data.certificates;
    expect(certificates).toHaveLength(2);
    for (const { number, verificationCode } of certificates) {
      expect(wordsOf(mail)).toContain(number);
      expect(wordsOf(mail)).toContain(`${cast.server().url}/verify/${verificationCode}`);
      expect(mail?.html).toContain(`/verify/${verificationCode}"`);
    }
    const answer = await cast.declarant.get(`/api/requests/${id}`).set('Accept-Language', 'ar').expect(200);
    expect(answer.body.data.response).toBe('partially_conforming');
    expect(wordsOf(mail)).toContain('مطابق');
  });

  it('a revoked certificate is told to the declarant, with the reason', async () => {
    const id = await cast.requestIn('closed');
    const [certificate] = await cast.kit.certificatesOf(cast.declarant, id);
    const mails = await cast.mailsOf(() =>
      cast.staff.supervisor
        .post(`/desk/certificates/${certificate?.documentId}/revoke`, { reason: 'Fausse déclaration' })
        .expect(200)
    );
    const [mail] = expectTold(mails, 'certificate_revoked', cast.theDeclarant);
    expect(wordsOf(mail)).toContain(certificate?.number);
    expect(wordsOf(mail)).toContain('Fausse déclaration');
  });

  it('a replaced certificate is told to the declarant, with its successor', async () => {
    const id = await cast.kit.requestIn('closed', cast.declarant, cast.staff, cast.kit.sorForm(cast.staff.office));
    const [old] = await cast.kit.certificatesOf(cast.declarant, id);
    const { body } = await cast.declarant.post(`/api/certificates/${old?.documentId}/revision`).expect(201);
    const revision = body.data.documentId;
    await cast.kit.attach(cast.declarant, revision, 'test_report', 'technical_sheet');
    await cast.declarant.post(`/api/requests/${revision}/deposit`).expect(200);
    await cast.act('assign', revision, { agent: cast.staff.agent.id }, cast.staff.supervisor);
    for (const name of ['take', 'start_processing']) await cast.act(name, revision);
    await cast.kit.enterOutcomes(cast.staff.agent, revision, ['conforming', 'conforming']);
    const mails = await cast.mailsOf(() => cast.act('close', revision));
    const [successor] = await cast.kit.certificatesOf(cast.declarant, revision);
    const about = (event: NotificationEvent) => mails.filter(({ subject }) => subjectOf(event, 'ar').test(subject));
    expect(mails).toHaveLength(2);
    expectTold(about('closed'), 'closed', cast.theDeclarant);
    const [mail] = expectTold(about('certificate_replaced'), 'certificate_replaced', cast.theDeclarant);
    expect(wordsOf(mail)).toContain(old?.number);
    expect(wordsOf(mail)).toContain(successor?.number);
  });
});
