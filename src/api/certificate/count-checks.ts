import { pool } from '../../platform/database';

/** One day's checks of a document that the database has not counted yet. */
type Uncounted = { certificate: number; day: string; checks: number };

/** By document and day: however many checks come at once, there is one row to write for each document. */
const uncounted = new Map<string, Uncounted>();

const RETRY_MS = 5_000;

let isWriting = false;
let written: Promise<void> = Promise.resolve();
let retry: NodeJS.Timeout | undefined;

/** In the order of their keys, so that two instances never wait for each other. */
const statement = `
  INSERT INTO certificate_checks (certificate_id, day, checks)
  SELECT c.id, counted.day, counted.checks
  FROM json_to_recordset(:rows::json) AS counted (certificate integer, day date, checks integer)
  JOIN certificates c ON c.id = counted.certificate
  ORDER BY c.id, counted.day
  ON CONFLICT (certificate_id, day) DO UPDATE SET checks = certificate_checks.checks + excluded.checks`;

const add = ({ certificate, day, checks }: Uncounted): void => {
  const key = `${certificate} ${day}`;
  const known = uncounted.get(key)?.checks ?? 0;
  uncounted.set(key, { certificate, day, checks: known + checks });
};

/** What comes in while a statement runs goes with the next: counting takes one connection, whatever the load. */
const writeAll = async (): Promise<void> => {
  clearTimeout(retry);
  isWriting = true;
  try {
    while (uncounted.size > 0) {
      const rows = [...uncounted.values()];
      uncounted.clear();
      await pool()
        .raw(statement, { rows: JSON.stringify(rows) })
        .catch((error: unknown) => {
          rows.forEach(add);
          throw error;
        });
    }
  } catch (error) {
    strapi.log.error(error);
    retry = setTimeout(write, RETRY_MS).unref();
  } finally {
    isWriting = false;
  }
};

const write = (): void => {
  if (!isWriting) written = writeAll();
};

/**
 * Counts one check of a document on a day (`YYYY-MM-DD`), behind the answer. A database that is away delays the count; a killed
 * process loses those of its last moments.
 */
export const countCheck = (certificate: number, day: string): void => {
  add({ certificate, day, checks: 1 });
  write();
};

/** Writes what is not counted yet, before the process ends. */
export const finishCounting = async (): Promise<void> => {
  await written;
  write();
  await written;
};
