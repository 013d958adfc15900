import { query } from '../../scripts/launcher/databases.mjs';

/** Copies the row of a draft so many times, by one statement: for lists that no test would wait for over HTTP. */
export const copyDraft = async (databaseUrl: string, documentId: string, count: number): Promise<void> => {
  const { rows } = await query(
    databaseUrl,
    `SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = 'requests'
       AND column_name NOT IN ('id', 'document_id', 'created_at')`
  );
  const [{ columns }] = rows as [{ columns: string }];
  await query(
    databaseUrl,
    `INSERT INTO requests (document_id, created_at, ${columns})
     SELECT md5(document_id || i), created_at - i * interval '1 minute', ${columns}
     FROM requests, generate_series(1, $2::integer) AS i WHERE document_id = $1`,
    [documentId, count]
  );
  await query(databaseUrl, 'ANALYZE requests');
};
