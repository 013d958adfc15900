import type { Client } from 'pg';
import { inBulk, withLoader } from './bulk-load';

/** Who has how much of what is seeded, by row ids; everything else is spread over declarants of the seed. */
export type SeedPeople = {
  /** A declarant of two hundred requests, as most are. */
  ordinary: number;
  /** The declarant of three requests in a hundred. */
  largest: number;
  /** The offices, the busiest first. */
  offices: readonly number[];
  /** Of each office, those who treat its requests, in the same order. */
  agents: readonly (readonly number[])[];
};

/** How many requests of the whole the ordinary declarant has, whatever the whole is. */
const ordinaryCount = 200;
/** The whole per seeded declarant. */
const requestsPerDeclarant = 200;
/** In the text of five requests, and in that of two requests of three. */
export const searched = { rare: 'zweibruecken', common: 'co., ltd' } as const;

/** A number from 0 to 1 that looks random and is the same at each seeding. */
const chance = (salt: number): string => `((hashint8extended(i, ${salt}) & 1048575) / 1048576.0)`;

const pick = (values: readonly string[], salt: number): string =>
  `(ARRAY[${values.map((value) => `'${value}'`).join()}])[1 + floor(${chance(salt)} * ${values.length})::int]`;

const cities = ['Ningbo', 'Shenzhen', 'Bursa', 'Izmir', 'Valencia', 'Milano', 'Lyon', 'Porto', 'Chennai', 'Busan'];
const trades = ['Home', 'Electric', 'Textile', 'Toys', 'Tools', 'Lighting', 'Ceramics', 'Auto Parts', 'Tyres', 'Plast'];
const forms = ['Co., Ltd', 'Co., Ltd', 'Trading Co., Ltd', 'Industrial Co., Ltd', 'SpA', 'SARL'];

const shipment = {
  ...{ transportMode: '1', incoterm: 'FOB', loadingPort: 'CNNGB', dischargePort: 'MACAS', provenanceCountry: 'CN' },
  ...{ invoiceDate: '2026-01-20', invoiceValue: '123456.5', currency: 'EUR', containerType: 'fcl' },
  ...{ containerNumbers: ['CSQU3054383'], partialShipment: false },
};
const inspection = {
  ...{ placeName: 'Entrepôt 4', address: '88 Zhongshan Rd', city: 'Ningbo', country: 'CN' },
  ...{ contactName: 'Li Wei', phone: '+8657400000000', readyDate: '2026-12-15' },
};

const now = `date_trunc('second', now() AT TIME ZONE 'utc')`;

/**
 * Six years of work up to now: three drafts in a hundred, what was deposited in the last weeks partly open, all that is older
 * closed but for one in a thousand. Offices differ in size, and so do declarants. (`OFFSET 0` keeps the planner from working an
 * expression out once for each place that names it.)
 */
