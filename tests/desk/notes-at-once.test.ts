import pg from 'pg';
import { newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { refused } from '../support/refusals';
import { requestIn } from '../support/requests';
import { databaseUrl } from '../support/servers';
import { rowsOf } from '../support/sql';
import { until } from '../support/wait';

let staff: StaffedOffice;
let elsewhere: StaffedOffice;
let request: string;
beforeAll(async () => {
  staff = await staffedOffice();
  elsewhere = await staffedOffice();
  request = await requestIn('under_evaluation', await newDeclarant(), staff);
});

const add = (text: string) => staff.agent.post(`/desk/requests/${request}/notes`, { text });

it('notes written at once are all kept, in one order', async () => {
  const texts = Array.from({ length: 20 }, (_, index) => `Note ${index}`);
  const answers = await Promise.all(texts.map((text) => add(text)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const { body } = await staff.other.get(`/desk/requests/${request}/notes?pagination[pageSize]=100`).expect(200);
  const notes: { text: string; createdAt: string }[] = body.data;
  expect(notes.map(({ text }) => text).sort()).toEqual([...texts].sort());
  const moments = notes.map(({ createdAt }) => createdAt);
  expect(moments).toEqual([...moments].sort());
});

it('a note that meets a transfer on the way does not land in the file of the other office', async () => {
  const transferring = new pg.Client({ connectionString: databaseUrl });
  await transferring.connect();
  try {
    await transferring.query('BEGIN');
    await transferring.query('SELECT 1 FROM requests WHERE document_id = $1 FOR UPDATE', [request]);
    const answer = Promise.resolve(add('Entre nous'));
    // It has been let in, and waits for the transfer.
    await until(async () => {
      const waiting = await rowsOf(
        `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ~ 'requests'`
      );
      return waiting.length > 0 ? true : undefined;
    });
    const target = 'SELECT id FROM offices WHERE code = $2';
    await transferring.query(`UPDATE requests SET office_id = (${target}) WHERE document_id = $1`, [
      request,
      elsewhere.office.code,
    ]);
    await transferring.query('COMMIT');
    refused('not_found')(await answer);
    expect(await rowsOf(`SELECT 1 FROM notes WHERE text = 'Entre nous'`)).toEqual([]);
  } finally {
    await transferring.end();
  }
});
