import { newDeclarant } from '../support/declarants';
import { firstMailOf } from '../support/mails';
import { staffedOffice } from '../support/offices';
import { newPanelAccount } from '../support/panel';
import { cocForm, depositedRequest } from '../support/requests';
import { button, gone, openForm, shown } from './support/desk-page';
import { scenario } from './support/stage';

describe('e-mails', () => {
  scenario('an administrator finds the mails of a request, reads one and sends it again', async ({ open }) => {
    const staff = await staffedOffice();
    const declarant = await newDeclarant();
    const id = await depositedRequest(declarant, cocForm(staff.office));
    await firstMailOf(id);
    const page = await open(await newPanelAccount('Administrateur métier'), {
      path: `/plugins/desk/mails?request=${id}`,
    });
    const row = page.getByRole('row').filter({ hasText: declarant.email });
    await shown(row.getByText('Demande déposée'));
    await button(row, 'Lire').click();
    await shown(openForm(page));
    await page.keyboard.press('Escape');
    await gone(openForm(page));
    await button(row, 'Renvoyer').click();
    await shown(page.getByText(`Le courriel repart vers ${declarant.email}.`));
  });
});
