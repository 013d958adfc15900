import type { Locator } from 'playwright-core';
import type { Language } from '../../src/domain/vocabulary';
import { newDeclarant } from '../support/declarants';
import { readsThePanelIn } from '../support/mail-world';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { requestIn } from '../support/requests';
import { button, gone, openForm, shown } from './support/desk-page';
import { scenario } from './support/stage';

/** What the pages say in a language, and which way they are written. */
const words = {
  fr: {
    queue: 'Bannette',
    mine: 'Mes dossiers',
    complement: 'Demander un complément',
    goods: 'Marchandises',
    dir: 'ltr',
  },
  en: { queue: 'Queue', mine: 'My files', complement: 'Ask for documents', goods: 'Goods', dir: 'ltr' },
  ar: { queue: 'قائمة العمل', mine: 'ملفاتي', complement: 'طلب وثائق تكميلية', goods: 'البضائع', dir: 'rtl' },
} as const satisfies Record<Language, object>;

describe('the languages of the desk', () => {
  let staff: StaffedOffice;
  let id: string;
  beforeAll(async () => {
    staff = await staffedOffice();
    id = await requestIn('in_processing', await newDeclarant(), staff);
  });

  for (const language of ['en', 'ar'] as const) {
    scenario(`the queue and a request speak ${language}`, async ({ open }) => {
      const { queue, mine, complement, goods, dir } = words[language];
      const { body } = await staff.agent.get(`/desk/requests/${id}`).expect(200);
      await readsThePanelIn(staff.agent, language);
      const page = await open(staff.agent, { language });
      const desk = page.locator(`[dir=${dir}][lang=${language}]`);
      await shown(desk.getByRole('heading', { name: queue }));
      await shown(desk.getByRole('tab', { name: mine }));
      await desk.getByRole('link', { name: body.data.number }).click();
      await shown(button(page, complement));
      await shown(desk.getByRole('tab', { name: new RegExp(`^${goods}`) }));
      const directionOf = (part: Locator): Promise<string> =>
        part.first().evaluate((element) => getComputedStyle(element).direction);
      expect(await directionOf(desk.getByRole('tablist'))).toBe(dir);
      expect(await directionOf(desk.getByRole('tabpanel'))).toBe(dir);
      await button(page, complement).click();
      const field = await shown(openForm(page).getByRole('textbox'));
      expect(await directionOf(field)).toBe(dir);
      await page.keyboard.press('Escape');
      await gone(openForm(page));
      // Nothing is left in another language, nor as the name of a text.
      const text = await desk.innerText();
      expect(text).not.toMatch(/Résumé|En cours de traitement|\b(request|queue|goods|action)\.[a-z]/);
    });
  }
});
