import { Refusal } from '../../../domain/refusal';
import { notASheet, sheetLimits, tooLarge } from '../sheet-limits';
import type { NumberKind } from './number-format';
import { relationshipsOf } from './relationships';
import { readSharedStrings } from './shared-strings';
import { readStyles } from './styles';
import { readXml } from './xml';
import type { Archive } from './zip-archive';

/** What the cells of all sheets refer to. */
export type Workbook = {
  /** The parts of the visible sheets, in the order of their tabs. */
  sheets: string[];
  from1904: boolean;
  strings: readonly string[];
  styles: readonly NumberKind[];
};

const contentTypesPart = '[Content_Types].xml';

/** A workbook with macros says so in its content types; renaming it changes nothing. @throws Refusal `macro_file` */
const refuseMacros = async (archive: Archive): Promise<void> => {
  const macros = (text: string | undefined): boolean => /macroenabled|vbaproject|macrosheet/i.test(text ?? '');
  if (archive.names.some(macros)) throw new Refusal('macro_file');
  await readXml(archive.read(contentTypesPart), {
    open: (_, { ContentType }) => {
      if (macros(ContentType)) throw new Refusal('macro_file');
    },
  });
};

type SheetList = { ids: string[]; from1904: boolean };

const readSheetList = async (archive: Archive, part: string): Promise<SheetList> => {
  const list: SheetList = { ids: [], from1904: false };
  let root: string | null = null;
  await readXml(archive.read(part), {
    open: (name, { id, state, date1904 }) => {
      root ??= name;
      if (name === 'workbookPr') list.from1904 = date1904 === '1' || date1904 === 'true';
      if (name === 'sheet' && (state ?? 'visible') === 'visible') list.ids.push(id ?? '');
      if (list.ids.length > sheetLimits.sheets) throw tooLarge('sheets');
    },
  });
  if (root !== 'workbook') throw notASheet();
  return list;
};

/**
 * Reads what stands around the sheets of an XLSX file.
 * @throws Refusal `unsupported_file` for another kind of document, `macro_file`, `encrypted_file`, `file_too_large`
 */
export const readWorkbook = async (archive: Archive): Promise<Workbook> => {
  await refuseMacros(archive);
  const part = (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined) throw notASheet();
  const { ids, from1904 } = await readSheetList(archive, part);
  const links = await relationshipsOf(archive, part);
  const partOf = (wanted: string): string | undefined => links.find(({ type }) => type === wanted)?.target;
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  return {
    sheets: ids.flatMap((id) => links.find((link) => link.id === id && link.type === 'worksheet')?.target ?? []),
    from1904,
    strings: strings === undefined ? [] : await readSharedStrings(archive.read(strings)),
    styles: styles === undefined ? [] : await readStyles(archive.read(styles)),
  };
};
