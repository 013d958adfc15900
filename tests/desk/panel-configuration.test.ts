import { ar } from '../../src/admin/translations/field-names/ar';
import { en } from '../../src/admin/translations/field-names/en';
import type { Client } from '../support/client';
import { type Kit, type OwnServer, ownServer } from '../support/own-server';

/** Layouts hold for everybody, and one is changed here: hence a server of its own. */
let server: OwnServer;
let kit: Kit;
let admin: Client;
beforeAll(async () => {
  server = await ownServer();
  kit = server.kit();
  admin = await kit.superAdministrator();
}, 90_000);
afterAll(() => server.stop(), 60_000);

type Metadata = { edit: { label?: string; description?: string; visible?: boolean }; list: { label: string } };
type Configuration = {
  settings: { mainField: string; pageSize: number };
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
};

const pathOf = (uid: string): string => `/content-manager/content-types/${uid}/configuration`;
const configurationOf = async (client: Client, uid: string): Promise<Configuration> => {
  const { body } = await client.get(pathOf(uid)).expect(200);
  return body.data.contentType;
};

const office = 'api::office.office';
const types = [
  office,
  'api::document-type.document-type',
  'api::regulated-product.regulated-product',
  'api::email-template.email-template',
  'api::setting.holiday',
  'api::setting.setting',
  'plugin::users-permissions.user',
];

type Named = { label: string; value: string };

/** A name as it stands in the code: nobody should read it. */
const isCode = (text: string): boolean => /^[a-z]+([A-Z][a-z]*)*$/.test(text);

describe('the screens of the Content Manager', () => {
  it('are for the types that administrators configure, each with a name and a description', async () => {
    const { body } = await admin.get('/content-manager/content-types').expect(200);
    const displayed: { uid: string; isDisplayed: boolean; info: { displayName: string; description?: string } }[] =
      body.data;
    const shown = displayed.filter(({ isDisplayed }) => isDisplayed);
    expect(shown.map(({ uid }) => uid).sort()).toEqual([...types].sort());
    const own = shown.filter(({ uid }) => uid.startsWith('api::'));
    expect(own.filter(({ info }) => !info.description)).toEqual([]);
    expect(own.map(({ info }) => info.displayName).sort()).toEqual([
      'Bureaux',
      'Jours fériés',
      'Modèles d’e-mails',
      'Paramètres',
      'Produits réglementés',
      'Types de documents',
    ]);
  });

  it.each(types)('%s: every field of the form has a label and a description in French', async (uid) => {
    const { metadatas, layouts } = await configurationOf(admin, uid);
    const visible = Object.entries(metadatas).filter(([, { edit }]) => edit.visible === true);
    expect(visible.length).toBeGreaterThan(1);
    const unexplained = visible.filter(
      ([name, { edit, list }]) =>
        !edit.description || !edit.label || edit.label === name || isCode(edit.label) || list.label === name
    );
    expect(unexplained.map(([name]) => name)).toEqual([]);
    // Nothing that can be filled in is missing from the form, and nothing stands there twice.
    const inForm = layouts.edit.flat().map(({ name }) => name);
    expect([...inForm].sort()).toEqual(visible.map(([name]) => name).sort());
  });

  it.each(types)('%s: every field of the form has a name in English and in Arabic', async (uid) => {
    const { layouts } = await configurationOf(admin, uid);
    const inForm = layouts.edit.flat().map(({ name }) => name);
    for (const names of [en, ar]) expect(Object.keys(names[uid] ?? {}).sort()).toEqual([...inForm].sort());
  });

  it.each(types)('%s: the list has columns with names, rows of the form are full at most', async (uid) => {
    const { settings, metadatas, layouts } = await configurationOf(admin, uid);
    expect(settings.pageSize).toBe(20);
    expect(layouts.list.length).toBeGreaterThan(1);
    expect(layouts.list.filter((name) => isCode(metadatas[name]!.list.label))).toEqual([]);
    const widths = layouts.edit.map((row) => row.reduce((sum, { size }) => sum + size, 0));
    expect(Math.max(...widths)).toBeLessThanOrEqual(12);
  });

  it('name an office by its name, and list its code first', async () => {
    const { settings, layouts } = await configurationOf(admin, office);
    expect(settings.mainField).toBe('name');
    expect(layouts.list.slice(0, 2)).toEqual(['code', 'name']);
  });

  it('read for a business administrator as for everybody', async () => {
    const administrator = await kit.newPanelAccount('Administrateur métier');
    const { metadatas } = await configurationOf(administrator, office);
    expect(metadatas.serviceTarget?.edit.label).toBe('Délai de traitement');
  });
});

