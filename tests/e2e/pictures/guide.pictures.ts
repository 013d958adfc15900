import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../../scripts/launcher/paths.mjs';
import { labelsOf } from '../../../src/domain/labels';
import { words } from '../../../src/plugins/desk/admin/src/words';
import { readsThePanelIn } from '../../support/mail-world';
import { enterOutcomes } from '../../support/outcomes';
import { button, choose, dayIn, momentIn, openForm, requestPath, shown } from '../support/desk-page';
import { queuePath, scenario } from '../support/stage';
import { type DemoFile, type DemoWorld, type Person, demoWorld } from './demo-world';

/** The languages of the guides. */
type GuideLanguage = 'fr' | 'en';

const templates = '/content-manager/collection-types/api::email-template.email-template';

/** What a picture may weigh, in bytes. */
const largest = 160_000;

/** A picture of a guide: who looks at what, and what is done before. */
type Picture = {
  name: string;
  who: () => Person;
  path: () => string;
  prepare?: (page: Page, language: GuideLanguage) => Promise<unknown>;
};

jest.setTimeout(600_000);

describe('the pictures of the guides', () => {
  let world: DemoWorld;
  let working: DemoFile;
  let judged: DemoFile;
  let asked: DemoFile;
  let inspected: DemoFile;
  let closed: DemoFile;
  let fresh: DemoFile;
  let template: string;
  beforeAll(async () => {
    world = await demoWorld();
    working = await world.fileIn('in_processing');
    asked = await world.fileIn('awaiting_complement');
    inspected = await world.fileIn('under_inspection');
    closed = await world.fileIn('closed');
    fresh = await world.fileIn('deposited');
    judged = working;
    const found = await world.administrator.client.get(
      `${templates}?filters[event][$eq]=deposited&filters[language][$eq]=fr`
    );
    template = found.body.results[0].documentId;
    const { body } = await judged.agent.client.get(`/desk/requests/${judged.id}/goods`).expect(200);
    const outcomes = body.data.map((_: unknown, line: number) =>
      line === 1 ? 'conforming_with_reservation' : 'conforming'
    );
    await enterOutcomes(judged.agent.client, judged.id, outcomes);
  });

  /** Opens the form of an act of the request's page. */
  const form =
    (
      act: keyof ReturnType<typeof labelsOf>['transitions'],
      fillIn?: (page: Page, language: GuideLanguage) => Promise<unknown>
    ) =>
    async (page: Page, language: GuideLanguage): Promise<void> => {
      await page.getByRole('button', { name: new RegExp(`^${labelsOf(language).transitions[act]}`) }).click();
      await shown(openForm(page));
      await fillIn?.(page, language);
    };

  const pictures: readonly Picture[] = [
    { name: 'home', who: () => working.agent, path: () => '/' },
    { name: 'queue', who: () => working.agent, path: () => queuePath },
    { name: 'request', who: () => working.agent, path: () => requestPath(working.id) },
    {
      name: 'goods',
      who: () => working.agent,
      path: () => requestPath(working.id, 'goods'),
      prepare: async (page) => (await shown(page.getByRole('grid').getByRole('row').nth(2))).click(),
    },
    {
      name: 'document',
      who: () => working.agent,
      path: () => requestPath(working.id, 'goods'),
      prepare: async (page, language) => {
        await page.getByRole('tab', { name: words[language]['goods.panel.document'], exact: true }).click();
        await shown(page.locator('iframe'));
      },
    },
    {
      name: 'complement',
      who: () => working.agent,
      path: () => requestPath(working.id),
      prepare: form('request_complement', async (page, language) => {
        const t = words[language];
        await openForm(page).getByRole('textbox', { name: t['action.message'] }).fill(sentences[language].complement);
        await openForm(page).getByLabel(t['action.dueDate']).fill(dayIn(7));
      }),
    },
    { name: 'exchanges', who: () => asked.agent, path: () => requestPath(asked.id, 'exchanges') },
    {
      name: 'visit',
      who: () => working.agent,
      path: () => requestPath(working.id),
      prepare: form('schedule_visit', async (page, language) => {
        await openForm(page).getByLabel(words[language]['action.scheduledAt']).fill(momentIn(4, '10:00'));
      }),
    },
    {
      name: 'visit-report',
      who: () => inspected.agent,
      path: () => requestPath(inspected.id, 'visits'),
      prepare: form('close_visit', async (page, language) => {
        const result = labelsOf(language).visitResults.satisfactory;
        await choose(page, openForm(page), words[language]['action.result'], new RegExp(`^${result}$`));
      }),
    },
    { name: 'calendar', who: () => inspected.agent, path: () => '/plugins/desk/visits' },
    { name: 'close', who: () => judged.agent, path: () => requestPath(judged.id, 'goods'), prepare: form('close') },
    { name: 'certificates', who: () => closed.agent, path: () => requestPath(closed.id, 'certificates') },
    { name: 'notes', who: () => working.agent, path: () => requestPath(working.id, 'notes') },
    {
      name: 'assign',
      who: () => fresh.supervisor,
      path: () => queuePath,
      prepare: async (page) => {
        await (await shown(page.getByRole('row').nth(1).getByRole('checkbox'))).click();
      },
    },
    { name: 'reassign', who: () => working.supervisor, path: () => requestPath(working.id), prepare: form('reassign') },
    { name: 'transfer', who: () => working.supervisor, path: () => requestPath(working.id), prepare: form('transfer') },
    { name: 'offices', who: () => world.administrator, path: () => `/plugins/desk/offices?office=${working.office}` },
    {
      name: 'revoke',
      who: () => closed.supervisor,
      path: () => '/plugins/desk/certificates?state=valid',
      prepare: async (page, language) => {
        await button(page, words[language]['certificates.revoke']).first().click();
        await shown(openForm(page));
      },
    },
    { name: 'statistics', who: () => closed.supervisor, path: () => '/plugins/desk/statistics' },
    { name: 'mails', who: () => world.administrator, path: () => '/plugins/desk/mails' },
    { name: 'template', who: () => world.administrator, path: () => `${templates}/${template}` },
    {
      name: 'customs',
      who: () => world.customs,
      path: () => '/plugins/desk/certificates?kind=coc&state=valid',
      prepare: async (page, language) => {
        await button(page, words[language]['certificates.use']).first().click();
        await shown(openForm(page));
      },
    },
  ];

  for (const language of ['fr', 'en'] as const) {
    scenario(`show the log-in in ${language}`, async ({ openAsNobody }) => {
      const page = await openAsNobody('/auth/login', language);
      await shown(page.locator('input[name=password]'));
      await take(page, 'log-in', language);
    });

    for (const { name, who, path, prepare } of pictures) {
      scenario(`show ${name} in ${language}`, async ({ open }) => {
        await readsThePanelIn(who().client, language);
        const page = await open(who(), { language, path: path(), width: 1280, height: 800 });
        await shown(page.getByRole('main').getByRole('heading', { level: 1 }));
        await page.waitForLoadState('networkidle');
        await prepare?.(page, language);
        await page.waitForLoadState('networkidle');
        await take(page, name, language);
      });
    }
  }
});

const sentences = {
  fr: { complement: 'Le rapport d’essai ne couvre pas le modèle indiqué. Joignez celui du modèle importé.' },
  en: { complement: 'The test report does not cover the model named. Please attach that of the imported model.' },
} as const;

const take = async (page: Page, name: string, language: GuideLanguage): Promise<void> => {
  const path = join(projectRoot, 'docs', 'images', `desk-${name}.${language}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  expect(statSync(path).size).toBeLessThanOrEqual(largest);
};
