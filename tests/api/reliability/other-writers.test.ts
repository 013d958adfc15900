import { type Client, clientFor } from '../../support/client';
import { type DeclarantAccount, newDeclarant } from '../../support/declarants';
import { madeByJob } from '../../support/document-files';
import { type StaffedOffice, staffedOffice } from '../../support/offices';
import { superAdministrator } from '../../support/panel';
import { requestIn } from '../../support/requests';
import { rowsOf } from '../../support/sql';

let declarant: DeclarantAccount;
let staff: StaffedOffice;
let admin: Client;
let awaiting: string;
let inspected: string;
let closed: string;

beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
  admin = await superAdministrator();
  awaiting = await requestIn('awaiting_complement', declarant, staff);
  inspected = await requestIn('under_inspection', declarant, staff);
  closed = await requestIn('closed', declarant, staff);
});

const hidden = {
  'api::request.request': 'requests',
  'api::goods-item.goods-item': 'goods_items',
  'api::party.party': 'parties',
  'api::attachment.attachment': 'attachments',
  'api::information-request.information-request': 'information_requests',
  'api::visit.visit': 'visits',
  'api::certificate.certificate': 'certificates',
  'api::note.note': 'notes',
  'api::history-entry.history-entry': 'history_entries',
  'api::history-entry.history-anchor': 'history_anchors',
  'api::office.office-member': 'office_members',
  'api::office.absence': 'absences',
};

/** The children of this test's own requests; what others write meanwhile is not looked at. */
const contentOf = async (table: string): Promise<string> => {
  const [key] = await rowsOf<{ column: string }>(
    `SELECT column_name AS column FROM information_schema.columns WHERE table_name = $1 AND column_name IN ('owner_id', 'request_id')
     ORDER BY column_name DESC LIMIT 1`,
    [table]
  );
  const mine = { owner_id: 'owner_id = $1', request_id: 'request_id IN (SELECT id FROM requests WHERE owner_id = $1)' }[
    key?.column ?? ''
  ];
  return JSON.stringify(mine ? await rowsOf(`SELECT * FROM ${table} WHERE ${mine} ORDER BY id`, [declarant.id]) : []);
};

describe('the Content Manager', () => {
  it.each(Object.entries(hidden))(
    'has no way to write %s, not even for the super administrator',
    async (uid, table) => {
      const [row] = await rowsOf<{ document_id: string }>(`SELECT document_id FROM ${table} ORDER BY id DESC LIMIT 1`);
      const id = row?.document_id ?? 'none';
      const before = await contentOf(table);
      const base = `/content-manager/collection-types/${uid}`;
      const change = { state: 'closed', number: 'DEM-2026-9999999', text: 'x' };
      const answers = [
        await admin.post(base).send(change),
        await admin.put(`${base}/${id}`).send(change),
        await admin.del(`${base}/${id}`),
        await admin.post(`${base}/clone/${id}`).send(change),
        await admin.post(`${base}/auto-clone/${id}`).send({}),
        await admin.post(`${base}/actions/bulkDelete`).send({ documentIds: [id] }),
        await admin.post(`${base}/actions/bulkPublish`).send({ documentIds: [id] }),
        await admin.post(`${base}/actions/bulkUnpublish`).send({ documentIds: [id] }),
        await admin.post(`${base}/actions/publish`).send(change),
        await admin.post(`${base}/${id}/actions/publish`).send(change),
        await admin.post(`${base}/${id}/actions/unpublish`).send({}),
        await admin.post(`${base}/${id}/actions/discard`).send({}),
        await admin.put(`/content-manager/single-types/${uid}`).send(change),
        await admin.del(`/content-manager/single-types/${uid}`),
      ];
      for (const { status } of answers) expect([400, 403, 404, 405]).toContain(status);
      expect(await contentOf(table)).toBe(before);
    }
  );

  it.each(Object.keys(hidden))('offers no permission on %s to the role editor', async (uid) => {
    const { body } = await admin.get('/admin/permissions').expect(200);
    const actions: Array<{ actionId: string; subjects: string[] | null }> = body.data.sections.collectionTypes.actions;
    const subjects: Array<{ uid: string }> = body.data.sections.collectionTypes.subjects;
    expect(subjects.map((subject) => subject.uid)).not.toContain(uid);
    expect(actions.flatMap((action) => action.subjects ?? [])).not.toContain(uid);
  });
});