const requests = `
  INSERT INTO requests (document_id, number, deposited_at, subject, type, route, state, response, version, purpose, inspection,
    shipment, invoice_value, exporter_name, invoice_number, goods_count, search_text, service_target, paused_days, paused_since,
    due_on, closed_on, service_days, owner_id, office_id, agent_id, created_at, updated_at)
  SELECT md5('request' || i), number, deposited_at, subject, 'initial', route, state,
    CASE WHEN state = 'closed' THEN ${pick(['conforming', 'conforming', 'conforming', 'non_conforming', 'partially_conforming'], 1)} END,
    7, 'Mise à la consommation, lot ' || i, '${JSON.stringify(inspection)}'::jsonb, '${JSON.stringify(shipment)}'::jsonb, 123456.5, exporter, invoice, 1 + i % 7,
    lower(concat_ws(' ', number, exporter, invoice, importer)), CASE WHEN number IS NOT NULL THEN 5 END, 0,
    CASE WHEN state IN ('awaiting_complement', 'awaiting_analyses') THEN (deposited_at + interval '3 days')::date END,
    (deposited_at + interval '7 days')::date,
    CASE WHEN state = 'closed' THEN least(deposited_at + interval '1 day' * floor(1 + ${chance(2)} * 9), ${now})::date END,
    CASE WHEN state = 'closed' THEN floor(1 + ${chance(2)} * 7)::int END,
    owner, CASE WHEN number IS NOT NULL THEN office.id END,
    CASE WHEN state NOT IN ('draft', 'deposited') THEN office.agents[1 + floor(${chance(3)} * cardinality(office.agents))::int] END,
    created_at, coalesce(deposited_at, created_at) + interval '5 days' * ${chance(4)}
  FROM (
    SELECT *, CASE WHEN state <> 'draft' THEN 'DEM-' || extract(year FROM created_at) || '-' || lpad(i::text, 7, '0') END AS number,
      CASE WHEN state <> 'draft' THEN created_at + interval '2 days' * ${chance(5)} END AS deposited_at
    FROM (
      SELECT *, CASE
        WHEN ${chance(6)} < 0.03 THEN 'draft'
        WHEN created_at < ${now} - interval '45 days' AND ${chance(7)} > 0.001 THEN 'closed'
        ELSE ${pick(['deposited', 'awaiting_evaluation', 'under_evaluation', 'in_processing', 'awaiting_complement', 'awaiting_analyses', 'under_inspection', 'closed', 'closed', 'closed'], 8)}
      END AS state
      FROM (
        SELECT i, ${now} - interval '6 years' * ((:total - i) / :total::float8) - interval '3 days' AS created_at,
          ${pick(['coc', 'coc', 'coc', 'sor', 'sol'], 9)} AS subject, ${pick(['A', 'A', 'B', 'C'], 10)} AS route,
          CASE WHEN i % (:total / 5) = 17 THEN 'Rheinland ${searched.rare} GmbH'
            ELSE ${pick(cities, 11)} || ' ' || ${pick(trades, 12)} || ' ' || floor(${chance(13)} * 90) || ' ' || ${pick(forms, 14)} END AS exporter,
          'NH-' || i AS invoice, 'atlas distribution ' || floor(${chance(15)} * 900) || ' sarl' AS importer,
          CASE WHEN i % (:total / ${ordinaryCount}) = 0 THEN :ordinary::integer WHEN ${chance(16)} < 0.03 THEN :largest::integer
            ELSE (:declarants::integer[])[1 + floor(power(${chance(16)}, 2) * cardinality(:declarants::integer[]))::int] END AS owner,
          width_bucket(${chance(17)}, ARRAY[0, 0.3, 0.55, 0.75, 0.9]) AS office_rank
        FROM generate_series(1::bigint, :total::bigint) AS i OFFSET 0
      ) drawn OFFSET 0
    ) placed OFFSET 0
  ) numbered
  JOIN seeded_offices office ON office.rank = office_rank
  ORDER BY i`;

/** Accounts that only own requests: nobody logs in to them. */
const declarants = `
  INSERT INTO up_users (document_id, username, email, provider, password, confirmed, blocked, created_at, updated_at)
  SELECT md5('declarant' || i), 'seeded' || i, 'seeded' || i || '@test.ma', 'local', 'none', true, false, now(), now()
  FROM generate_series(1, $1::integer) AS i RETURNING id`;

const seededOffices = `CREATE TEMPORARY TABLE seeded_offices (rank integer, id integer, agents integer[])`;

const quoted = (client: Client, value: string | number | readonly number[]): string =>
  typeof value === 'number'
    ? String(value)
    : client.escapeLiteral(typeof value === 'string' ? value : `{${value.join()}}`);

const bound = (client: Client, sql: string, values: Record<string, string | number | readonly number[]>): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`:${name}`, quoted(client, value)), sql);

/** Writes so many requests into the table of that name, by one statement; it has columns for owner, office and agent. */
export const insertRequests = async (
  client: Client,
  total: number,
  { ordinary, largest, offices, agents }: SeedPeople
): Promise<void> => {
  const seeded = await client.query<{ id: number }>(declarants, [total / requestsPerDeclarant]);
  await client.query(seededOffices);
  for (const [index, id] of offices.entries()) {
    await client.query('INSERT INTO seeded_offices VALUES ($1, $2, $3)', [index + 1, id, agents[index]]);
  }
  const values = { total, ordinary, largest, declarants: seeded.rows.map(({ id }) => id) };
  await inBulk(client, 'requests', () => client.query(bound(client, requests, values)));
};

/** Fills a database that the server has made with so many requests. */
export const seedRequests = (databaseUrl: string, total: number, people: SeedPeople): Promise<void> =>
  withLoader(databaseUrl, (client) => insertRequests(client, total, people));
