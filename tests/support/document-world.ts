import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, dropDatabase } from '../../scripts/launcher/databases.mjs';
import { freePort } from '../../scripts/launcher/free-port.mjs';
import type { RunningServer } from '../../scripts/launcher/server.mjs';
import type { Client } from './client';
import type { DeclarantAccount } from './declarants';
import { type KeptDocument, bytesOf, download, keptDocuments, sha256Of } from './document-files';
import { type Kit, kitFor } from './kit';
import type { StaffedOffice } from './offices';
import { databaseUrl, startAnotherServer } from './servers';
import { rowsOf } from './sql';
import { unique } from './unique';

/** For a server that does no jobs: what it closes has no document yet. */
export const withoutWorker = { WORKER: 'none' };

type RenderJob = { attempts: number; error: string | null };

/** A server with a database and folders of its own, which a test may kill, and people who make documents on it. */
export type DocumentWorld = {
  kit: Kit;
  staff: StaffedOffice;
  declarant: DeclarantAccount;
  database: string;
  /** The folder of the file store. */
  files: string;
  /** The folder of the signing keys. */
  keys: string;
  server: () => RunningServer;
  /** Starts the server again, at its old address, once it has ended. */
  start: (env?: NodeJS.ProcessEnv) => Promise<void>;
  /** A second instance beside it. */
  another: (env: NodeJS.ProcessEnv) => Promise<RunningServer>;
  /** Closes a request; gives its document. */
  issued: () => Promise<string>;
  /** The hash of a document as it is downloaded, by its owner unless said otherwise. */
  hashOf: (id: string, client?: Client) => Promise<string>;
  /** The one file that is kept of a document. @throws Error when there is none, or more */
  onlyKept: (id: string) => Promise<KeptDocument>;
  pathOf: (file: KeptDocument) => string;
  renderJobs: () => Promise<RenderJob[]>;
  noJobsLeft: () => Promise<void>;
  /** What is in the file store and no row names. */
  strays: () => Promise<string[]>;
  end: () => Promise<void>;
};

/** Waits for something that will be so soon. */
export const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 45_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It never came');
    await sleep(50);
  }
};

/** Opens the world with a server that does no jobs. */
export const newDocumentWorld = async (): Promise<DocumentWorld> => {
  const database = await createDatabase(databaseUrl, unique('conformity_test_').toLowerCase());
  const folder = mkdtempSync(join(tmpdir(), 'conformity-documents-'));
  const [files, keys] = [join(folder, 'files'), join(folder, 'keys')];
  mkdirSync(files);
  mkdirSync(keys);
  const port = String(await freePort());
  const another = (env: NodeJS.ProcessEnv): Promise<RunningServer> =>
    startAnotherServer({ DATABASE_URL: database, FILES_DIR: files, SIGNING_KEYS_DIR: keys, ...env });
  const started = (env: NodeJS.ProcessEnv): Promise<RunningServer> =>
    another({ PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}`, ...env });

  let server = await started(withoutWorker);
  const kit = await kitFor(server.url);
  const staff = await kit.staffedOffice();
  const declarant = await kit.newDeclarant();

  const renderJobs = (): Promise<RenderJob[]> =>
    rowsOf(
      `SELECT attempts, last_error AS error FROM graphile_worker.jobs WHERE task_identifier = 'render_certificate'`,
      [],
      database
    );

  return {
    ...{ kit, staff, declarant, database, files, keys, another, renderJobs },
    server: () => server,
    start: async (env = {}) => {
      server = await started(env);
    },
    issued: async () => {
      const id = await kit.requestIn('closed', declarant, staff);
      const [document] = await kit.certificatesOf(declarant, id);
      if (!document) throw new Error('No document was issued');
      return document.documentId;
    },
    hashOf: async (id, client = declarant) =>
      sha256Of(bytesOf(await download(client, `/api/certificates/${id}/file`).expect(200))),
    onlyKept: async (id) => {
      const [file, ...others] = await keptDocuments(id, database);
      if (!file || others.length > 0) throw new Error('One file was expected');
      return file;
    },
    pathOf: ({ storageKey }) => join(files, storageKey.slice(0, 2), storageKey),
    noJobsLeft: () => until(async () => (await renderJobs()).length === 0),
    strays: async () => {
      const rows = await rowsOf<{ key: string }>(
        'SELECT storage_key AS key FROM attachments UNION ALL SELECT storage_key FROM certificate_files',
        [],
        database
      );
      const named = new Set(rows.map(({ key }) => key));
      const stored = readdirSync(files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return stored
        .map(({ name }) => name)
        .filter((name) => !named.has(name))
        .sort();
    },
    end: async () => {
      await server.stop();
      await dropDatabase(databaseUrl, new URL(database).pathname.slice(1));
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