describe('the generated API', () => {
  const paths = [
    'goods-items',
    'parties',
    'attachments',
    'information-requests',
    'visits',
    'notes',
    'history-entries',
    'history-anchors',
    'office-members',
    'absences',
    'settings',
    'setting',
    'holidays',
    'regulated-products',
    'users',
    'users-permissions/roles',
    'upload',
    'upload/files',
    'email',
    'i18n/locales',
    'content-type-builder/content-types',
  ];

  it.each(paths)('does not serve /api/%s', async (path) => {
    for (const { token } of [declarant, staff.agent, admin, clientFor(null)]) {
      const client = clientFor(token);
      for (const call of [
        client.get(`/api/${path}`),
        client.post(`/api/${path}`, {}),
        client.put(`/api/${path}/1`, {}),
        client.del(`/api/${path}/1`),
        client.get(`/api/${path}/1`),
      ]) {
        const { status } = await call;
        // Nobody's call may be refused before it is looked up; a file of one's own is a route of ours.
        expect([401, 404, 405]).toContain(status);
      }
    }
  });
});

describe('the database', () => {
  const refusedWith = async (code: string, text: string, values: unknown[]): Promise<void> => {
    await expect(rowsOf(text, values)).rejects.toMatchObject({ code });
  };

  const check = '23514';
  const unique = '23505';
  const restricted = '23001';

  it.each([
    ['a state without office', `UPDATE requests SET office_id = NULL WHERE document_id = $1`],
    ['a state without number', `UPDATE requests SET number = NULL WHERE document_id = $1`],
    ['a state without agent', `UPDATE requests SET agent_id = NULL WHERE document_id = $1`],
    ['a request without owner', `UPDATE requests SET owner_id = NULL WHERE document_id = $1`],
    ['a response before the closing', `UPDATE requests SET response = 'conforming' WHERE document_id = $1`],
    ['a closing without response', `UPDATE requests SET state = 'closed' WHERE document_id = $1`],
    [
      'lines without a request',
      `UPDATE goods_items SET request_id = NULL WHERE request_id = (SELECT id FROM requests WHERE document_id = $1)`,
    ],
    [
      'parties without a request',
      `UPDATE parties SET request_id = NULL WHERE request_id = (SELECT id FROM requests WHERE document_id = $1)`,
    ],
    [
      'files without a request',
      `UPDATE attachments SET request_id = NULL WHERE request_id = (SELECT id FROM requests WHERE document_id = $1)`,
    ],
    ['the deletion of a request with children', `DELETE FROM requests WHERE document_id = $1`],
  ])('refuses %s', async (_name, text) => {
    await refusedWith(check, text, [awaiting]);
  });

  it('refuses a certificate that is replaced by nothing', async () => {
    await refusedWith(
      check,
      `UPDATE certificates SET state = 'replaced', replaced_by_id = NULL
       WHERE request_id = (SELECT id FROM requests WHERE document_id = $1)`,
      [closed]
    );
  });

  it.each([
    `UPDATE certificates SET snapshot = '{}' WHERE document_id = $1`,
    `UPDATE certificates SET number = 'COC-2026-XX-0000001' WHERE document_id = $1`,
    `UPDATE certificates SET kind = 'ncr' WHERE document_id = $1`,
    'UPDATE certificates SET issued_at = now() WHERE document_id = $1',
    'UPDATE certificates SET valid_until = current_date + 1000 WHERE document_id = $1',
    `UPDATE certificates SET verification_code = 'x' WHERE document_id = $1`,
    'UPDATE certificates SET item_count = 1 WHERE document_id = $1',
    `UPDATE certificates SET importer_name = 'x' WHERE document_id = $1`,
    `UPDATE certificates SET importer_ice = 'x' WHERE document_id = $1`,
    `UPDATE certificates SET route = 'B' WHERE document_id = $1`,
    'UPDATE certificates SET request_id = NULL WHERE document_id = $1',
    'UPDATE certificates SET office_id = NULL WHERE document_id = $1',
    'UPDATE certificates SET owner_id = owner_id + 1 WHERE document_id = $1',
    'DELETE FROM certificates WHERE document_id = $1',
    `UPDATE certificate_files SET sha256 = repeat('0', 64) WHERE certificate_id = (SELECT id FROM certificates WHERE document_id = $1)`,
    'DELETE FROM certificate_files WHERE certificate_id = (SELECT id FROM certificates WHERE document_id = $1)',
    'TRUNCATE certificates CASCADE',
    'TRUNCATE certificate_files',
  ])('refuses %s', async (text) => {
    const { body } = await declarant.get(`/api/requests/${closed}`).expect(200);
    const certificate = body.data.certificates[0].documentId;
    await madeByJob(certificate);
    await refusedWith(restricted, text, text.includes('$1') ? [certificate] : []);
  });

  it('refuses to change or delete a logo that documents may show', async () => {
    await rowsOf(
      `INSERT INTO logos (sha256, mime, bytes) VALUES (repeat('f', 64), 'image/png', '') ON CONFLICT DO NOTHING`
    );
    for (const text of [`UPDATE logos SET bytes = 'x' WHERE sha256 = $1`, 'DELETE FROM logos WHERE sha256 = $1']) {
      await refusedWith(restricted, text, ['f'.repeat(64)]);
    }
  });

  it.each([
    `UPDATE goods_items SET outcome = 'non_conforming' WHERE request_id = (SELECT id FROM requests WHERE document_id = $1)`,
    'DELETE FROM goods_items WHERE request_id = (SELECT id FROM requests WHERE document_id = $1)',
    `INSERT INTO goods_items (document_id, line, request_id) SELECT 'late', 999, id FROM requests WHERE document_id = $1`,
  ])('refuses for a closed request: %s', async (text) => {
    await refusedWith(restricted, text, [closed]);
  });

  it('refuses that an office or an account that requests belong to is deleted', async () => {
    // By its requests or by its documents, whichever the database comes to first.
    const refusal = { code: expect.stringMatching(`^(${check}|${restricted})$`) };
    await expect(rowsOf('DELETE FROM offices WHERE code = $1', [staff.office.code])).rejects.toMatchObject(refusal);
    await expect(rowsOf('DELETE FROM up_users WHERE id = $1', [declarant.id])).rejects.toMatchObject(refusal);
  });

  it('refuses a second open information request and a second planned visit', async () => {
    const copy = (table: string, columns: string) =>
      `INSERT INTO ${table} (document_id, ${columns}) SELECT 'second-' || t.document_id, ${columns
        .split(', ')
        .map((column) => `t.${column}`)
        .join(', ')}
       FROM ${table} t JOIN requests r ON r.id = t.request_id WHERE r.document_id = $1`;
    await refusedWith(unique, copy('information_requests', 'kind, message, state, request_id'), [awaiting]);
    await refusedWith(unique, copy('visits', 'scheduled_at, state, request_id'), [inspected]);
  });

  it('refuses two lines with one number, and a number given twice', async () => {
    await refusedWith(
      unique,
      `UPDATE goods_items SET line = 1 WHERE request_id = (SELECT id FROM requests WHERE document_id = $1)`,
      [awaiting]
    );
    await refusedWith(
      unique,
      `UPDATE requests SET number = (SELECT number FROM requests WHERE document_id = $1) WHERE document_id = $2`,
      [awaiting, inspected]
    );
    await refusedWith(
      unique,
      `INSERT INTO certificates (document_id, number, kind, state, verification_code, snapshot, request_id, office_id, owner_id)
       SELECT 'twice', number, kind, state, 'x', snapshot, request_id, office_id, owner_id FROM certificates
       WHERE request_id = (SELECT id FROM requests WHERE document_id = $1)`,
      [closed]
    );
  });

  it.each([
    `UPDATE history_entries SET action = 'close' WHERE id = $1`,
    `UPDATE history_entries SET input = '{}' WHERE id = $1`,
    `UPDATE history_entries SET salt = NULL WHERE id = $1`,
    `UPDATE history_entries SET input = NULL, salt = NULL, actor_name = 'x' WHERE id = $1`,
    `DELETE FROM history_entries WHERE id = $1`,
    'TRUNCATE history_entries',
    'TRUNCATE history_anchors',
  ])('refuses %s', async (text) => {
    const [entry] = await rowsOf<{ id: number }>('SELECT id FROM history_entries WHERE request = $1', [closed]);
    await refusedWith(restricted, text, text.includes('$1') ? [entry?.id] : []);
  });
});
