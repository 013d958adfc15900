import path from 'node:path';
import { Refusal } from '../../domain/refusal';
import { contentFormats, contentOf } from '../../platform/files/content-format';
import type { UploadedFile } from '../../platform/http/uploaded-files';
import type { DocumentType } from '../document-type/document-types';
import type { Settings } from '../setting/settings';

const megabyte = 1024 * 1024;

/** Content types of the accepted formats; what is sent back to whoever downloads. */
const mimeOfFormat: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const formatOf = (name: string): string => path.extname(name).slice(1).toLowerCase().replace('jpg', 'jpeg');

/** The content type that goes with a file's extension. */
export const mimeOf = (name: string): string => mimeOfFormat[formatOf(name)] ?? 'application/octet-stream';

/** Only the last part of the name, without control characters and halves of characters that the cut leaves: it is shown and sent, never used as a path. */
export const displayName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/\p{Cc}/gu, '')
    .slice(0, 200)
    .replace(/\p{Cs}/gu, '') || 'file';

/** The content decides: it must be what the name says. A format that has no mark of its own must not have another's. */
const assertIsAsNamed = async (
  { path: bytes, name }: UploadedFile,
  formats: DocumentType['formats']
): Promise<void> => {
  const content = await contentOf(bytes);
  const details = { name: displayName(name) };
  if (content === 'encrypted') throw new Refusal('encrypted_file', details);
  if (content === 'macro') throw new Refusal('macro_file', details);
  const named = contentFormats.find((format) => format === formatOf(name)) ?? null;
  if (content !== named) throw new Refusal('unsupported_file', { ...details, formats });
};

/**
 * Checks a file's size, format and content against its document type.
 * @throws Refusal `file_too_large`, `unsupported_file`, `encrypted_file` or `macro_file`
 */
export const assertAccepted = async (
  file: UploadedFile,
  type: DocumentType,
  limits: Settings['limits']
): Promise<void> => {
  const max = Math.min(type.maxSizeMb, limits.maxAttachmentMb);
  if (file.size > max * megabyte) throw new Refusal('file_too_large', { name: displayName(file.name), max });
  if (!type.formats.map((format) => format.replace('jpg', 'jpeg')).includes(formatOf(file.name))) {
    throw new Refusal('unsupported_file', { name: displayName(file.name), formats: type.formats });
  }
  await assertIsAsNamed(file, type.formats);
};
