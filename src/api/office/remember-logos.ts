import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Event } from '@strapi/database';
import { assertPrintablePng } from '../../documents/kit/png';
import { type Transaction, inTransaction, rowsOf } from '../../platform/database';
import { contentOf } from '../../platform/files/content-format';
import { hashOfBytes } from '../../platform/files/hash-of-bytes';

type Media = { id: number; url: string; name: string; isTooLarge: boolean };
type Logo = { mime: string; bytes: Buffer; sha256: string };

/** What a page has room for; a larger picture would make every document slow and heavy. */
const MOST_BYTES = 1024 * 1024;
const MOST_PIXELS = 4_000_000;

const logosStatement = `
  SELECT DISTINCT f.id, f.url, f.name, coalesce(f.width::bigint * f.height > ${MOST_PIXELS}, false) AS "isTooLarge"
  FROM files_related_mph m JOIN files f ON f.id = m.file_id
  WHERE m.related_type = 'api::office.office' AND m.field = 'logo'
    AND (m.related_id = :officeId OR f.id = :mediaId)`;

const rememberStatement = `
  WITH logo AS (INSERT INTO logos (sha256, mime, bytes) VALUES (:sha256, :mime, :bytes) ON CONFLICT (sha256) DO NOTHING)
  INSERT INTO logo_files (file_id, sha256) VALUES (:mediaId, :sha256)
  ON CONFLICT (file_id) DO UPDATE SET sha256 = excluded.sha256`;

const mimes = { png: 'image/png', jpeg: 'image/jpeg' } as const;

/** @throws Error that says why the picture cannot be printed */
const readLogo = async ({ url, isTooLarge }: Media): Promise<Logo> => {
  if (!url.startsWith('/uploads/')) throw new Error('it is not kept on this server');
  const file = path.join(strapi.dirs.static.public, 'uploads', path.basename(url));
  if ((await stat(file)).size > MOST_BYTES) throw new Error('it is larger than 1 MB');
  if (isTooLarge) throw new Error('it has more than four million pixels');
  const content = await contentOf(file);
  if (content !== 'png' && content !== 'jpeg') throw new Error('it is neither PNG nor JPEG');
  const bytes = await readFile(file);
  if (content === 'png') assertPrintablePng(bytes);
  return { mime: mimes[content], bytes, sha256: hashOfBytes(bytes) };
};

const readLogoIfPrintable = async (media: Media): Promise<Logo | null> => {
  try {
    return await readLogo(media);
  } catch (error) {
    strapi.log.warn(`The picture ${media.name} is left out of documents: ${String(error)}`);
    return null;
  }
};

const remember = async (trx: Transaction, media: Media): Promise<void> => {
  const logo = await readLogoIfPrintable(media);
  if (logo === null) await trx('logo_files').where({ file_id: media.id }).delete();
  else await trx.raw(rememberStatement, { mediaId: media.id, ...logo });
};

const rememberLogos = (of: { officeId: number } | { mediaId: number }): Promise<void> =>
  inTransaction(async (trx) => {
    const logos = await rowsOf<Media>(trx, logosStatement, { officeId: null, mediaId: null, ...of });
    for (const media of logos) await remember(trx, media);
  });

/**
 * Keeps the bytes of an office's logo as they are now, content-addressed, for the documents that it issues from now on: a
 * closing only names them, and pictures that are replaced or deleted later stay on the documents that have them. A picture
 * that cannot be printed is left out, with a line in the log.
 */
export const rememberLogoOf = (officeId: number): Promise<void> => rememberLogos({ officeId });

/** Does the same when a logo's picture is replaced in the media library. */
export const watchLogos = (): void => {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    async afterUpdate(event: Event) {
      const { id } = event.result as { id: number };
      await rememberLogos({ mediaId: id });
    },
  });
};
