import { contracts } from '../../src/contract';
import type { Client } from '../support/client';
import { nobody } from '../support/client';
import { newDeclarant } from '../support/declarants';
import { staffedOffice } from '../support/offices';
import { refused } from '../support/refusals';
import { cocForm, readyDraft, requestIn } from '../support/requests';

const own = contracts.filter(({ face, path }) => face === 'declarant' && path.includes(':'));

type Target = { request: string; item: string; attachment: string; certificate: string };

/** The path of a route with the ids of somebody's request filled in. */
const pathOf = (path: string, { request, item, attachment, certificate }: Target): string => {
  const id = path.startsWith('/api/attachments')
    ? attachment
    : path.startsWith('/api/certificates')
      ? certificate
      : request;
  return path.replace(':itemId', item).replace(':attachmentId', attachment).replace(':id', id);
};

const call = (client: Client, method: string, path: string) => {
  switch (method) {
    case 'GET':
      return client.get(path);
    case 'POST':
      return client.post(path, {});
    case 'PUT':
      return client.put(path, {});
    case 'PATCH':
      return client.patch(path, {});
    default:
      return client.del(path, {});
  }
};

describe("another account's request", () => {
  const targets: Record<string, Target> = {};
  let stranger: Client;

  beforeAll(async () => {
    const staff = await staffedOffice();
    const owner = await newDeclarant();
    // The same company with a second account: the ICE gives no right.
    stranger = await newDeclarant();
    const ids = {
      draft: await readyDraft(owner, cocForm(staff.office)),
      closed: await requestIn('closed', owner, staff),
    };
    const certificates = await owner.get('/api/certificates').expect(200);
    for (const [state, request] of Object.entries(ids)) {
      const { body } = await owner.get(`/api/requests/${request}`).expect(200);
      targets[state] = {
        request,
        item: body.data.goods[0].documentId,
        attachment: body.data.attachments[0].documentId,
        certificate: certificates.body.data[0].documentId,
      };
    }
  });

  it.each(own.map(({ method, path }) => [method, path]))('does not exist: %s %s', async (method, path) => {
    for (const target of Object.values(targets)) {
      await call(stranger, method, pathOf(path, target)).expect(refused('not_found'));
      await call(nobody, method, pathOf(path, target)).expect(refused('unauthenticated'));
    }
  });

  it('is in no list', async () => {
    for (const path of ['/api/requests', '/api/certificates', '/api/parties/suggestions?role=exporter']) {
      expect((await stranger.get(path).expect(200)).body.data).toEqual([]);
    }
  });
});
