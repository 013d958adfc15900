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
    // An answer that is lost on its way: the next attempt is the same act.
    const keys: (string | undefined)[] = [];
    await page.route('**/resend', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await button(row, 'Renvoyer').click();
    await shown(page.getByText(/Le serveur ne répond pas/));
    await button(row, 'Renvoyer').click();
    await shown(page.getByText(`L’e-mail repart vers ${declarant.email}.`));
    expect(new Set(keys).size).toBe(1);
  });
});
