import { rm } from 'node:fs/promises';
import type { Context } from 'koa';

/** A file of a multipart body, as the body parser left it in the temporary folder. */
export type UploadedFile = { path: string; name: string; size: number };

type ParsedFile = { filepath: string; originalFilename: string | null; size: number; begun?: number };

let begun = 0;

/** For the body parser, which calls it when a file begins: it lists them in the order in which the disk had written them. */
export const noteBeginning = (_field: string, file: object): void => {
  begun += 1;
  Object.assign(file, { begun });
};

const parsedFiles = (ctx: Context): Record<string, ParsedFile | ParsedFile[]> =>
  (ctx.request as { files?: Record<string, ParsedFile | ParsedFile[]> }).files ?? {};

/** The files of the field `files`, in the order in which they were sent. */
export const uploadedFiles = (ctx: Context): UploadedFile[] =>
  [parsedFiles(ctx).files ?? []]
    .flat()
    .sort((one, other) => (one.begun ?? 0) - (other.begun ?? 0))
    .map(({ filepath, originalFilename, size }) => ({ path: filepath, name: originalFilename ?? 'file', size }));

/** Deletes every temporary file of the call, whatever its field: the platform forgets them when a handler throws. */
export const removeUploadedFiles = async (ctx: Context): Promise<void> => {
  const files = Object.values(parsedFiles(ctx)).flat();
  await Promise.all(files.map(({ filepath }) => rm(filepath, { force: true })));
};
