import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { nobody } from '../support/client';
import { newDeclarant } from '../support/declarants';
import { staffedOffice } from '../support/offices';
import { cocForm, requestIn } from '../support/requests';

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
const ajv = addFormats(new Ajv2020({ strict: false }));
ajv.addSchema({ $id: 'openapi', ...document });

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** What the document says against the body of this answer. */
const flaws = (operation: [path: string, method: string], status: number, body: unknown): unknown => {
  const [path, method] = operation;
  const answer = document.paths[path][method].responses[status];
  const pointer = answer.$ref ?? `#/paths/${escaped(path)}/${method}/responses/${status}`;
  const validate = ajv.compile({ $ref: `openapi${pointer}/content/${escaped('application/json')}/schema` });
  return validate(body) ? [] : validate.errors;
};

describe('docs/openapi.json', () => {
  it('is what the server serves, and may be cached', async () => {
    const { body, headers } = await nobody.get('/api/openapi.json').expect(200);
    expect(body).toEqual(document);
    expect(headers['cache-control']).toBe('public, max-age=3600');
  });

  it('describes what the server answers', async () => {
    const staff = await staffedOffice();
    const declarant = await newDeclarant();
    const id = await requestIn('closed', declarant, staff);
    const created = await declarant.post('/api/requests', cocForm(staff.office)).expect(201);
    expect(flaws(['/api/requests', 'post'], 201, created.body)).toEqual([]);
    const calls: [string, string][] = [
      ['/api/me', '/api/me'],
      ['/api/requests', '/api/requests'],
      ['/api/requests/{id}', `/api/requests/${id}`],
      ['/api/requests/{id}/goods', `/api/requests/${id}/goods`],
      ['/api/requests/{id}/history', `/api/requests/${id}/history`],
      ['/api/certificates', '/api/certificates'],
      ['/api/offices', '/api/offices'],
      ['/api/document-types', '/api/document-types'],
      ['/api/reference/{list}', '/api/reference/units'],
    ];
    for (const [path, url] of calls) {
      const { body } = await declarant.get(url).expect(200);
      expect({ path, flaws: flaws([path, 'get'], 200, body) }).toEqual({ path, flaws: [] });
    }
    const desk = await staff.agent.get(`/desk/requests/${id}`).expect(200);
    expect(flaws(['/desk/requests/{id}', 'get'], 200, desk.body)).toEqual([]);
  });

  it('describes how the server refuses', async () => {
    const declarant = await newDeclarant();
    const { body: draft } = await declarant.post('/api/requests', {}).expect(201);
    const unauthenticated = await nobody.get('/api/requests').expect(401);
    expect(flaws(['/api/requests', 'get'], 401, unauthenticated.body)).toEqual([]);
    const invalid = await declarant.get('/api/requests?sort=office').expect(400);
    expect(flaws(['/api/requests', 'get'], 400, invalid.body)).toEqual([]);
    const missing = await declarant.get('/api/requests/none').expect(404);
    expect(flaws(['/api/requests/{id}', 'get'], 404, missing.body)).toEqual([]);
    const incomplete = await declarant.post(`/api/requests/${draft.data.documentId}/deposit`).expect(400);
    expect(flaws(['/api/requests/{id}/deposit', 'post'], 400, incomplete.body)).toEqual([]);
    const notYet = await declarant
      .post(`/api/requests/${draft.data.documentId}/withdraw`, { reason: 'Erreur' })
      .expect(409);
    expect(flaws(['/api/requests/{id}/withdraw', 'post'], 409, notYet.body)).toEqual([]);
  });
});
