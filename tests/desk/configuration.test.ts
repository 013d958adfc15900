import { addMonths, dayOf } from '../../src/domain/casablanca';
import { type Client } from '../support/client';
import type { StaffedOffice } from '../support/offices';
import { type Kit, type OwnServer, ownServer } from '../support/own-server';
import type { PanelAccount } from '../support/panel';
import { faultList, faultsIn, refused } from '../support/refusals';

/** What the business administrator changes here holds for everybody: hence a server of its own, which is never restarted. */
let server: OwnServer;
let kit: Kit;
let staff: StaffedOffice;
let declarant: Client;
let administrator: PanelAccount;
beforeAll(async () => {
  server = await ownServer();
  kit = server.kit();
  staff = await kit.staffedOffice();
  declarant = await kit.newDeclarant();
  administrator = await kit.newPanelAccount('Administrateur métier');
}, 90_000);
afterAll(() => server.stop(), 60_000);

const collection = (uid: string): string => `/content-manager/collection-types/${uid}`;
const offices = collection('api::office.office');
const documentTypes = collection('api::document-type.document-type');
const holidays = collection('api::setting.holiday');
const settings = '/content-manager/single-types/api::setting.setting';

const make = async (path: string, entry: object): Promise<string> => {
  const { body } = await administrator.post(path).send(entry).expect(201);
  return body.data.documentId;
};
const change = (path: string, entry: object) => administrator.put(path).send(entry);
const serviceTimeOf = async (id: string) => {
  const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
  return body.data.serviceTime;
};

const moveClock = (now: string | null) =>
  kit.nobody
    .post('/api/clock', { now })
    .set('x-clock-key', process.env.CLOCK_KEY ?? '')
    .expect(200);

describe('a sixth office', () => {
  it('is opened by the business administrator, and its first request comes without a restart', async () => {
    const [supervisor, agent] = [await kit.newPanelAccount('Superviseur'), await kit.newPanelAccount('Agent')];
    const documentId = await make(offices, {
      name: 'TÜV Nord',
      code: 'TNORD',
      email: 'tnord@offices.test',
      hsChapters: '95',
      originCountries: 'VN, TH',
      assignmentMode: 'automatic',
      serviceTarget: 7,
    });
    const members = [
      { user: supervisor.id, agent: false, supervisor: true, absences: [] },
      { user: agent.id, agent: true, supervisor: false, absences: [] },
    ];
    await administrator.put('/desk/offices/TNORD/members', { members }).expect(200);
    const office = { code: 'TNORD', documentId, scope: { chapter: '95', country: 'TH' } };
    const id = await kit.depositedRequest(declarant, kit.cocForm(office));
    const { body } = await supervisor.get(`/desk/requests/${id}`).expect(200);
    expect(body.data).toMatchObject({
      state: 'awaiting_evaluation',
      office: { documentId, code: 'TNORD', name: 'TÜV Nord' },
      agent: { id: agent.id },
      serviceTime: { target: 7 },
    });
    const { body: list } = await kit.nobody.get('/api/offices').expect(200);
    expect(list.data.map(({ code }: { code: string }) => code)).toContain('TNORD');
    // Another target holds for the open requests as well.
    const before = body.data.serviceTime.dueOn;
    await change(`${offices}/${documentId}`, { serviceTarget: 9 }).expect(200);
    const after = await serviceTimeOf(id);
    expect(after.target).toBe(9);
    expect(after.dueOn > before).toBe(true);
  });

  it('takes no more requests once its appointment has run out, and finishes what it has', async () => {
    const own = await kit.staffedOffice();
    const id = await kit.requestIn('under_evaluation', declarant, own);
    await change(`${offices}/${own.office.documentId}`, { activeUntil: '2020-01-01' }).expect(200);
    const draft = await kit.readyDraft(declarant, kit.cocForm(own.office));
    await declarant.post(`/api/requests/${draft}/deposit`).expect(refused('no_eligible_office'));
    await kit.transition(own.agent, id, 'start_processing').expect(200);
  });

  it.each([
    ['a code in small letters', { code: 'abc' }],
    ['a code that is taken', { code: 'BV' }],
    ['an unknown mode', { assignmentMode: 'random' }],
    ['a chapter that is none', { hsChapters: '8' }],
    ['no working day to answer in', { serviceTarget: 0 }],
  ])('is refused with %s', async (_what, fields) => {
    const { status } = await administrator.post(offices).send({ name: 'X', code: 'XYZ', ...fields });
    expect(status).toBe(400);
  });
});

