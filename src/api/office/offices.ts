import type { OfficeScope } from '../../domain/routing';
import { type AssignmentMode, type Route, type Subject, routes, subjects } from '../../domain/vocabulary';
import { type Database, rowsOf } from '../../platform/database';

/** An office as routing sees it. */
export type RoutableOffice = OfficeScope & {
  documentId: string;
  name: string;
  assignmentMode: AssignmentMode;
  /** Working days. */
  serviceTarget: number;
  openRequests: number;
};

type Row = Omit<RoutableOffice, 'subjects' | 'routes' | 'hsChapters' | 'originCountries'> & {
  hsChapters: string | null;
  originCountries: string | null;
  accepts: Record<Subject | Route, boolean>;
};

/** Open requests are counted in one grouped scan of a partial index. */
const statement = `
  SELECT o.id, o.document_id AS "documentId", o.code, o.name, o.active_from AS "activeFrom", o.active_until AS "activeUntil",
    o.assignment_mode AS "assignmentMode", o.service_target AS "serviceTarget",
    o.hs_chapters AS "hsChapters", o.origin_countries AS "originCountries",
    json_build_object('coc', o.accepts_coc, 'sor', o.accepts_sor, 'sol', o.accepts_sol,
      'A', o.route_a, 'B', o.route_b, 'C', o.route_c) AS accepts,
    coalesce(open.requests, 0)::integer AS "openRequests"
  FROM offices o
  LEFT JOIN (SELECT office_id, count(*) AS requests FROM requests
    WHERE state NOT IN ('draft', 'closed') GROUP BY office_id) open ON open.office_id = o.id
  ORDER BY o.code`;

const listed = (text: string | null): string[] => (text ?? '').split(/[\s,]+/).filter((part) => part !== '');

const routable = ({ accepts, hsChapters, originCountries, ...office }: Row): RoutableOffice => ({
  ...office,
  subjects: subjects.filter((subject) => accepts[subject]),
  routes: routes.filter((route) => accepts[route]),
  hsChapters: listed(hsChapters),
  originCountries: listed(originCountries),
});

/** All offices with their scope and load. */
export const readOffices = async (db: Database): Promise<RoutableOffice[]> =>
  (await rowsOf<Row>(db, statement)).map(routable);
