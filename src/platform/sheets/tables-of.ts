import { Refusal } from '../../domain/refusal';
import { csvTables } from './csv/csv-tables';
import { notASheet } from './sheet-limits';
import type { Table } from './table';
import { xlsxTables } from './xlsx/xlsx-tables';

const zip = Buffer.from('PK', 'latin1');
/** The container of older office documents (.xls), and of newer ones with a password. */
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * The tables that a file may hold, whatever its name says; the reader takes the first that makes sense.
 * @param maxRows lines that hold something
 * @throws Refusal `unsupported_file`, `encrypted_file`, `macro_file`, `file_too_large`; `too_many_rows` while lines are read
 */
export const tablesOf = async (bytes: Buffer, maxRows: number): Promise<Table[]> => {
  const startsWith = (signature: Buffer): boolean => bytes.subarray(0, signature.length).equals(signature);
  if (startsWith(zip) && bytes[2] !== undefined && bytes[2] < 0x20) return xlsxTables(bytes, maxRows);
  if (startsWith(compound)) throw bytes.includes(encryptedStream) ? new Refusal('encrypted_file') : notASheet();
  return csvTables(bytes, maxRows);
};
