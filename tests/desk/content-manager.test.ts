import { newPanelAccount, superAdministrator } from '../support/panel';

describe('requests and their children in the Content Manager', () => {
  const hidden = [
    'api::request.request',
    'api::goods-item.goods-item',
    'api::party.party',
    'api::attachment.attachment',
    'api::information-request.information-request',
    'api::visit.visit',
    'api::certificate.certificate',
    'api::note.note',
    'api::history-entry.history-entry',
    'api::office.office-member',
    'api::office.absence',
  ];

  it.each(hidden)('%s can be made, changed and deleted by nobody there', async (uid) => {
    const admin = await superAdministrator();
    const path = `/content-manager/collection-types/${uid}`;
    await admin.post(path).send({}).expect(403);
    await admin.put(`${path}/1`).send({}).expect(403);
    await admin.del(`${path}/1`).expect(403);
    await admin
      .post(`${path}/actions/bulkDelete`)
      .send({ documentIds: ['1'] })
      .expect(403);
  });

  it('can be read there by no seeded role', async () => {
    const people = await Promise.all(
      (['Agent', 'Superviseur', 'Administrateur métier', 'Douane'] as const).map((role) => newPanelAccount(role))
    );
    for (const person of people) {
      for (const uid of hidden) {
        await person.get(`/content-manager/collection-types/${uid}`).expect(403);
      }
    }
  });
});

describe('configuration in the Content Manager', () => {
  it.each(['Agent', 'Superviseur', 'Douane'] as const)('is neither read nor written by the role %s', async (role) => {
    const person = await newPanelAccount(role);
    const lists = [
      'api::office.office',
      'api::document-type.document-type',
      'api::regulated-product.regulated-product',
    ];
    for (const uid of lists) {
      await person.get(`/content-manager/collection-types/${uid}`).expect(403);
      await person.post(`/content-manager/collection-types/${uid}`).send({}).expect(403);
    }
    await person.put('/content-manager/single-types/api::setting.setting').send({ cocMonths: 60 }).expect(403);
  });
});
