import type { listOffices } from '../../contract/declarants/public-lists';
import type { Answer } from '../../contract/route';
import { routes, subjects } from '../../domain/vocabulary';
import { type Database, rowsOf } from '../../platform/database';

type PublicOffice = Answer<typeof listOffices>[number];

type Row = Omit<PublicOffice, 'subjects' | 'routes'> & { accepts: Record<string, boolean> };

const statement = `
  SELECT code, name AS label, address, email, phone,
    json_build_object('coc', accepts_coc, 'sor', accepts_sor, 'sol', accepts_sol,
      'A', route_a, 'B', route_b, 'C', route_c) AS accepts
  FROM offices
  WHERE (active_from IS NULL OR active_from <= :today) AND (active_until IS NULL OR active_until >= :today)
  ORDER BY code`;

/** The offices whose appointment runs on that day. */
export const readPublicOffices = async (db: Database, today: string): Promise<PublicOffice[]> =>
  (await rowsOf<Row>(db, statement, { today })).map(({ accepts, ...office }) => ({
    ...office,
    subjects: subjects.filter((subject) => accepts[subject]),
    routes: routes.filter((route) => accepts[route]),
  }));
