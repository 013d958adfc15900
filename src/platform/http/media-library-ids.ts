import type { Fault } from '../../domain/refusal';
import { isRowId } from './row-id';

type Body = Readonly<Record<string, unknown>>;

/** What names folders and files in the bodies of the media library. */
const names = ['id', 'parent', 'folder', 'folderId', 'destinationFolderId', 'folderIds', 'fileIds'];

/** What holds such a body again: beside each file of a form as JSON, and for several files at once. */
const inner = ['fileInfo', 'updates'];

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] => [value ?? []].flat();

/** What a form says of a file; none when it is no object. */
const parsed = (value: unknown): Body | undefined => {
  if (typeof value !== 'string') return isBody(value) ? value : undefined;
  try {
    const read: unknown = JSON.parse(value);
    return isBody(read) ? read : undefined;
  } catch {
    return undefined;
  }
};

/**
 * What in a body of the media library cannot name a file or a folder. The platform's own checks hand it to the database and await
 * no answer, so that the call would have none either.
 */
export const mediaLibraryFaults = (body: unknown): Fault[] => {
  if (!isBody(body)) return [];
  const own = names
    .filter((name) => !listOf(body[name]).every(isRowId))
    .map((name): Fault => ({ path: [name], code: 'invalid_value' }));
  const within = inner.flatMap((name) =>
    listOf(body[name]).flatMap((value): Fault[] => {
      const told = parsed(value);
      if (told === undefined) return [{ path: [name], code: 'invalid_value' }];
      return mediaLibraryFaults(told).map((fault) => ({ ...fault, path: [name, ...fault.path] }));
    })
  );
  return [...own, ...within];
};
