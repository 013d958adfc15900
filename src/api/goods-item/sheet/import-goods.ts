import { faultMessage } from '../../../domain/labels';
import { Refusal } from '../../../domain/refusal';
import type { Language } from '../../../domain/vocabulary';
import { type Transaction, inTransaction } from '../../../platform/database';
import { appendEntry } from '../../history-entry/append-entry';
import { editDraft, lockDraft } from '../../request/form/edit-draft';
import type { LockedRequest } from '../../request/located-request';
import { type GoodsEdit, assertRoom } from '../edit-goods';
import { insertGoods } from '../goods-items';
import { forgetSheets, rememberSheet, wasImported } from './imported-sheets';
import type { SheetFindings } from './read-goods-sheet';
import type { SentSheet } from './sent-sheet';

/** How a sheet is imported; `force` appends it though it was imported before. */
export type ImportOptions = { mode: 'append' | 'replace'; dryRun: boolean; force: boolean };

/** @throws Refusal `import_failed` with every faulty cell, in the reader's language; without, when a sheet tells them */
const assertFaultless = ({ isFaulty, faults, lines }: SheetFindings, language: Language): void => {
  if (!isFaulty) return;
  const errors = faults.map(({ row, column, value, code, params }) => ({
    row,
    column,
    value,
    code,
    message: faultMessage(language, { code, params }),
  }));
  throw new Refusal('import_failed', { validCount: lines.length, errors });
};

/** Lines stay when others are appended. */
const linesBefore = (request: LockedRequest, { mode }: ImportOptions): number =>
  mode === 'append' ? request.goodsCount : 0;

/** @throws Refusal `already_imported`, `too_many_rows` */
const assertImportable = async (
  trx: Transaction,
  request: LockedRequest,
  { sheet, sha256 }: SentSheet,
  options: ImportOptions
): Promise<void> => {
  const isRepeated = options.mode === 'append' && !options.force && (await wasImported(trx, request.id, sha256));
  if (isRepeated) throw new Refusal('already_imported');
  await assertRoom(trx, linesBefore(request, options) + sheet.lines.length);
};

/** Writes the lines; every statement is for all of them, so their number does not matter. */
const writeLines = async (
  trx: Transaction,
  request: LockedRequest,
  { sheet: { lines }, sha256 }: SentSheet,
  { options, at }: { options: ImportOptions; at: Date }
): Promise<{ goods_count: number }> => {
  const before = linesBefore(request, options);
  if (options.mode === 'replace') {
    await trx('goods_items').where({ request_id: request.id }).delete();
    await forgetSheets(trx, request.id);
  }
  await insertGoods(trx, request.id, lines, { after: before, at });
  await rememberSheet(trx, request.id, sha256);
  return { goods_count: before + lines.length };
};

/**
 * Imports a sheet into a draft: all of its lines or, when anything stands against it, none. A dry run asks everything that an
 * import asks, and writes nothing.
 * @returns the version that the request has then
 * @throws Refusal `import_failed`, `already_imported`, `too_many_rows`, and as `lockDraft`
 */
export const importGoods = async (
  { actor, documentId, version }: GoodsEdit,
  sent: SentSheet,
  { language, ...options }: ImportOptions & { language: Language }
): Promise<number> => {
  const { sheet, fileName, sha256 } = sent;
  assertFaultless(sheet, language);
  if (options.dryRun) {
    return inTransaction(async (trx) => {
      const request = await lockDraft(trx, documentId, { actor, version });
      await assertImportable(trx, request, sent, options);
      return request.version;
    });
  }
  const edit = await editDraft(documentId, { actor, version }, async (trx, request, at) => {
    await assertImportable(trx, request, sent, options);
    const columns = await writeLines(trx, request, sent, { options, at });
    const input = { mode: options.mode, imported: sheet.lines.length, skipped: sheet.skipped, fileName, sha256 };
    await appendEntry(trx, { request: documentId, actor, action: 'import', from: 'draft', to: 'draft', input, at });
    return { columns, result: null };
  });
  return edit.version;
};
