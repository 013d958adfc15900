import type { Event } from '@strapi/database';
import { Refusal } from '../../../../domain/refusal';
import { firstRowOf, inTransaction } from '../../../../platform/database';

/** The workflow itself files documents under these. */
const neededCodes = ['other', 'analysis_report', 'inspection_report'];

type DocumentTypeRow = { code: string };

const affectedBy = async ({ params }: Event): Promise<DocumentTypeRow[]> => {
  const where = params.where as Record<string, unknown> | undefined;
  const types: unknown = await strapi.db
    .query('api::document-type.document-type')
    .findMany({ where, select: ['code'] });
  return types as DocumentTypeRow[];
};

const inUseStatement = `
  SELECT 1 FROM attachments WHERE document_type = ANY(:codes)
  UNION ALL
  SELECT 1 FROM information_requests i, jsonb_array_elements_text(i.document_types) AS wanted (code)
  WHERE jsonb_typeof(i.document_types) = 'array' AND wanted.code = ANY(:codes)
  LIMIT 1`;

const refuseWhenInUse = (codes: readonly string[]): Promise<void> =>
  inTransaction(async (trx) => {
    if (codes.length === 0) return;
    const isNeeded = codes.some((code) => neededCodes.includes(code));
    if (isNeeded || (await firstRowOf(trx, inUseStatement, { codes }))) throw new Refusal('in_use');
  });

const refuseDeletingUsed = async (event: Event): Promise<void> =>
  refuseWhenInUse((await affectedBy(event)).map(({ code }) => code));

/** Documents name their type by its code: a type in use can be switched off, and neither deleted nor given another code. */
export default {
  beforeDelete: refuseDeletingUsed,
  beforeDeleteMany: refuseDeletingUsed,

  async beforeUpdate(event: Event) {
    const { code } = event.params.data as { code?: string };
    if (code === undefined) return;
    const before = await affectedBy(event);
    await refuseWhenInUse(before.map((type) => type.code).filter((known) => known !== code));
  },
};
