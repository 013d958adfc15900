import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Context } from 'koa';
import type { TemporaryFile } from '../sheets/temporary-file';

/** A file as it leaves; the size is in bytes. */
export type OutgoingFile = { name: string; mime: string; size: number; bytes: Readable };

/** RFC 5987: characters that `encodeURIComponent` leaves and an extended value may not hold. */
const extendedValue = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Cs}/gu, '')).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`
  );

const plainValue = (name: string): string => name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '');

/** The header that makes a browser save a file under its name, in any script. */
export const contentDisposition = (name: string): string =>
  `attachment; filename="${plainValue(name) || 'file'}"; filename*=UTF-8''${extendedValue(name)}`;

/** Answers a private file: always saved and never shown in our own origin, never kept by caches, its type never guessed. */
export const sendFile = (ctx: Context, { name, mime, size, bytes }: OutgoingFile): void => {
  ctx.set('Content-Disposition', contentDisposition(name));
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Cache-Control', 'private, no-store');
  ctx.set('Content-Security-Policy', "sandbox; default-src 'none'");
  ctx.type = mime;
  // What breaks off on the way must break off for the caller too, who would wait for the rest for ever.
  bytes.once('error', () => ctx.res.destroy());
  ctx.body = bytes;
  ctx.length = size;
};

/** Answers a temporary file, and deletes it once it was sent or the caller went away. */
export const sendTemporaryFile = (
  ctx: Context,
  { name, mime }: Pick<OutgoingFile, 'name' | 'mime'>,
  file: TemporaryFile
): void => {
  const bytes = createReadStream(file.path);
  bytes.once('close', () => {
    file.delete().catch((error: unknown) => strapi.log.error(error));
  });
  sendFile(ctx, { name, mime, size: file.size, bytes });
};