describe('a document type', () => {
  it('that is made mandatory is asked for at once, and no more once it is switched off', async () => {
    const id = await kit.readyDraft(declarant, kit.cocForm(staff.office));
    const type = await make(documentTypes, {
      code: 'energy_label',
      labelFr: 'Étiquette énergie',
      labelEn: 'Energy label',
      labelAr: 'ملصق الطاقة',
      mandatoryCocA: true,
    });
    const answer = await declarant.post(`/api/requests/${id}/deposit`).expect(refused('validation_failed'));
    expect(faultsIn(answer)).toEqual([
      expect.objectContaining({
        code: 'missing_document',
        step: 5,
        message: expect.stringContaining('Étiquette énergie'),
      }),
    ]);
    const codes = async () =>
      (await kit.nobody.get('/api/document-types').expect(200)).body.data.map(({ code }: { code: string }) => code);
    expect(await codes()).toContain('energy_label');
    await change(`${documentTypes}/${type}`, { active: false }).expect(200);
    expect(await codes()).not.toContain('energy_label');
    await declarant.post(`/api/requests/${id}/deposit`).expect(200);
  });

  it('in use is never deleted, one that is not may be', async () => {
    const { body } = await administrator.get(`${documentTypes}?pageSize=100`).expect(200);
    const used = body.results.find(({ code }: { code: string }) => code === 'packing_list');
    await administrator.del(`${documentTypes}/${used.documentId}`).expect(refused('in_use'));
    const labels = { labelFr: 'Essai', labelEn: 'Trial', labelAr: 'تجربة' };
    const unused = await make(documentTypes, { code: 'trial', ...labels });
    await administrator.del(`${documentTypes}/${unused}`).expect(200);
  });
});

describe('the working calendar', () => {
  it('moves the due dates of open requests when a holiday is added, and back when it is taken away', async () => {
    const open = await kit.requestIn('awaiting_evaluation', declarant, staff);
    const closed = await kit.requestIn('closed', declarant, staff);
    const [before, frozen] = [await serviceTimeOf(open), await serviceTimeOf(closed)];
    const holiday = await make(holidays, { day: before.dueOn, label: 'Fête' });
    const moved = await serviceTimeOf(open);
    expect(moved.dueOn > before.dueOn).toBe(true);
    expect(await serviceTimeOf(closed)).toEqual(frozen);
    const { body: queue } = await staff.agent.get('/desk/requests?sort=dueAt').expect(200);
    const row = queue.data.find(({ documentId }: { documentId: string }) => documentId === open);
    expect(row.serviceTime.dueOn).toBe(moved.dueOn);
    await administrator.del(`${holidays}/${holiday}`).expect(200);
    expect(await serviceTimeOf(open)).toEqual(before);
  });

  it('decides from the next call on what is late', async () => {
    const open = await kit.requestIn('awaiting_evaluation', declarant, staff);
    const isLate = async (): Promise<boolean> => {
      const { body } = await staff.agent.get('/desk/requests?filters[late][$eq]=true').expect(200);
      return body.data.some(({ documentId }: { documentId: string }) => documentId === open);
    };
    const { dueOn } = await serviceTimeOf(open);
    const holiday = await make(holidays, { day: dueOn, label: 'Fête' });
    await moveClock(`${(await serviceTimeOf(open)).dueOn}T10:00:00Z`);
    expect(await isLate()).toBe(false);
    await administrator.del(`${holidays}/${holiday}`).expect(200);
    expect(await isLate()).toBe(true);
    await moveClock(null);
  });

  it('moves them when other days of the week are worked', async () => {
    const id = await kit.requestIn('awaiting_evaluation', declarant, staff);
    const before = await serviceTimeOf(id);
    await change(settings, { saturday: true, sunday: true }).expect(200);
    expect((await serviceTimeOf(id)).dueOn < before.dueOn).toBe(true);
    await change(settings, { saturday: false, sunday: false }).expect(200);
    expect(await serviceTimeOf(id)).toEqual(before);
  });

  it('keeps a working day', async () => {
    const id = await kit.requestIn('awaiting_evaluation', declarant, staff);
    const before = await serviceTimeOf(id);
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
    const { status } = await change(settings, Object.fromEntries(days.map((day) => [day, false])));
    expect(status).toBe(400);
    expect(await serviceTimeOf(id)).toEqual(before);
  });
});

