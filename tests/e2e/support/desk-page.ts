import type { Locator, Page } from 'playwright-core';
import { patience, queuePath } from './stage';

/** Waits until something is on the page, and gives it back. */
export const shown = async (what: Locator): Promise<Locator> => {
  await what.first().waitFor({ state: 'visible' });
  return what;
};

/** Waits until something is not on the page. */
export const gone = (what: Locator): Promise<void> => what.first().waitFor({ state: 'hidden' });

/** The page of a request, on one of its tabs. */
export const requestPath = (id: string, tab = 'summary'): string => `${queuePath}/${id}?tab=${tab}`;

/** A button of the page, or of the part of it that is given, by its whole name. */
export const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

/** Chooses from one of the panel's own lists. A list closes when something that loads takes the focus: it is opened again then. */
export const choose = async (page: Page, within: Page | Locator, list: string | RegExp, option: string | RegExp) => {
  const wanted = page.getByRole('option', { name: option });
  for (let attempt = 1; ; attempt += 1) {
    await within.getByRole('combobox', { name: list }).click();
    try {
      await wanted.click({ timeout: patience / 5 });
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
};

/** The form that is open. */
export const openForm = (page: Page): Locator => page.getByRole('dialog');

/**
 * Opens the form of an act, fills it in and sends it.
 * @returns once the form is gone: the act was accepted
 */
export const act = async (
  page: Page,
  name: string,
  fillIn: (form: Locator) => Promise<unknown> = () => Promise.resolve()
): Promise<void> => {
  await button(page, name).click();
  const form = await shown(openForm(page));
  await fillIn(form);
  await button(form, name.split(' ▸ ')[0] ?? name).click();
  await gone(form);
};

/** Waits until the head of the request shows the state. */
export const stateIs = (page: Page, label: string): Promise<Locator> =>
  shown(page.getByText(label, { exact: true }).first());

/** A tab of the request, whose name ends with a count where it has one. */
export const openTab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
};

/** A moment as the fields for date and time take it, some days from now. */
export const momentIn = (days: number, time: string): string => `${dayIn(days)}T${time}`;

/** A day as the fields for dates take it, some days from now. */
export const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
