import type { Locator, Page } from 'playwright-core';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { requestIn, transition } from '../support/requests';
import { button, dayIn, gone, momentIn, openForm, shown } from './support/desk-page';
import { drag, goByKey } from './support/mouse-and-keys';
import { scenario } from './support/stage';

describe('the calendar of visits', () => {
  let staff: StaffedOffice;
  let declarant: DeclarantAccount;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });

  type Visit = { id: string; number: string };
  const visitIn = async (days: number): Promise<Visit> => {
    const id = await requestIn('in_processing', declarant, staff);
    const { body } = await transition(staff.agent, id, 'schedule_visit', { scheduledAt: `${dayIn(days)}T10:00:00Z` });
    return { id, number: body.data.number };
  };
  const plannedFor = async ({ id }: Visit): Promise<string> => {
    const { body } = await staff.agent.get(`/desk/requests/${id}`).expect(200);
    return body.data.visits[0].scheduledAt.slice(0, 10);
  };
  const dayOf = (page: Page, day: string): Locator =>
    page.getByRole('gridcell').and(page.locator(`[data-date="${day}"]`));
  // Six weeks are shown whole on this height.
  const view = { path: '/plugins/desk/visits', height: 1600 };

  scenario(
    'a visit that is dragged to another day asks for the reason, and moves when it has one',
    async ({ open }) => {
      const visit = await visitIn(2);
      const page = await open(staff.agent, view);
      const onDay = (day: string): Locator => dayOf(page, day).getByText(visit.number);
      await shown(onDay(dayIn(2)));

      await drag(page, onDay(dayIn(2)), dayOf(page, dayIn(3)));
      await shown(openForm(page));
      expect(await openForm(page).getByLabel('Date et heure').inputValue()).toMatch(
        new RegExp(`^${dayIn(3)}T1[01]:00`)
      );
      await button(openForm(page), 'Annuler').click();
      await gone(openForm(page));
      await shown(onDay(dayIn(2)));
      expect(await plannedFor(visit)).toBe(dayIn(2));

      await drag(page, onDay(dayIn(2)), dayOf(page, dayIn(3)));
      await shown(openForm(page));
      await button(openForm(page), 'Reprogrammer la visite').click();
      await shown(openForm(page).getByRole('alert'));
      expect(await plannedFor(visit)).toBe(dayIn(2));
      await openForm(page).getByRole('textbox', { name: 'Motif' }).fill('Le site est fermé ce jour-là.');
      await button(openForm(page), 'Reprogrammer la visite').click();
      await gone(openForm(page));
      await shown(onDay(dayIn(3)));
      await gone(onDay(dayIn(2)));
      expect(await plannedFor(visit)).toBe(dayIn(3));
    }
  );

  scenario('the keyboard moves a visit, too, from the list of one’s own', async ({ open }) => {
    const visit = await visitIn(2);
    const page = await open(staff.agent, view);
    const move = button(page, `Reprogrammer la visite · ${visit.number}`);
    await shown(move);
    await goByKey(page, 'Tab', page.getByRole('region', { name: 'Vos visites de cette période' }).getByRole('grid'));
    await goByKey(page, 'ArrowDown', page.getByRole('row').filter({ has: move }));
    await goByKey(page, 'ArrowRight', move);
    await page.keyboard.press('Enter');
    await shown(openForm(page));
    // Browsers differ in how the parts of a moment are typed.
    await openForm(page).getByLabel('Date et heure').fill(momentIn(4, '11:30'));
    await openForm(page).getByLabel('Date et heure').focus();
    await goByKey(page, 'Tab', openForm(page).getByRole('textbox', { name: 'Motif' }));
    await page.keyboard.type('L’inspecteur est pris.');
    await goByKey(page, 'Tab', button(openForm(page), 'Reprogrammer la visite'));
    await page.keyboard.press('Enter');
    await gone(openForm(page));
    await shown(dayOf(page, dayIn(4)).getByText(visit.number));
    expect(await plannedFor(visit)).toBe(dayIn(4));
  });

  scenario('a colleague’s visit is shown, and stays where it is', async ({ open }) => {
    const visit = await visitIn(2);
    const page = await open(staff.other, view);
    const theirs = dayOf(page, dayIn(2)).getByText(visit.number);
    await shown(theirs);
    await drag(page, theirs, dayOf(page, dayIn(3)));
    await shown(theirs);
    expect(await openForm(page).count()).toBe(0);
    expect(await plannedFor(visit)).toBe(dayIn(2));
    await gone(button(page, `Reprogrammer la visite · ${visit.number}`));
  });
});
