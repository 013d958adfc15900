import type { Knex } from 'knex';
import type { HistoryFinding } from '../../../src/api/history-entry/chain/finding';
import { chainStart, hashOfAnchor } from '../../../src/api/history-entry/chain/entry-hash';
import { type DeclarantAccount, newDeclarant } from '../../support/declarants';
import { type StaffedOffice, staffedOffice } from '../../support/offices';
import { cocForm, readyDraft, requestIn, transition } from '../../support/requests';
import { rowsOf } from '../../support/sql';
import { type Tampering, anchorNow, findingsAfter } from '../../support/tampering';

let staff: StaffedOffice;
let declarant: DeclarantAccount;
/** Closed, and its whole history anchored; the neighbour has one more entry since. */
let anchored: string;
let neighbour: string;

beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
  anchored = await requestIn('closed', declarant, staff);
  neighbour = await requestIn('in_processing', declarant, staff);
  await anchorNow();
  await transition(staff.agent, neighbour, 'request_complement', { message: 'Précisez' }).expect(200);
});

const entries = (trx: Knex.Transaction, request: string) => trx('history_entries').where({ request });

const deleteDocuments = async (trx: Knex.Transaction): Promise<void> => {
  const request = trx('requests').where({ document_id: anchored }).select('id');
  const documents = trx('certificates').whereIn('request_id', request);
  await trx('certificate_files').whereIn('certificate_id', documents.clone().select('id')).delete();
  await documents.clone().delete();
};

const ours = (findings: HistoryFinding[]) =>
  findings.filter(({ request }) => request === anchored || request === neighbour);

const problemsAfter = async (tamper: Tampering): Promise<string[]> =>
  ours(await findingsAfter(tamper)).map(({ problem, seq }) => `${problem} ${seq}`);

it('finds nothing in a history that nobody touched', async () => {
  expect(await problemsAfter(() => Promise.resolve())).toEqual([]);
});

describe('an entry that was changed', () => {
  it.each([
    ['action', 'withdraw'],
    ['actor_name', 'Un autre'],
    ['actor_id', 999_999],
    ['actor_kind', 'system'],
    ['from_state', 'closed'],
    ['to_state', 'in_processing'],
    ['at', new Date(0)],
  ])('is found by its %s', async (column, value) => {
    expect(
      await problemsAfter((trx) =>
        entries(trx, anchored)
          .where({ seq: 2 })
          .update({ [column]: value })
      )
    ).toContain('changed_entry 2');
  });

  it('is found by its input', async () => {
    const input = JSON.stringify({ number: 'DEM-2020-0000001' });
    expect(await problemsAfter((trx) => entries(trx, anchored).where({ seq: 2 }).update({ input }))).toEqual([
      'changed_input 2',
    ]);
  });

  it('is found though its own hash was made anew', async () => {
    const found = await problemsAfter((trx) =>
      entries(trx, anchored)
        .where({ seq: 2 })
        .update({ hash: 'f'.repeat(64) })
    );
    expect(found).toEqual(expect.arrayContaining(['changed_entry 2', 'broken_link 3']));
  });
});

describe('an entry that is missing', () => {
  it('in the middle is found', async () => {
    expect(await problemsAfter((trx) => entries(trx, anchored).where({ seq: 3 }).delete())).toContain('gap 4');
  });

  it('at the beginning is found', async () => {
    expect(await problemsAfter((trx) => entries(trx, anchored).where({ seq: 1 }).delete())).toContain('gap 2');
  });

  it('at the end is found by the state of the request and by the anchor', async () => {
    const found = await problemsAfter(async (trx) => {
      const [last] = await entries(trx, anchored).max({ seq: 'seq' });
      return entries(trx, anchored).where({ seq: last?.seq }).delete();
    });
    expect(found).toEqual(
      expect.arrayContaining([expect.stringContaining('other_state'), expect.stringContaining('missing_head')])
    );
  });

  it('at the end is found by the anchor though the request was set back as well', async () => {
    const found = await problemsAfter(async (trx) => {
      const [last] = await entries(trx, anchored).max({ seq: 'seq' });
      await entries(trx, anchored).where({ seq: last?.seq }).delete();
      await deleteDocuments(trx);
      await trx('requests').where({ document_id: anchored }).update({ state: 'in_processing', response: null });
    });
    expect(found).toEqual([expect.stringContaining('missing_head')]);
  });
});

it('two entries that were swapped are found', async () => {
  const found = await problemsAfter(async (trx) => {
    await entries(trx, anchored).where({ seq: 2 }).update({ seq: -2 });
    await entries(trx, anchored).where({ seq: 3 }).update({ seq: 2 });
    await entries(trx, anchored).where({ seq: -2 }).update({ seq: 3 });
  });
  expect(found).toEqual(expect.arrayContaining(['changed_entry 2', 'changed_entry 3']));
});

it('a history that vanished with its request is found by the anchor', async () => {
  const found = await problemsAfter(async (trx) => {
    const request = trx('requests').where({ document_id: anchored }).select('id');
    await deleteDocuments(trx);
    for (const table of ['goods_items', 'parties', 'attachments']) {
      await trx(table).whereIn('request_id', request.clone()).delete();
    }
    await trx('requests').where({ document_id: anchored }).delete();
    await entries(trx, anchored).delete();
  });
  expect(found).toEqual([expect.stringContaining('missing_head')]);
});

