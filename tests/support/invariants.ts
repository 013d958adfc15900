import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from './sql';

/** What must hold of the database at every moment; each statement selects what breaks it. */
const broken: Readonly<Record<string, string>> = {
  'an information request is open if and only if one is awaited': `
    SELECT r.document_id FROM requests r
    WHERE (r.state IN ('awaiting_complement', 'awaiting_analyses'))
      <> EXISTS (SELECT 1 FROM information_requests i WHERE i.request_id = r.id AND i.state = 'open')`,
  'an answered information request has its files': `
    SELECT i.document_id FROM information_requests i WHERE i.state = 'answered'
      AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.information_request_id = i.id)`,
  'a visit is planned if and only if the request is under inspection': `
    SELECT r.document_id FROM requests r
    WHERE (r.state = 'under_inspection')
      <> EXISTS (SELECT 1 FROM visits v WHERE v.request_id = r.id AND v.state = 'scheduled')`,
  'a request has certificates if and only if it is closed with items that are subject': `
    SELECT r.document_id FROM requests r
    WHERE (r.state = 'closed' AND r.response <> 'not_subject')
      <> EXISTS (SELECT 1 FROM certificates c WHERE c.request_id = r.id)`,
  'a document says what its row does, and its file is made or will be': `
    SELECT c.document_id FROM certificates c
    WHERE c.snapshot ->> 'number' <> c.number OR jsonb_array_length(c.snapshot -> 'items') <> c.item_count
      OR (NOT EXISTS (SELECT 1 FROM certificate_files f WHERE f.certificate_id = c.id AND f.copy = 'original')
        AND NOT EXISTS (SELECT 1 FROM graphile_worker._private_jobs j
          WHERE j.payload::jsonb = jsonb_build_object('certificateId', c.id, 'copy', 'original')))`,
  'a closed request has a response, and nothing else has one': `
    SELECT document_id FROM requests WHERE (state = 'closed') <> (response IS NOT NULL)`,
  'the last entry of the history tells the state': `
    SELECT r.document_id FROM requests r LEFT JOIN LATERAL
      (SELECT to_state FROM history_entries h WHERE h.request = r.document_id ORDER BY seq DESC LIMIT 1) h ON true
    WHERE h.to_state IS DISTINCT FROM r.state`,
  'a request has one entry for its deposit at most, as nobody withdrew it': `
    SELECT request FROM history_entries WHERE action IN ('deposit', 'close') GROUP BY request, action HAVING count(*) > 1`,
  'the lines are numbered 1..n, and n is kept on the request': `
    SELECT r.document_id FROM requests r LEFT JOIN goods_items g ON g.request_id = r.id GROUP BY r.id
    HAVING count(g.id) <> r.goods_count OR coalesce(max(g.line), 0) <> count(g.id)`,
  'an import is remembered if and only if its lines and its entry in the history are there': `
    SELECT r.document_id FROM requests r
    LEFT JOIN imported_sheets s ON s.request_id = r.id
    LEFT JOIN history_entries h ON h.request = r.document_id AND h.action = 'import'
    WHERE (s.sha256 IS NULL) <> (h.id IS NULL)
      OR (h.id IS NOT NULL AND r.goods_count < (h.input::json ->> 'imported')::integer)`,
  'a counter is the greatest number that it gave, and none is missing': `
    SELECT c.name FROM counters c LEFT JOIN (
      SELECT left(number, -8) AS name, right(number, 7)::integer AS value FROM requests WHERE number IS NOT NULL
      UNION ALL SELECT left(number, -8), right(number, 7)::integer FROM certificates) n ON n.name = c.name
    GROUP BY c.name, c.value HAVING count(DISTINCT n.value) <> c.value OR max(n.value) <> c.value`,
  'an idempotency key is kept with its answer': `SELECT key FROM idempotency_keys WHERE status IS NULL`,
};

type KeptFile = { key: string; size: number; sha256: string };

/** Bytes without a row are allowed; a row without its bytes is not. */
const filesMissing = async (database: string, folder: string): Promise<string[]> => {
  const files = await rowsOf<KeptFile>(
    `SELECT storage_key AS key, size, sha_256 AS sha256 FROM attachments
     UNION ALL SELECT storage_key, size, sha256 FROM certificate_files`,
    [],
    database
  );
  return files
    .filter(({ key, size, sha256 }) => {
      const file = join(folder, key.slice(0, 2), key);
      if (!existsSync(file)) return true;
      const bytes = readFileSync(file);
      return bytes.length !== size || createHash('sha256').update(bytes).digest('hex') !== sha256;
    })
    .map(({ key }) => key);
};

/** What is broken in a database and its folder of files; empty when all is well. */
export const brokenInvariants = async (database: string, folder: string): Promise<Record<string, unknown[]>> => {
  const found: Record<string, unknown[]> = {};
  for (const [name, statement] of Object.entries(broken)) {
    const rows = await rowsOf(statement, [], database);
    if (rows.length > 0) found[name] = rows;
  }
  const missing = await filesMissing(database, folder);
  return missing.length > 0 ? { ...found, 'a file has its bytes': missing } : found;
};