describe('the role editor', () => {
  it('shows the permissions of the desk, under French headings', async () => {
    const { body } = await admin.get('/admin/permissions').expect(200);
    const own: { action: string; displayName: string; subCategory: string }[] = body.data.sections.plugins.filter(
      ({ plugin }: { plugin: string }) => plugin === 'bureau de traitement'
    );
    expect(own.map(({ action }) => action).sort()).toEqual(
      [
        'certificates.revoke',
        'certificates.use',
        'notifications.manage',
        'offices.all',
        'offices.manage',
        'requests.assign',
        'requests.read',
        'requests.transfer',
        'requests.treat',
        'statistics.read',
      ].map((permission) => `plugin::desk.${permission}`)
    );
    expect(new Set(own.map(({ subCategory }) => subCategory))).toEqual(
      new Set(['demandes', 'certificats', 'statistiques', 'bureaux', 'e-mails'])
    );
    expect(own.filter(({ displayName }) => displayName === '')).toEqual([]);
  });

  it('names what is configured, its fields and the platform’s permissions in French', async () => {
    const { body } = await admin.get('/admin/permissions').expect(200);
    const { plugins, settings, collectionTypes, singleTypes } = body.data.sections;
    const subjects: { uid: string; label: string; properties: { label: string; children: Named[] }[] }[] = [
      ...collectionTypes.subjects,
      ...singleTypes.subjects,
    ];
    expect(subjects.map(({ uid }) => uid).sort()).toEqual([...types].sort());
    expect(subjects.filter(({ label }) => isCode(label))).toEqual([]);
    const fields = subjects.find(({ uid }) => uid === office)?.properties[0];
    expect(fields?.label).toBe('Champs');
    expect(fields?.children.find(({ value }) => value === 'serviceTarget')?.label).toBe('Délai de traitement');
    const headings = [...plugins, ...settings].map(({ plugin, category }) => category ?? plugin);
    expect(new Set(headings)).toEqual(
      new Set([
        'bureau de traitement',
        'comptes des déclarants',
        'configuration',
        'images',
        'messagerie',
        'personnes et rôles',
      ])
    );
  });

  it('keeps all permissions of the business administrators', async () => {
    const roles: { id: number; name: string }[] = (await admin.get('/admin/roles').expect(200)).body.data;
    const role = roles.find(({ name }) => name === 'Administrateur métier');
    const { body } = await admin.get(`/admin/roles/${role?.id}/permissions`).expect(200);
    const editor = (await admin.get('/admin/permissions').expect(200)).body.data.sections;
    const offered = new Set([
      ...[...editor.plugins, ...editor.settings].map(({ action }: { action: string }) => action),
      ...editor.collectionTypes.actions.map(({ actionId }: { actionId: string }) => actionId),
    ]);
    const lost = body.data.filter(({ action }: { action: string }) => !offered.has(action));
    expect(lost.map(({ action }: { action: string }) => action)).toEqual([]);
  });
});

describe('what the Content Manager refuses', () => {
  it('is told in the language of the account, whatever the browser speaks', async () => {
    const administrator = await kit.newPanelAccount('Administrateur métier');
    const path = '/content-manager/collection-types/api::email-template.email-template';
    const { body } = await administrator.get(path).expect(200);
    const { documentId, event, language, subject } = body.results[0];
    const refusal = async (): Promise<string> => {
      const answer = await administrator
        .put(`${path}/${documentId}`)
        .set('Accept-Language', 'fr-FR')
        .send({ event, language, subject, body: '{{inconnue}}' })
        .expect(400);
      return answer.body.error.details.errors[0].message;
    };
    expect(await refusal()).toMatch(/^La balise « inconnue »/);
    for (const [preferedLanguage, words] of [
      ['en', /tag/i],
      ['ar', /\p{Script=Arabic}/u],
    ] as const) {
      await administrator.put('/admin/users/me').send({ preferedLanguage }).expect(200);
      expect(await refusal()).toMatch(words);
    }
  });
});

describe('a layout that an administrator changed', () => {
  it('is not taken back over a restart', async () => {
    const { settings, metadatas, layouts } = await configurationOf(admin, office);
    // As the panel's own form sends them: of the people who wrote an entry it leaves out what the platform adds to their names.
    const fields = Object.fromEntries(
      Object.entries(metadatas).map(([name, { edit, list }]) => [
        name,
        { edit, list: { ...list, mainField: undefined } },
      ])
    );
    const changed = {
      settings: { ...settings, pageSize: 50 },
      metadatas: { ...fields, phone: { ...fields.phone!, edit: { ...fields.phone!.edit, label: 'Standard' } } },
      layouts: { ...layouts, list: ['name', 'phone'] },
    };
    await admin.put(pathOf(office)).send(changed).expect(200);

    await server.restart();
    const again = await server.kit().superAdministrator();
    const now = await configurationOf(again, office);
    expect(now.settings.pageSize).toBe(50);
    expect(now.layouts.list).toEqual(['name', 'phone']);
    expect(now.metadatas.phone?.edit.label).toBe('Standard');
    expect(now.metadatas.code?.edit.label).toBe('Code');
    expect((await configurationOf(again, 'api::setting.holiday')).layouts.list).toEqual(['day', 'label']);
  }, 60_000);
});
