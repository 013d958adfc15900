import type { DocumentTypeRule } from '../../domain/form/document-types';
import type { Language } from '../../domain/vocabulary';
import { type Database, rowsOf } from '../../platform/database';

/** A kind of document with what administrators set for it. */
export type DocumentType = DocumentTypeRule & {
  edifact: string | null;
  /** Accepted file name extensions. */
  formats: string[];
  maxSizeMb: number;
};

type Row = Omit<DocumentType, 'formats'> & { formats: string };

const statement = `
  SELECT code, "group", agents_only AS "agentsOnly", edifact, formats, max_size_mb AS "maxSizeMb",
    json_build_object('fr', label_fr, 'en', label_en, 'ar', label_ar) AS label,
    json_build_object('cocA', mandatory_coc_a, 'cocB', mandatory_coc_b, 'cocC', mandatory_coc_c,
      'sor', mandatory_sor, 'sol', mandatory_sol) AS "mandatoryFor"
  FROM document_types WHERE active ORDER BY rank, code`;

/** What all document types are called, also those no longer in use, by code. */
export const readDocumentTypeLabels = async (db: Database, language: Language): Promise<Record<string, string>> => {
  const rows = await rowsOf<{ code: string; label: string }>(
    db,
    `SELECT code, label_${language} AS label FROM document_types`
  );
  return Object.fromEntries(rows.map(({ code, label }) => [code, label]));
};

/** The document types in use, in the order in which they are offered. */
export const readDocumentTypes = async (db: Database): Promise<DocumentType[]> => {
  const rows = await rowsOf<Row>(db, statement);
  return rows.map((row) => ({ ...row, formats: row.formats.split(/[\s,]+/).filter((format) => format !== '') }));
};
