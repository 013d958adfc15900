import { newDeclarant } from '../support/declarants';
import { staffedOffice } from '../support/offices';
import { closedWith } from '../support/outcomes';
import { newPanelAccount } from '../support/panel';
import { button, gone, openForm, shown } from './support/desk-page';
import { goByKey } from './support/mouse-and-keys';
import { scenario } from './support/stage';

describe('customs', () => {
  scenario('finds a CoC by its number and marks it as used, once', async ({ open }) => {
    const staff = await staffedOffice();
    const id = await closedWith(['conforming', 'non_conforming'], await newDeclarant(), staff);
    const { body } = await staff.agent.get(`/desk/requests/${id}`).expect(200);
    const { number } = body.data.certificates.find(({ kind }: { kind: string }) => kind === 'coc');
    const page = await open(await newPanelAccount('Douane'), { path: '/plugins/desk/certificates' });

    await page.getByPlaceholder('Numéro ou importateur').fill('CO');
    await page.keyboard.press('Enter');
    await shown(page.getByText('Tapez au moins 3 caractères.'));
    await page.getByPlaceholder('Numéro ou importateur').fill(number);
    await page.keyboard.press('Enter');
    const rows = page.getByRole('row').filter({ hasText: '-2026-' });
    await gone(rows.filter({ hasText: 'NCR-' }));
    await shown(rows.getByText(number));
    await gone(page.getByText('Tapez au moins 3 caractères.'));
    await goByKey(page, 'Tab', button(rows, 'Marquer comme utilisé'));
    await page.keyboard.press('Enter');
    await openForm(page).getByRole('textbox', { name: 'Référence de la DUM' }).fill('DUM-2026-300-118');
    await button(openForm(page), 'Marquer comme utilisé').click();
    await gone(openForm(page));
    await shown(rows.getByText('Utilisé', { exact: true }));
    await shown(rows.getByText('DUM-2026-300-118'));
    await gone(button(rows, 'Marquer comme utilisé'));
  });
});