describe('the settings', () => {
  it('of validity hold for the next certificate', async () => {
    await change(settings, { cocMonths: 6 }).expect(200);
    const [six] = await kit.certificatesOf(declarant, await kit.requestIn('closed', declarant, staff));
    await change(settings, { cocMonths: 3 }).expect(200);
    const [three] = await kit.certificatesOf(declarant, await kit.requestIn('closed', declarant, staff));
    const today = dayOf(new Date());
    expect([six?.validUntil, three?.validUntil]).toEqual([addMonths(today, 6), addMonths(today, 3)]);
  });

  it('of the most lines hold for the next deposit', async () => {
    const id = await kit.readyDraft(declarant, kit.cocForm(staff.office, { lines: 3 }));
    await change(settings, { maxItems: 2 }).expect(200);
    const answer = await declarant.post(`/api/requests/${id}/deposit`).expect(refused('validation_failed'));
    expect(faultList(answer)).toEqual(['goods too_many']);
    await change(settings, { maxItems: 10_000 }).expect(200);
    await declarant.post(`/api/requests/${id}/deposit`).expect(200);
  });

  it('are never deleted, nor out of bounds', async () => {
    await administrator.del(settings).expect(403);
    const admin = await kit.superAdministrator();
    await admin.del(settings).expect(refused('in_use'));
    for (const wrong of [{ cocMonths: 0 }, { maxItems: 10_001 }, { reminderDays: 'soon' }]) {
      const { status } = await change(settings, wrong);
      expect({ wrong, status }).toEqual({ wrong, status: 400 });
    }
  });
});

describe('a regulated product', () => {
  it('that the business administrator adds is suggested at once', async () => {
    const hsCode = `${staff.office.scope.chapter}99123456`;
    const goods = [kit.goodsLine(staff.office, { hsCode })];
    const id = await kit.requestIn('in_processing', declarant, staff, kit.cocForm(staff.office, { goods }));
    await kit.newRegulatedProduct(
      { hsPrefix: hsCode.slice(0, 6), designation: 'Jouets', control: 'border' },
      administrator
    );
    const { body } = await staff.agent.get(`/desk/requests/${id}/goods`).expect(200);
    expect(body.data[0].suggestion).toMatchObject({ outcome: null, reason: 'subject', designation: 'Jouets' });
  });
});

describe('what is first found ready', () => {
  it('stays as administrators changed it, also over a restart', async () => {
    const find = async (path: string, key: string, value: string) => {
      const { body } = await administrator.get(`${path}?pageSize=100`).expect(200);
      return body.results.find((entry: Record<string, unknown>) => entry[key] === value);
    };
    const type = await find(documentTypes, 'code', 'other');
    await change(`${documentTypes}/${type.documentId}`, { labelFr: 'Divers' }).expect(200);
    const office = await find(offices, 'code', 'SGS');
    await administrator.del(`${offices}/${office.documentId}`).expect(200);
    const [holiday] = (await administrator.get(holidays).expect(200)).body.results;
    await administrator.del(`${holidays}/${holiday.documentId}`).expect(200);
    await change(settings, { sorMonths: 18 }).expect(200);
    await kit.setPermissions(await kit.roleId('Douane'), ['certificates.use', 'statistics.read']);
    const customs = await kit.newPanelAccount('Douane');

    const { token } = administrator;
    await server.restart();
    administrator = { ...administrator, ...server.kit().clientFor(token) };
    expect((await find(documentTypes, 'code', 'other')).labelFr).toBe('Divers');
    expect(await find(offices, 'code', 'SGS')).toBeUndefined();
    expect(await find(holidays, 'day', holiday.day)).toBeUndefined();
    const { body } = await administrator.get(settings).expect(200);
    expect(body.data.sorMonths).toBe(18);
    const { body: account } = await server.kit().clientFor(customs.token).get('/desk/me').expect(200);
    expect(account.data.permissions).toEqual(['certificates.use', 'statistics.read']);
  }, 60_000);
});
