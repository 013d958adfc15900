import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A text as it stands on a page; points from the lower left corner. */
export type FoundText = { text: string; x: number; y: number; size: number; width: number };

/** What a reader finds; of the pages that were drawn what their QR code says, and which part of them is red. */
export type FoundPdf = {
  pages: { texts: FoundText[]; qr?: string | null; red?: number }[];
  info: Record<string, unknown>;
  fingerprint: string;
};

/** Reads documents with another library than the one that wrote them, and draws the first pages of each. */
export const readPdfs = (documents: readonly Uint8Array[], drawnPages = 0): FoundPdf[] => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  try {
    const paths = documents.map((bytes, index) => {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, bytes);
      return path;
    });
    const found = execFileSync(process.execPath, [join(__dirname, 'read-pdf.mjs'), String(drawnPages), ...paths], {
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(found.toString());
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Texts without their white space, which lines and columns break as they need. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s/g, '');

/** Everything that a page or document says, without white space. */
export const wordsOf = ({ pages }: FoundPdf): string =>
  squeezed(pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(''));
