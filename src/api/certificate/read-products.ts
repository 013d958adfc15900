import type { listCertificateProducts } from '../../contract/declarants/certificates';
import type { Answer } from '../../contract/route';
import type { Database } from '../../platform/database';
import { type PageMeta, pageOf } from '../../platform/page';

type Product = Answer<typeof listCertificateProducts>[number];

/** The lines on a document: on a report of non-conformity those that failed, on any other those that passed. */
const onDocument = `
  g.outcome = ANY(CASE WHEN c.kind = 'ncr' THEN ARRAY['non_conforming']
    ELSE ARRAY['conforming', 'conforming_with_reservation'] END)`;

/** A page of the lines that a document stands for, in the order of its request, which no longer changes. */
export const readProducts = async (
  db: Database,
  documentId: string,
  page: { page: number; pageSize: number }
): Promise<{ data: Product[]; meta: PageMeta }> => {
  const list = {
    select: `g.line, g.hs_code AS "hsCode", g.description, g.brand, g.model, g.origin_country AS "originCountry",
      g.standards, g.standards_applied AS "standardsApplied", g.outcome, g.remark`,
    from: 'certificates c JOIN goods_items g ON g.request_id = c.request_id',
    where: ['c.document_id = :documentId', onDocument],
    orderBy: 'g.line',
    bindings: { documentId },
  };
  const { rows, meta } = await pageOf<Product>(db, list, page);
  return { data: rows, meta };
};
