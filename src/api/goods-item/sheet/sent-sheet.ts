import type { Declarant } from '../../../domain/actor';
import { ValidationRefusal } from '../../../domain/refusal';
import type { Language } from '../../../domain/vocabulary';
import { pool } from '../../../platform/database';
import { hashOfFile } from '../../../platform/files/hash-of-file';
import type { UploadedFile } from '../../../platform/http/uploaded-files';
import type { TemporaryFile } from '../../../platform/sheets/temporary-file';
import type { Waiter } from '../../../platform/turns';
import { displayName } from '../../attachment/acceptance';
import { admit } from '../../request/admit';
import { readForm } from '../../request/form/read-form';
import type { LocatedRequest } from '../../request/located-request';
import { readSettings } from '../../setting/settings';
import {
  type GoodsSheetOptions,
  type SheetFindings,
  readGoodsSheet,
  readGoodsSheetAndTellFaults,
} from './read-goods-sheet';

/** A sheet as it was read from the file that was sent; with the sheet of its faults, where that was asked for. */
export type SentSheet = { sheet: SheetFindings; faultsSheet: TemporaryFile | null; fileName: string; sha256: string };

const onlyFile = (files: readonly UploadedFile[]): UploadedFile => {
  const [file, ...others] = files;
  if (file === undefined) throw new ValidationRefusal([{ path: ['files'], code: 'required' }]);
  if (others.length > 0) throw new ValidationRefusal([{ path: ['files'], code: 'too_many', params: { max: 1 } }]);
  return file;
};

const findingsOf = async (
  file: UploadedFile,
  { tellsFaults, ...options }: GoodsSheetOptions & { tellsFaults: boolean }
): Promise<Pick<SentSheet, 'sheet' | 'faultsSheet'>> =>
  tellsFaults
    ? readGoodsSheetAndTellFaults(file, options)
    : { sheet: await readGoodsSheet(file, options), faultsSheet: null };

/**
 * Reads the sheet that was sent for a draft, outside any transaction: it may take a while. Whether the request is a draft of
 * this version is asked before, so that nothing is read in vain, and again when its row is locked.
 * @param tellsFaults whether the sheet of faults is written as well; whoever holds it deletes it
 * @param waiter for whom it is read: nothing is read any more for a caller who went away
 * @throws Refusal `transition_not_allowed`, `version_conflict`, and as `readGoodsSheet`; ValidationRefusal for too few or too
 *   many files
 */
export const readSentSheet = async (
  request: LocatedRequest,
  {
    actor,
    version,
    files,
    language,
    tellsFaults,
    waiter,
  }: {
    actor: Declarant;
    version: number | undefined;
    files: readonly UploadedFile[];
    language: Language;
    tellsFaults: boolean;
    waiter: Waiter;
  }
): Promise<SentSheet> => {
  admit(request, actor, { isPossible: request.state === 'draft', version });
  const file = onlyFile(files);
  const form = await readForm(pool(), request.id);
  const { limits } = await readSettings(pool());
  const sha256 = await hashOfFile(file.path);
  const findings = await findingsOf(file, { form, maxLines: limits.maxItems, language, tellsFaults, waiter });
  return { ...findings, fileName: displayName(file.name), sha256 };
};
