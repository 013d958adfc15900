import { inBulk, withLoader } from './bulk-load';
import { type SeedPeople, insertRequests } from './seed-requests';

const offices = `INSERT INTO offices (id, document_id, code, name, created_at, updated_at)
  SELECT id, md5('office' || id), 'B' || id, 'Bureau ' || id, now(), now() FROM unnest($1::integer[]) AS id`;

/** Where the rows of a relation are which the platform keeps in a table of its own. */
const links = { owner: 'user', office: 'office' } as const;

/** Writes the same requests as ours into a database of the platform as it comes, whose relations are rows of link tables. */
export const seedPlatformRequests = (databaseUrl: string, total: number, people: SeedPeople): Promise<void> =>
  withLoader(databaseUrl, async (client) => {
    await client.query(offices, [people.offices]);
    const inRow = ['owner_id', 'office_id', 'agent_id'];
    await client.query(`ALTER TABLE requests ${inRow.map((column) => `ADD COLUMN ${column} integer`).join()}`);
    await insertRequests(client, total, people);
    for (const [relation, target] of Object.entries(links)) {
      const table = `requests_${relation}_lnk`;
      await inBulk(client, table, () =>
        client.query(
          `INSERT INTO ${table} (request_id, ${target}_id)
           SELECT id, ${relation}_id FROM requests WHERE ${relation}_id IS NOT NULL ORDER BY id`
        )
      );
    }
    await client.query(`ALTER TABLE requests ${inRow.map((column) => `DROP COLUMN ${column}`).join()}`);
  });
