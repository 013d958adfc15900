import { setTimeout as sleep } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { testStores } from '../../support/file-stores';
import { type FileWorld, fileWorld } from '../../support/file-world';
import { type TestClamd, startClamd, virus } from '../../support/clamd';
import type { DeclarantAccount } from '../../support/declarants';
import type { StaffedOffice } from '../../support/offices';
import { refused } from '../../support/refusals';
import { pdf } from '../../support/requests';
import { pdfOf } from '../../support/sample-files';
import { type TestSmtp, startSmtp } from '../../support/smtp';
import { rowsOf } from '../../support/sql';
import { until } from '../../support/wait';

const infected = Buffer.concat([pdf, Buffer.from(virus)]);

describe('with an antivirus, a file', () => {
  let clamd: TestClamd;
  let smtp: TestSmtp;
  let world: FileWorld;
  let declarant: DeclarantAccount;
  let staff: StaffedOffice;
  beforeAll(async () => {
    clamd = await startClamd();
    smtp = await startSmtp();
    world = await fileWorld(await testStores[0].startStore(), { ...clamd.env, ...smtp.env });
    staff = await world.kit.staffedOffice();
    declarant = await world.kit.newDeclarant();
  }, 60_000);
  beforeEach(() => clamd.behave('scan'));
  afterAll(async () => {
    await world.end();
    await smtp.close();
    await clamd.close();
  });

  const rows = <Row>(text: string, values: unknown[] = []) => rowsOf<Row>(text, values, world.database);
  const draft = async (): Promise<string> => {
    const { body } = await declarant.post('/api/requests', world.kit.cocForm(staff.office)).expect(201);
    return body.data.documentId;
  };
  const upload = (id: string, ...files: Buffer[]) => {
    const call = declarant.post(`/api/requests/${id}/attachments`);
    for (const [index, file] of files.entries()) void call.attach('files', file, `piece-${index}.pdf`);
    return call;
  };
  const request = async (id: string) => (await declarant.get(`/api/requests/${id}`).expect(200)).body.data;
  /** As the hour does it; the daemon's rest after a failure is for uploads only. */
  const scanNow = () => rows(`SELECT graphile_worker.add_job('scan_pending_files')`);
  const once = (id: string, isDone: (attachments: { scan: string }[]) => boolean) =>
    until(async () => {
      const { attachments } = await request(id);
      return isDone(attachments) ? attachments : undefined;
    });
  /** A file that came while the daemon was down. */
  const pendingFile = async (id: string, bytes: Buffer): Promise<string> => {
    await clamd.behave('down');
    const { body } = await upload(id, bytes).expect(201);
    expect(body.data[0].scan).toBe('pending');
    return body.data[0].documentId;
  };

  it('is pending when the daemon is slow: callers wait for seconds, whatever the number of their files', async () => {
    const id = await draft();
    await clamd.behave('hang');
    const timeOf = async (...files: Buffer[]): Promise<number> => {
      const begun = Date.now();
      const { body } = await upload(id, ...files).expect(201);
      expect(body.data).toMatchObject(files.map(() => ({ scan: 'pending' })));
      return Date.now() - begun;
    };
    const ofOne = await timeOf(pdf);
    expect(ofOne).toBeGreaterThan(4000);
    expect(await timeOf(pdf, pdf)).toBeLessThan(ofOne * 1.6);
    // The scan that hangs ends with its connection.
    await clamd.behave('down');
    await clamd.behave('scan');
    await scanNow();
    await once(id, (attachments) => attachments.every(({ scan }) => scan === 'clean'));
  }, 60_000);

  it('holds up nobody else while the daemon is slow, though many come at once', async () => {
    const drafts = [];
    for (let count = 0; count < 12; count += 1) drafts.push(await draft());
    await clamd.behave('hang');
    const sent = drafts.map((id) => upload(id, pdf).then(({ status }) => status));
    let areDone = false;
    const uploads = Promise.all(sent).finally(() => (areDone = true));
    const waits: number[] = [];
    while (!areDone && waits.length < 10) {
      const begun = Date.now();
      await declarant.get('/api/requests').expect(200);
      waits.push(Date.now() - begun);
      await sleep(200);
    }
    expect(areDone).toBe(false);
    // Whoever was held up would wait for a scan, which takes five seconds; one call may be slow for other reasons.
    expect(waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(2500);
    expect(new Set(await uploads)).toEqual(new Set([201]));
    await clamd.behave('down');
    await clamd.behave('scan');
    await scanNow();
    for (const id of drafts) await once(id, (attachments) => attachments.every(({ scan }) => scan === 'clean'));
  }, 60_000);

  it('that is clean is scanned whole, and kept', async () => {
    await until(async () => {
      const { body } = await upload(await draft(), pdf).expect(201);
      return body.data[0].scan === 'clean' ? true : undefined;
    });
    clamd.scanned.length = 0;
    const id = await draft();
    const { body } = await upload(id, pdf, pdfOf(300_000)).expect(201);
    expect(body.data).toMatchObject([{ scan: 'clean' }, { scan: 'clean' }]);
    expect(clamd.scanned).toEqual([pdf.length, 300_000]);
    await declarant.get(`/api/attachments/${body.data[0].documentId}/file`).expect(200);
  });

  it('that is infected is refused by its name, with all that came with it', async () => {
    const id = await draft();
    const before = world.store.keys();
    const { body } = await upload(id, pdf, infected).expect(refused('infected_file'));
    expect(body.error.details).toMatchObject({ name: 'piece-1.pdf' });
    expect(body.error.message).toContain('piece-1.pdf');
    expect(await request(id)).toMatchObject({ attachments: [], version: 1 });
    expect(world.store.keys()).toEqual(before);
    const log = readFileSync(process.env.SERVER_LOG ?? '', 'utf8');
    expect(log).toMatch(/An infected file was refused: Conformity\S*, sent to the request with the id \d+/);
    expect(log).not.toContain('piece-1.pdf');
  });

  it('is pending while the daemon is down: kept and not given to anybody, until a job finds it clean', async () => {
    const id = await draft();
    const file = await pendingFile(id, pdf);
    const { body } = await declarant.get(`/api/attachments/${file}/file`).expect(refused('scan_pending'));
    expect(body.error.details).toMatchObject({ name: 'piece-0.pdf' });
    await clamd.behave('scan');
    await once(id, ([attachment]) => attachment?.scan === 'clean');
    await declarant.get(`/api/attachments/${file}/file`).expect(200);
    expect((await request(id)).version).toBe(2);
  });

  it('may go with a deposit and with an answer while it is pending, and agents wait for it as well', async () => {
    await clamd.behave('down');
    const id = await world.kit.requestIn('awaiting_complement', declarant, staff);
    const { body } = await declarant
      .post(`/api/requests/${id}/complement`)
      .attach('files', pdf, 'reponse.pdf')
      .expect(200);
    expect(body.data.state).toBe('in_processing');
    const answered = body.data.informationRequests[0].attachments[0];
    expect(answered.scan).toBe('pending');
    await staff.agent.get(`/desk/attachments/${answered.documentId}/file`).expect(refused('scan_pending'));
    await clamd.behave('scan');
    await once(id, (attachments) => attachments.every(({ scan }) => scan === 'clean'));
    await staff.agent.get(`/desk/attachments/${answered.documentId}/file`).expect(200);
  });

  it('that turns out to be infected is removed; history and mails say so', async () => {
    await clamd.behave('down');
    const id = await world.kit.requestIn('in_processing', declarant, staff);
    await world.kit.transition(staff.agent, id, 'request_complement', { message: 'Fiche' }).expect(200);
    const answer = await declarant
      .post(`/api/requests/${id}/complement`)
      .field('documentType', 'technical_sheet')
      .attach('files', infected, 'fiche.pdf')
      .expect(200);
    const before = answer.body.data;
    const file = before.informationRequests[0].attachments[0].documentId;
    const [row] = await rows<{ key: string }>('SELECT storage_key AS key FROM attachments WHERE document_id = $1', [
      file,
    ]);
    await clamd.behave('scan');
    const { informationRequests, state, version } = await until(async () => {
      const after = await request(id);
      return after.attachments.length < before.attachments.length ? after : undefined;
    });
    expect(informationRequests).toMatchObject([{ state: 'answered', attachments: [] }]);
    expect({ state, version }).toEqual({ state: 'in_processing', version: before.version + 1 });
    await declarant.get(`/api/attachments/${file}/file`).expect(refused('not_found'));
    await until(async () => (world.store.keys().includes(row?.key ?? '') ? undefined : true));

    const entry = { action: 'remove_infected_file', actor: { kind: 'system' }, from: state, to: state };
    const input = { fileName: 'fiche.pdf', documentType: 'technical_sheet' };
    const own = await declarant.get(`/api/requests/${id}/history?pagination[pageSize]=100`).expect(200);
    expect(own.body.data.at(-1)).toMatchObject(entry);
    expect(own.body.data.at(-1).input).toEqual(input);
    const desk = await staff.agent.get(`/desk/requests/${id}/history?pagination[pageSize]=100`).expect(200);
    expect(desk.body.data.at(-1)).toMatchObject({ ...entry, input: { ...input, signature: /^Conformity/ } });

    const told = (
      await smtp.waitForMails((mails) => mails.filter(({ text }) => text.includes('fiche.pdf')).length === 2)
    ).filter(({ text }) => text.includes('fiche.pdf'));
    expect(told.map(({ to }) => to).sort()).toEqual([declarant.email, staff.agent.email].sort());
    const { number } = await request(id);
    for (const mail of told) {
      expect(mail.text).toContain('Fiche technique');
      expect(mail.text).toContain(`Demande : ${number}`);
    }
  });

  it("that was a visit's report leaves the visit without one", async () => {
    await clamd.behave('down');
    const id = await world.kit.requestIn('under_inspection', declarant, staff);
    await staff.agent
      .post(`/desk/requests/${id}/transitions/close_visit`)
      .field('result', 'satisfactory')
      .attach('files', infected, 'pv.pdf')
      .expect(200);
    await clamd.behave('scan');
    const visit = await until(async () => {
      const [closed] = (await request(id)).visits;
      return closed.report === null ? closed : undefined;
    });
    expect(visit).toMatchObject({ state: 'done', result: 'satisfactory' });
  });

  it('that turns out to be infected in a draft goes from it', async () => {
    const id = await draft();
    await pendingFile(id, infected);
    await clamd.behave('scan');
    await once(id, ({ length }) => length === 0);
    const { body } = await declarant.get(`/api/requests/${id}/history`).expect(200);
    expect(body.data.at(-1)).toMatchObject({ action: 'remove_infected_file', from: 'draft', to: 'draft' });
    const isOfIt = ({ text }: { text: string }): boolean => text.includes(id);
    const told = (await smtp.waitForMails((mails) => mails.some(isOfIt))).filter(isOfIt);
    expect(told.map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: declarant.email, subject: "Fichier infecté retiré d'une demande" },
    ]);
    expect(told[0]?.text).toContain('fichier joint à une demande de');
    expect(told[0]?.text).not.toContain('Demande :');
  });

  it('that is deleted before its scan needs none', async () => {
    const id = await draft();
    const file = await pendingFile(id, pdf);
    await declarant.del(`/api/requests/${id}/attachments/${file}`).expect(204);
    await clamd.behave('scan');
    await scanNow();
    await until(async () => {
      const left = await rows(`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'scan_attachment'`);
      return left.length === 0 ? true : undefined;
    });
  });
});
