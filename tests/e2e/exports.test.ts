import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { rowsOfWorkbook } from '../support/downloads';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { closedWith } from '../support/outcomes';
import { cocForm, requestIn } from '../support/requests';
import { button, requestPath, shown } from './support/desk-page';
import { queuePath, scenario } from './support/stage';

describe('what the pages save as files', () => {
  let staff: StaffedOffice;
  let declarant: DeclarantAccount;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
  });

  /** Waits for what an act saves; gives its name and its bytes. */
  const saved = async (page: Page, act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> => {
    const [file] = await Promise.all([page.waitForEvent('download'), act()]);
    return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
  };
  const exported = (page: Page, format: RegExp) =>
    saved(page, async () => {
      await button(page, 'Exporter').click();
      await page.getByRole('menuitem', { name: format }).click();
    });
  const csvRows = (bytes: Buffer): string[][] => parse(bytes, { bom: true, delimiter: ';' });
  const numberOf = async (id: string): Promise<string> =>
    (await staff.supervisor.get(`/desk/requests/${id}`).expect(200)).body.data.number;

  scenario('the queue, as it is filtered, as a workbook and as CSV', async ({ open }) => {
    const working = await numberOf(await requestIn('in_processing', declarant, staff));
    const waiting = await numberOf(await requestIn('awaiting_evaluation', declarant, staff));
    const page = await open(staff.supervisor, { path: `${queuePath}?tab=office&state=in_processing` });
    await shown(page.getByRole('link', { name: working }));

    const workbook = await exported(page, /Excel/);
    expect(workbook.name).toMatch(/\.xlsx$/);
    const cells = (await rowsOfWorkbook(workbook.bytes)).flat();
    expect(cells).toContain(working);
    expect(cells).not.toContain(waiting);

    const sheet = await exported(page, /CSV/);
    expect(sheet.name).toMatch(/\.csv$/);
    expect(csvRows(sheet.bytes).flat()).toContain(working);
  });

  scenario('the lines of a request, with their outcomes', async ({ open }) => {
    const id = await requestIn('in_processing', declarant, staff, cocForm(staff.office, { lines: 3 }));
    await staff.agent.put(`/desk/requests/${id}/goods/outcomes`, { all: true, outcome: 'conforming' }).expect(200);
    const page = await open(staff.agent, { path: requestPath(id, 'goods') });
    const { name, bytes } = await exported(page, /Excel/);
    expect(name).toMatch(/\.xlsx$/);
    const [heads = [], ...lines] = await rowsOfWorkbook(bytes);
    expect(lines).toHaveLength(3);
    const outcome = heads.indexOf('Avis');
    expect(lines.map((line) => line[outcome])).toEqual(['Conforme', 'Conforme', 'Conforme']);
  });

  scenario('the figures of the statistics', async ({ open }) => {
    await requestIn('in_processing', declarant, staff);
    const page = await open(staff.supervisor, { path: '/plugins/desk/statistics' });
    const { name, bytes } = await exported(page, /Excel/);
    expect(name).toMatch(/\.xlsx$/);
    expect((await rowsOfWorkbook(bytes)).flat().join('\n')).toContain('En cours de traitement');
  });

  scenario('a request’s summary and a certificate, as PDF', async ({ open }) => {
    const id = await closedWith(['conforming'], declarant, staff);
    const number = await numberOf(id);
    const page = await open(staff.agent, { path: requestPath(id, 'certificates') });
    const summary = await saved(page, () => button(page, 'Récapitulatif (PDF)').click());
    expect(summary.name).toMatch(new RegExp(`^${number}.*\\.pdf$`));
    expect(summary.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const certificate = await saved(page, () => page.getByRole('button', { name: /^Enregistrer .*-2\d{3}-/ }).click());
    expect(certificate.name).toMatch(/\.pdf$/);
    expect(certificate.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
