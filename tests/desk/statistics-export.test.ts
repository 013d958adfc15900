import { labelsOf } from '../../src/domain/labels';
import { dayInWords } from '../../src/domain/dates-in-words';
import { newDeclarant } from '../support/declarants';
import { type Download, download } from '../support/downloads';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { type OtherDays, otherDays } from '../support/other-days';
import { closedWith } from '../support/outcomes';
import { newPanelAccount, superAdministrator } from '../support/panel';
import { faultList, refused } from '../support/refusals';
import { cocForm, requestIn, sorForm } from '../support/requests';
import { newRole } from '../support/roles';
import type { Client } from '../support/client';

const path = '/desk/statistics/export';
const labels = labelsOf('fr');

let here: StaffedOffice;
let elsewhere: StaffedOffice;
let late: string;

const depositLongAgo = async (days: OtherDays, declarant: Client): Promise<string> => {
  await days.moveTo('2026-06-08T10:00:00Z');
  const form = cocForm(here.office);
  const dated: typeof form = { ...form, shipment: { ...form.shipment, invoiceDate: '2020-01-01' } };
  const then = { ...here, supervisor: days.as(here.supervisor), agent: days.as(here.agent) };
  const id = await requestIn('in_processing', days.as(declarant), then, dated);
  await days.stop();
  return (await here.agent.get(`/desk/requests/${id}`).expect(200)).body.data.number;
};

beforeAll(async () => {
  here = await staffedOffice();
  elsewhere = await staffedOffice();
  const admin = await superAdministrator();
  await admin.put(`/admin/users/${here.agent.id}`).send({ firstname: '=1+1', lastname: 'Alaoui' }).expect(200);
  const declarant = await newDeclarant({ companyName: '@Rif Import SARL' });
  late = await depositLongAgo(await otherDays(), declarant);
  await requestIn('deposited', declarant, here, sorForm(here.office));
  await closedWith(['conforming'], declarant, here);
  await closedWith(['conforming', 'non_conforming'], declarant, here);
  await requestIn('deposited', declarant, elsewhere);
}, 60_000);

const reading = async (client: Client, address: string) => (await client.get(address).expect(200)).body.data;

/** The lines of one table as the item and the column that is asked for; empty cells are left out. */
const tableIn = ({ headers, rows }: Download, table: string, column: string) =>
  rows.flatMap((row) => {
    const value = row[headers.indexOf(column)] ?? null;
    return row[0] === table && value !== null ? [[row[1], value]] : [];
  });

/** The counts of the interface as the sheet writes them: every key of the domain, under its name. */
const named = (counts: Record<string, number>, names: Record<string, string>) =>
  Object.entries(names).map(([key, name]) => [name, counts[key] ?? 0]);

