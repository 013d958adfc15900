import type { BrowserContext, Page } from 'playwright-core';
import { password as usual } from '../../support/declarants';
import { baseUrl } from '../../support/servers';

/** Who logs in; accounts of the tests share a password. */
export type Credentials = { email: string; password?: string };

/** Gives a window the session of an account, as the panel's own form would. */
export const giveSession = async (context: BrowserContext, { email, password = usual }: Credentials): Promise<void> => {
  const response = await context.request.post('/admin/login', { data: { email, password } });
  if (!response.ok()) throw new Error(`${email} cannot log in: ${response.status()}`);
  const { data } = await response.json();
  await context.addCookies([{ name: 'jwtToken', value: data.token, domain: new URL(baseUrl).hostname, path: '/' }]);
};

/** Fills in the panel's form. */
export const logInByForm = async (page: Page, { email, password = usual }: Credentials): Promise<void> => {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form button[type=submit]').click();
};
