import { query } from '../../scripts/launcher/databases.mjs';
import { databaseUrl } from './servers';

/** The rows of one statement, sent to the database itself. */
export const rowsOf = async <Row>(text: string, values: unknown[] = [], url: string = databaseUrl): Promise<Row[]> =>
  (await query(url, text, values)).rows as Row[];
