import type { Declarant } from '../../../domain/actor';
import { ValidationRefusal } from '../../../domain/refusal';
import type { Language } from '../../../domain/vocabulary';
import { pool } from '../../../platform/database';
import { hashOfFile } from '../../../platform/files/hash-of-file';
import type { UploadedFile } from '../../../platform/http/uploaded-files';
import { displayName } from '../../attachment/acceptance';
import { admit } from '../../request/admit';
import { readForm } from '../../request/form/read-form';
import type { LocatedRequest } from '../../request/located-request';
import { readSettings } from '../../setting/settings';
import { type GoodsSheet, readGoodsSheet } from './read-goods-sheet';

/** A sheet as it was read from the file that was sent. */
export type SentSheet = { sheet: GoodsSheet; fileName: string; sha256: string };

const onlyFile = (files: readonly UploadedFile[]): UploadedFile => {
  const [file, ...others] = files;
  if (file === undefined) throw new ValidationRefusal([{ path: ['files'], code: 'required' }]);
  if (others.length > 0) throw new ValidationRefusal([{ path: ['files'], code: 'too_many', params: { max: 1 } }]);
  return file;
};

/**
 * Reads the sheet that was sent for a draft, outside any transaction: it may take a while. Whether the request is a draft of
 * this version is asked before, so that nothing is read in vain, and again when its row is locked.
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
  }: {
    actor: Declarant;
    version: number | undefined;
    files: readonly UploadedFile[];
    language: Language;
  }
): Promise<SentSheet> => {
  admit(request, actor, { isPossible: request.state === 'draft', version });
  const file = onlyFile(files);
  const form = await readForm(pool(), request.id);
  const { limits } = await readSettings(pool());
  const sheet = await readGoodsSheet(file, { form, maxLines: limits.maxItems, language });
  return { sheet, fileName: displayName(file.name), sha256: await hashOfFile(file.path) };
};
