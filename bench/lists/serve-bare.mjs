import { createServer } from 'node:http';
import pg from 'pg';

/** What 25 rows of a list cost without a platform, an account or a count: `node:http` and one statement. */

const owner = Number(process.env.OWNER);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const statement = `
  SELECT r.document_id AS "documentId", r.number, r.deposited_at AS "depositedAt", r.subject, r.type, r.route,
    r.exporter_name AS "exporterName", r.state, r.response, r.goods_count AS "goodsCount", r.created_at AS "createdAt",
    r.updated_at AS "updatedAt", json_build_object('code', o.code, 'name', o.name) AS office
  FROM requests r LEFT JOIN offices o ON o.id = r.office_id WHERE r.owner_id = $1
  ORDER BY r.created_at DESC, r.id DESC LIMIT 25`;

process.on('disconnect', () => process.exit(0));

const server = createServer((_request, response) => {
  pool.query(statement, [owner], (error, result) => {
    if (error) throw error;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: result.rows }));
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.send?.(address.port);
});