it('a history that vanished without its request is found', async () => {
  const found = await problemsAfter((trx) => entries(trx, anchored).delete());
  expect(found).toEqual(expect.arrayContaining(['no_history null', expect.stringContaining('missing_head')]));
});

it('an entry that somebody adds by hand is found', async () => {
  const found = await problemsAfter((trx) =>
    trx.raw(
      `INSERT INTO history_entries (document_id, request, seq, at, actor_kind, action, from_state, to_state, input_hash, previous_hash, hash)
       SELECT 'by-hand', request, seq + 1, at, actor_kind, 'use_certificate', to_state, to_state, input_hash, hash, 'x'
       FROM history_entries WHERE request = ? ORDER BY seq DESC LIMIT 1`,
      [anchored]
    )
  );
  expect(found).toEqual([expect.stringContaining('changed_entry')]);
});

it('a state that was changed past the workflow is found', async () => {
  const found = await problemsAfter((trx) =>
    trx('requests').where({ document_id: neighbour }).update({ state: 'under_evaluation' })
  );
  expect(found).toEqual([expect.stringContaining('other_state')]);
});

describe('an anchor', () => {
  type Anchor = {
    id: number;
    seq: number;
    at: Date;
    last_entry_id: number;
    heads: Array<{ request: string; seq: number; hash: string }>;
    previous_hash: string;
  };

  const last = async (trx: Knex.Transaction): Promise<Anchor> => {
    const anchor = await trx<Anchor>('history_anchors').orderBy('seq', 'desc').first();
    if (!anchor) throw new Error('There is no anchor');
    return anchor;
  };

  const ofAnchors = (findings: HistoryFinding[]) =>
    findings.filter(({ request }) => request === null).map(({ problem }) => problem);

  it('that was forged is found', async () => {
    const found = await findingsAfter(async (trx) => {
      const { id, heads } = await last(trx);
      const without = heads.filter(({ request }) => request !== anchored);
      await trx('history_anchors')
        .where({ id })
        .update({ heads: JSON.stringify(without) });
    });
    expect(ofAnchors(found)).toEqual(['changed_anchor']);
  });

  it('that was forged with a hash of its own is found by the anchor after it', async () => {
    await transition(staff.agent, neighbour, 'withdraw_information_request', { reason: 'Inutile' }).expect(200);
    await anchorNow();
    const found = await findingsAfter(async (trx) => {
      const { seq } = await last(trx);
      const before = await trx<Anchor>('history_anchors')
        .where({ seq: seq - 1 })
        .first();
      if (!before) throw new Error('There is no anchor before the last');
      const heads = before.heads.filter(({ request }) => request !== anchored);
      const forged = { seq: before.seq, at: before.at.toISOString(), lastEntryId: before.last_entry_id, heads };
      await trx('history_anchors')
        .where({ id: before.id })
        .update({ heads: JSON.stringify(heads), hash: hashOfAnchor(before.previous_hash, forged) });
    });
    expect(ofAnchors(found)).toEqual(['broken_anchor']);
  });

  it('that is missing is found by the one after it', async () => {
    const found = await findingsAfter(async (trx) => {
      const { seq } = await last(trx);
      await trx('history_anchors')
        .where({ seq: seq - 1 })
        .delete();
    });
    expect(ofAnchors(found)).toEqual(['broken_anchor']);
  });

  it('is not changed, deleted or emptied by anyone', async () => {
    for (const change of [
      `UPDATE history_anchors SET hash = '${chainStart}'`,
      `UPDATE history_anchors SET heads = '[]'`,
      'DELETE FROM history_anchors',
      'TRUNCATE history_anchors',
    ]) {
      await expect(rowsOf(change)).rejects.toMatchObject({ code: '23001' });
    }
  });

  it('is written once for what has changed, not again when nothing has', async () => {
    await requestIn('draft', declarant, staff);
    await anchorNow();
    const [newest] = await rowsOf<{ heads: unknown[] }>('SELECT heads FROM history_anchors ORDER BY seq DESC LIMIT 1');
    expect(newest?.heads.length).toBeGreaterThanOrEqual(1);
  });
});

describe('privacy', () => {
  it('an input may be erased with its salt, and the chain stays valid', async () => {
    const id = await readyDraft(declarant, cocForm(staff.office));
    await declarant.post(`/api/requests/${id}/deposit`).expect(200);
    await declarant.post(`/api/requests/${id}/withdraw`, { reason: 'Une personne nommée' }).expect(200);
    await rowsOf('UPDATE history_entries SET input = NULL, salt = NULL WHERE request = $1', [id]);
    const found = (await findingsAfter(() => Promise.resolve())).filter(({ request }) => request === id);
    expect(found).toEqual([]);
    const { body } = await declarant.get(`/api/requests/${id}/history`).expect(200);
    expect(body.data.map(({ input }: { input: unknown }) => input)).toEqual([null, null, null]);
  });
});

it('a deleted draft keeps its history', async () => {
  const { body } = await declarant.post('/api/requests', {}).expect(201);
  const id = body.data.documentId;
  await declarant.del(`/api/requests/${id}`).expect(204);
  expect(await rowsOf('SELECT action FROM history_entries WHERE request = $1 ORDER BY seq', [id])).toEqual([
    { action: 'create' },
    { action: 'delete' },
  ]);
  expect((await findingsAfter(() => Promise.resolve())).filter(({ request }) => request === id)).toEqual([]);
});
