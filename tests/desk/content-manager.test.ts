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

  it.each(hidden)('%s does not exist there, for anybody', async (uid) => {
    const admin = await superAdministrator();
    const path = `/content-manager/collection-types/${uid}`;
    const calls = [
      admin.get(path),
      admin.get(`${path}/1`),
      admin.get(path.replace('::', '%3A%3A')),
      admin.get(path.replace('content-manager', 'Content-Manager')),
      admin.get(`/content-manager/content-types/${uid}/configuration`),
      admin.get(`/content-manager/relations/${uid}/owner`),
      admin.post(path).send({}),
      admin.put(`${path}/1`).send({}),
      admin.del(`${path}/1`),
      admin.post(`${path}/actions/bulkDelete`).send({ documentIds: ['1'] }),
    ];
    for (const call of calls) {
      const { body } = await call.expect(404);
      expect(body.error.details.code).toBe('not_found');
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
