import { inBulk, withLoader } from './bulk-load';

/** From one line to seven of each request, four on average. */
const items = `
  INSERT INTO goods_items (document_id, line, hs_code, description, brand, model, quantity, unit, value, currency, origin_country,
    condition, outcome, request_id, created_at, updated_at)
  SELECT md5('item' || r.id || '-' || line), line, '8516797000', 'Bouilloire électrique 1,7 L, référence ' || r.id, 'Atlas Home',
    'BK-' || line, 1200, 'H87', 14400, 'EUR', 'CN', 'new', CASE WHEN r.state = 'closed' THEN 'conforming' END, r.id,
    r.created_at, r.updated_at
  FROM requests r, generate_series(1, r.goods_count) AS line`;

/** Gives each request its lines. */
export const seedItems = (databaseUrl: string): Promise<void> =>
  withLoader(databaseUrl, (client) => inBulk(client, 'goods_items', () => client.query(items)));
