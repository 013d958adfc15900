import type { Outcome } from '../../src/domain/vocabulary';
import { addMonths, dayOf } from '../../src/domain/casablanca';
import { newDeclarant } from '../support/declarants';
import { type Client } from '../support/client';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { certificatesOf, closedWith, enterOutcomes } from '../support/outcomes';
import { faultList, refused } from '../support/refusals';
import { cocForm, goodsLine, requestIn, sorForm, transition } from '../support/requests';
import { superAdministrator } from '../support/panel';

let staff: StaffedOffice;
let declarant: Client;
beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
});

const requested = async (client: Client, path: string) => (await client.get(path).expect(200)).body.data;

describe('closing', () => {
  it('asks for an outcome on every line and a remark where one is due, all at once', async () => {
    const id = await requestIn('in_processing', declarant, staff, cocForm(staff.office, { lines: 5 }));
    const lines = await requested(staff.agent, `/desk/requests/${id}/goods`);
    const outcomes = ['conforming', 'non_conforming', 'conforming_with_reservation', 'not_subject'];
    const items = outcomes.map((outcome, index) => ({ item: lines[index].documentId, outcome, remark: '   ' }));
    await staff.agent.put(`/desk/requests/${id}/goods/outcomes`, { items }).expect(200);
    const answer = await transition(staff.agent, id, 'close').expect(refused('validation_failed'));
    expect(faultList(answer)).toEqual([
      'goods.1.remark remark_required',
      'goods.2.remark remark_required',
      'goods.4.outcome outcome_missing',
    ]);
    expect(await requested(declarant, `/api/requests/${id}`)).toMatchObject({
      state: 'in_processing',
      response: null,
      certificates: [],
    });
  });

  it.each([
    [['not_subject', 'not_subject'], 'not_subject', []],
    [['non_conforming', 'not_subject'], 'non_conforming', ['ncr']],
    [['conforming', 'not_subject'], 'conforming', ['coc']],
    [['conforming_with_reservation', 'conforming'], 'conforming_with_reservation', ['coc']],
    [['conforming', 'non_conforming'], 'partially_conforming', ['coc', 'ncr']],
    [['conforming_with_reservation', 'non_conforming'], 'partially_conforming_with_reservation', ['coc', 'ncr']],
  ] satisfies [Outcome[], string, string[]][])('of %j answers %s and issues %j', async (outcomes, response, kinds) => {
    const id = await closedWith(outcomes, declarant, staff);
    const request = await requested(declarant, `/api/requests/${id}`);
    expect(request).toMatchObject({ state: 'closed', response });
    const certificates = await certificatesOf(declarant, id);
    expect(certificates.map(({ kind }) => kind)).toEqual(kinds);
    // The declarant reads the outcomes now, and did not before.
    expect(request.goods.map(({ outcome }: { outcome: string }) => outcome)).toEqual(outcomes);
  });

  it('issues a SoR or a SoL for those subjects', async () => {
    const { inspection } = cocForm(staff.office);
    const sol = { ...sorForm(staff.office), subject: 'sol', route: 'C', inspection };
    for (const form of [sorForm(staff.office), sol]) {
      const id = await closedWith(['conforming', 'non_conforming'], declarant, staff, form);
      const certificates = await certificatesOf(declarant, id);
      expect(certificates.map(({ kind }) => kind).sort()).toEqual(['ncr', form.subject].sort());
    }
  });

  it('numbers certificates by kind, year and office without gaps, and dates their validity', async () => {
    const own = await staffedOffice();
    const first = await certificatesOf(declarant, await closedWith(['conforming', 'non_conforming'], declarant, own));
    const second = await certificatesOf(declarant, await closedWith(['conforming'], declarant, own));
    const today = dayOf(new Date());
    const prefix = `${today.slice(0, 4)}-${own.office.code}`;
    expect(first).toEqual([
      expect.objectContaining({
        kind: 'coc',
        number: `COC-${prefix}-0000001`,
        state: 'valid',
        validUntil: addMonths(today, 3),
      }),
      expect.objectContaining({ kind: 'ncr', number: `NCR-${prefix}-0000001`, state: 'valid', validUntil: null }),
    ]);
    expect(second.map(({ number }) => number)).toEqual([`COC-${prefix}-0000002`]);
    const sor = await closedWith(['conforming', 'conforming'], declarant, own, sorForm(own.office));
    const [registration] = await certificatesOf(declarant, sor);
    expect(registration).toMatchObject({ number: `SOR-${prefix}-0000001`, validUntil: addMonths(today, 12) });
  });

  it('counts on each certificate the lines that it covers', async () => {
    const id = await closedWith(
      ['conforming', 'conforming_with_reservation', 'non_conforming', 'not_subject'],
      declarant,
      staff
    );
    const admin = await superAdministrator();
    for (const { number, kind } of await certificatesOf(declarant, id)) {
      const [found] = await requested(admin, `/desk/certificates?q=${number}`);
      expect(found).toMatchObject({ number, itemCount: kind === 'coc' ? 2 : 1 });
    }
  });

  it('hides the outcomes from the declarant until then', async () => {
    const id = await requestIn('in_processing', declarant, staff);
    await enterOutcomes(staff.agent, id, ['conforming', 'non_conforming']);
    for (const path of [`/api/requests/${id}`, `/api/requests/${id}/goods`]) {
      const { text, body } = await declarant.get(path).expect(200);
      const goods = body.data.goods ?? body.data;
      expect(goods).toHaveLength(2);
      for (const item of goods) expect(item).toMatchObject({ outcome: null, remark: null });
      expect(text).not.toContain('Remarque 2');
    }
  });

  it('ends the request: nothing can be done with it any more', async () => {
    const id = await closedWith(
      ['conforming'],
      declarant,
      staff,
      cocForm(staff.office, { goods: [goodsLine(staff.office)] })
    );
    for (const client of [staff.agent, staff.supervisor]) {
      expect((await requested(client, `/desk/requests/${id}`)).operations).toEqual([]);
    }
    const { body } = await transition(staff.agent, id, 'close').expect(refused('transition_not_allowed'));
    expect(body.error.details).toMatchObject({ state: 'closed', operations: [] });
  });
});
