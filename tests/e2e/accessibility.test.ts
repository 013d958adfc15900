import type { Page } from 'playwright-core';
import { newDeclarant } from '../support/declarants';
import { firstMailOf } from '../support/mails';
import { readsThePanelIn } from '../support/mail-world';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { closedWith } from '../support/outcomes';
import { newPanelAccount } from '../support/panel';
import { requestIn } from '../support/requests';
import { words } from '../../src/plugins/desk/admin/src/words';
import { type FaultsByPage, look } from './support/axe';
import { gone, openForm, shown } from './support/desk-page';
import { queuePath, scenario } from './support/stage';

const queueTabs = ['toAssign', 'mine', 'office', 'waitingForDeclarant', 'late', 'closed'];

jest.setTimeout(240_000);

describe('no page keeps anybody out, in either theme (axe)', () => {
  let staff: StaffedOffice;
  beforeAll(async () => {
    staff = await staffedOffice();
    const declarant = await newDeclarant();
    await requestIn('deposited', declarant, staff);
    await requestIn('awaiting_complement', declarant, staff);
    await firstMailOf(await requestIn('under_inspection', declarant, staff));
    await closedWith(['conforming', 'non_conforming'], declarant, staff);
  });

  const goTo = async (page: Page, path: string): Promise<void> => {
    await page.goto(`/admin${path}`);
    await shown(page.getByRole('main').getByRole('heading', { level: 1 }));
  };

  for (const language of ['fr', 'ar'] as const) {
    const t = words[language];

    scenario(`queue, home and log-in, ${language}`, async ({ open, openAsNobody }) => {
      const faults: FaultsByPage = {};
      const nobody = await openAsNobody('/auth/login', language, 'system');
      await shown(nobody.locator('input[name=password]'));
      await look(nobody, 'log-in', faults);

      for (const account of [staff.agent, staff.supervisor]) await readsThePanelIn(account, language);
      const agent = await open(staff.agent, { theme: 'system', language, path: '/' });
      await shown(agent.getByRole('main').getByRole('heading', { level: 1 }));
      await look(agent, 'home', faults);
      await goTo(agent, '/plugins/desk/visits?view=week');
      await look(agent, 'visits of a week', faults);

      const page = await open(staff.supervisor, { theme: 'system', language });
      for (const tab of queueTabs) {
        await goTo(page, `${queuePath}?tab=${tab}`);
        await look(page, `queue, ${tab}`, faults);
      }
      await goTo(page, `${queuePath}?tab=toAssign`);
      await (await shown(page.getByRole('row').nth(1).getByRole('checkbox'))).click();
      await look(page, 'queue, with a selection', faults);
      expect(faults).toEqual({});
    });

    scenario(`lists, calendar and figures, ${language}`, async ({ open }) => {
      const faults: FaultsByPage = {};
      const administrator = await newPanelAccount('Super-administrateur');
      await readsThePanelIn(administrator, language);
      const page = await open(administrator, { theme: 'system', language });
      const dialog = async (opener: string | RegExp, name: string): Promise<void> => {
        await page.getByRole('button', { name: opener }).first().click();
        await shown(openForm(page));
        await look(page, name, faults);
        await page.keyboard.press('Escape');
        await gone(openForm(page));
      };
      for (const name of ['visits', 'statistics']) {
        await goTo(page, `/plugins/desk/${name}`);
        await look(page, name, faults);
      }
      await goTo(page, '/plugins/desk/certificates?kind=coc&state=valid');
      await look(page, 'certificates', faults);
      await dialog(new RegExp(`^${t['certificates.look'].replace('{number}', '')}`), 'a document');
      await dialog(t['certificates.revoke'], 'revoke');
      await dialog(t['certificates.use'], 'use');
      await goTo(page, '/plugins/desk/mails');
      await look(page, 'mails', faults);
      await dialog(t['mails.read'], 'a mail');
      await goTo(page, `/plugins/desk/offices?office=${staff.office.code}`);
      await look(page, 'offices', faults);
      await dialog(t['offices.reassignAll'], 'reassign all');
      expect(faults).toEqual({});
    });
  }
});