describe('the sheet of the statistics', () => {
  it.each(['', '?from=2026-06-01&to=2026-06-30', '?from=2026-07-01'])(
    'has the figures of the period: %s',
    async (query) => {
      const { supervisor } = here;
      const figures = await reading(supervisor, `/desk/statistics${query}`);
      const weeks = await reading(supervisor, `/desk/statistics/trend${query}`);
      const sheet = await download(supervisor, `${path}${query}`, { format: 'xlsx' });
      const { draft: _draft, ...states } = labels.states;

      expect(tableIn(sheet, 'Par statut', 'Demandes')).toEqual(named(figures.byState, states));
      expect(tableIn(sheet, 'Par réponse', 'Demandes')).toEqual(named(figures.byResponse, labels.responses));
      expect(tableIn(sheet, 'Par objet', 'Demandes')).toEqual(named(figures.bySubject, labels.subjects));
      expect(tableIn(sheet, 'Par route', 'Demandes')).toEqual(named(figures.byRoute, labels.routes));
      expect(tableIn(sheet, 'Hors délai', 'Demandes').map(([, count]) => count)).toEqual([figures.late]);
      expect(tableIn(sheet, 'Délai de traitement', 'La moitié en (j ouvrés)').map(([, days]) => days)).toEqual(
        figures.treatment.map(({ median }: { median: number }) => median)
      );
      expect(tableIn(sheet, 'Dossiers ouverts par agent', 'Demandes').map(([, count]) => count)).toEqual(
        figures.openByAgent.map(({ count }: { count: number }) => count)
      );
      for (const [column, key] of [
        ['Déposées', 'deposited'],
        ['Clôturées', 'closed'],
      ] as const) {
        expect(tableIn(sheet, 'Semaine du', column)).toEqual(
          weeks.map((week: { week: string; deposited: number; closed: number }) => [dayInWords(week.week), week[key]])
        );
      }
    }
  );

  it('counts what there is: the figures above are not all zero', async () => {
    const sheet = await download(here.supervisor, path, { format: 'xlsx' });
    expect(tableIn(sheet, 'Par statut', 'Demandes')).toContainEqual(['Clôturé', 2]);
    expect(tableIn(sheet, 'Par réponse', 'Demandes')).toContainEqual(['Partiellement conforme', 1]);
    expect(tableIn(sheet, 'Par objet', 'Demandes')).toContainEqual(['Enregistrement (SoR)', 1]);
    expect(tableIn(sheet, 'Période de dépôt', 'Intitulé')).toEqual([['… – …', '… – …']]);
  });

  it('lists all open requests that are late today, whatever the period, for those who read requests', async () => {
    const query = `?from=2026-11-01&office=${here.office.code}`;
    const sheet = await download(here.supervisor, `${path}${query}`);
    expect(tableIn(sheet, 'En retard aujourd’hui', 'Statut')).toEqual([[late, 'En cours de traitement']]);
    expect(tableIn(sheet, 'En retard aujourd’hui', 'Échéance')[0]?.[1]).toMatch(/^\d{2}\/0[67]\/2026$/);

    const analyst = await newPanelAccount(await newRole('statistics.read', 'offices.all'));
    const without = await download(analyst, `${path}${query}`);
    expect(tableIn(without, 'En retard aujourd’hui', 'Statut')).toEqual([]);
    expect(without.rows).toHaveLength(sheet.rows.length - 1);
  });

  it('says the same as CSV, and in the language of the reader', async () => {
    const { rows } = await download(here.supervisor, path);
    const workbook = await download(here.supervisor, path, { format: 'xlsx' });
    expect(rows.map(([table, item, count]) => [table, item, count])).toEqual(
      workbook.rows.map(([table, item, count]) => [table, item, count === null ? '' : String(count)])
    );
    const arabic = await download(here.supervisor, path, { language: 'ar' });
    expect(arabic.name).toBe('الإحصائيات.csv');
    expect(arabic.headers.slice(0, 3)).toEqual(['الجدول', 'البيان', 'الطلبات']);
    expect(tableIn(arabic, 'حسب الحالة', 'الطلبات')[0]?.[0]).toBe(labelsOf('ar').states.deposited);
  });

  it.each(['xlsx', 'csv'] as const)('runs nothing that somebody is called, as %s', async (format) => {
    const sheet = await download(here.supervisor, path, { format });
    expect(tableIn(sheet, 'Dossiers ouverts par agent', 'Demandes')[0]?.[0]).toBe("'=1+1 Alaoui");
    expect(tableIn(sheet, 'En retard aujourd’hui', 'Déclarant')).toEqual([[late, "'@Rif Import SARL"]]);
    expect(sheet.rows.flat().filter((cell) => typeof cell === 'string' && /^[=@+]/.test(cell))).toEqual([]);
  });

  it('is of the own offices, and for those who may see statistics', async () => {
    const sheet = await download(elsewhere.supervisor, path, { format: 'xlsx' });
    const total = tableIn(sheet, 'Par statut', 'Demandes').reduce((sum, [, count]) => sum + Number(count), 0);
    expect(total).toBe(1);
    await elsewhere.supervisor.get(`${path}?format=csv&office=${here.office.code}`).expect(refused('not_found'));
    await here.agent.get(`${path}?format=csv`).expect(refused('not_permitted'));
  });

  it.each([
    ['the end is before the beginning', '?from=2026-06-02&to=2026-06-01', ['to invalid_value']],
    ['it is longer than five years', '?from=2020-01-01&to=2026-06-01', ['to invalid_value']],
    ['a day does not exist', '?from=2026-02-30', ['from invalid_date']],
  ])('is refused when %s', async (_case, query, faults) => {
    const response = await here.supervisor.get(`${path}${query}&format=xlsx`).expect(refused('validation_failed'));
    expect(faultList(response)).toEqual(faults);
  });

  it('wants a format that it knows', async () => {
    for (const format of ['', '?format=pdf']) {
      await here.supervisor.get(`${path}${format}`).expect(refused('validation_failed'));
    }
  });
});
