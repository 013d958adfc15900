import { type Part, zipOf } from './zip-archive';

/** A cell by its XML: the attributes besides its reference, and its content. */
type MadeCell = { attributes: string; content: string };

/** What a row is written from: texts become shared strings, as Excel keeps them. */
export type Cell = string | number | null | MadeCell;

/** The cell styles of {@link workbookOf}, by index. */
export const style = {
  general: 0,
  date: 1,
  percent: 2,
  tenDigits: 3,
  text: 4,
  amount: 5,
  longDate: 6,
  dotted: 7,
} as const;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const made = (attributes: string, content: string): MadeCell => ({ attributes, content });

export const numberCell = (value: number | string, index: number = style.general): MadeCell =>
  made(`s="${index}"`, `<v>${value}</v>`);
export const inlineCell = (text: string): MadeCell =>
  made('t="inlineStr"', `<is><t xml:space="preserve">${escaped(text)}</t></is>`);
export const booleanCell = (value: boolean): MadeCell => made('t="b"', `<v>${value ? 1 : 0}</v>`);
export const errorCell = (error: string, formula = 'VLOOKUP(A1,Z:Z,1)'): MadeCell =>
  made('t="e"', `<f>${escaped(formula)}</f><v>${error}</v>`);
export const formulaCell = (formula: string, result: string | number): MadeCell =>
  typeof result === 'number'
    ? made('', `<f>${escaped(formula)}</f><v>${result}</v>`)
    : made('t="str"', `<f>${escaped(formula)}</f><v>${escaped(result)}</v>`);
/** A formula as programs write it that do not compute. */
export const uncomputedCell = (formula: string): MadeCell => made('', `<f>${escaped(formula)}</f>`);
export const styledBlank = (index: number = style.text): MadeCell => made(`s="${index}"`, '');

/** A shared string in runs, of which the second is bold; with a reading aid that is no part of the text. */
export const richText = (...runs: string[]): string =>
  runs
    .map((run, index) => {
      const properties = `<rPr>${index === 1 ? '<b/>' : ''}<sz val="11"/><color theme="1"/><rFont val="Calibri"/><family val="2"/></rPr>`;
      return `<r>${properties}<t xml:space="preserve">${escaped(run)}</t></r>`;
    })
    .join('') + '<rPh sb="0" eb="1"><t>aide</t></rPh>';

/** The name of a column, counted from 0: A … Z, AA … */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type Sheet = {
  name?: string;
  rows: readonly (readonly Cell[])[];
  /** Rows in which the first of `rows` and those after it stand; 1, 2, 3 … unless given. */
  rowNumbers?: readonly number[];
  state?: 'hidden' | 'veryHidden';
  merges?: readonly string[];
  /** Attributes of rows, such as `hidden="1"`, by index. */
  rowAttributes?: Readonly<Record<number, string>>;
};

export type WorkbookOptions = {
  date1904?: boolean;
  /** Content of `<si>` elements that cells refer to by {@link sharedCell}. */
  richTexts?: readonly string[];
  /** Changes the parts before they are packed. */
  change?: (parts: Part[]) => Part[];
};

/** A cell that refers to one of the workbook's `richTexts`. */
export const sharedCell = (index: number): MadeCell => made('t="s"', `<v>${index}</v>`);

type Strings = { indexOf: (text: string) => number; xml: () => string };

const sharedStrings = (first: readonly string[]): Strings => {
  const items = first.map((content) => `<si>${content}</si>`);
  const indexes = new Map<string, number>();
  return {
    indexOf: (text) => {
      const known = indexes.get(text);
      if (known !== undefined) return known;
      const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
      indexes.set(text, items.push(`<si><t${space}>${escaped(text)}</t></si>`) - 1);
      return items.length - 1;
    },
    xml: () =>
      `${declaration}<sst xmlns="${main}" count="${items.length}" uniqueCount="${items.length}">${items.join('')}</sst>`,
  };
};

const cellXml = (cell: Cell, reference: string, strings: Strings): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
  const { attributes, content } = cell;
  return `<c r="${reference}" ${attributes}>${content}</c>`;
};

const sheetXml = ({ rows, rowNumbers, merges = [], rowAttributes = {} }: Sheet, strings: Strings): string => {
  const lines = rows.map((cells, index) => {
    const number = rowNumbers?.[index] ?? index + 1;
    const content = cells.map((cell, column) => cellXml(cell, columnName(column) + number, strings)).join('');
    return `<row r="${number}" spans="1:${cells.length}" x14ac:dyDescent="0.25" ${rowAttributes[index] ?? ''}>${content}</row>`;
  });
  const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
  return (
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}" ` +
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" ' +
    'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision">' +
    '<dimension ref="A1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr baseColWidth="10" defaultRowHeight="15" x14ac:dyDescent="0.25"/>' +
    `<cols><col min="2" max="2" width="40" customWidth="1"/><col min="12" max="12" width="0" hidden="1" customWidth="1"/></cols>` +
    `<sheetData>${lines.join('')}</sheetData>` +
    (merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`) +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
};

const styles =
  `${declaration}<styleSheet xmlns="${main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="0000000000"/>` +
  `<numFmt numFmtId="165" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="166" formatCode="0000\\.00\\.00\\.00"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14" fontId="0"/></cellStyleXfs><cellXfs count="8">' +
  [0, 14, 9, 164, 49, 4, 165, 166]
    .map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
    .join('') +
  '</cellXfs></styleSheet>';

const contentType = (kind: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

const contentTypes = (sheets: number): string =>
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${contentType('sheet.main')}"/>` +
  Array.from(
    { length: sheets },
    (_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${contentType('worksheet')}"/>`
  ).join('') +
  `<Override PartName="/xl/styles.xml" ContentType="${contentType('styles')}"/><Override PartName="/xl/sharedStrings.xml" ContentType="${contentType('sharedStrings')}"/></Types>`;

const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
const relationshipsXml = (...items: string[]): string =>
  `${declaration}<Relationships xmlns="${packageRelations}">${items.join('')}</Relationships>`;

const workbookXml = (sheets: readonly Sheet[], date1904: boolean): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="27328"/>` +
  `<workbookPr ${date1904 ? 'date1904="1" ' : ''}defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0"/></bookViews><sheets>` +
  sheets
    .map(({ name, state }, n) => {
      const visibility = state === undefined ? '' : ` state="${state}"`;
      return `<sheet name="${escaped(name ?? `Feuil${n + 1}`)}" sheetId="${n + 1}"${visibility} r:id="rId${n + 1}"/>`;
    })
    .join('') +
  '</sheets><calcPr calcId="191029"/></workbook>';

/** A workbook, part by part as Excel writes it; Excel itself had no hand in it. */
export const workbookOf = (
  sheets: readonly Sheet[],
  { date1904 = false, richTexts = [], change = (parts) => parts }: WorkbookOptions = {}
): Buffer => {
  const strings = sharedStrings(richTexts);
  const worksheets = sheets.map((sheet, n) => ({
    name: `xl/worksheets/sheet${n + 1}.xml`,
    bytes: sheetXml(sheet, strings),
  }));
  const links = [
    ...sheets.map((_, n) => relationship(n + 1, 'worksheet', `worksheets/sheet${n + 1}.xml`)),
    relationship(sheets.length + 1, 'styles', 'styles.xml'),
    relationship(sheets.length + 2, 'sharedStrings', 'sharedStrings.xml'),
  ];
  return zipOf(
    change([
      { name: '[Content_Types].xml', bytes: contentTypes(sheets.length) },
      { name: '_rels/.rels', bytes: relationshipsXml(relationship(1, 'officeDocument', 'xl/workbook.xml')) },
      { name: 'xl/workbook.xml', bytes: workbookXml(sheets, date1904) },
      { name: 'xl/_rels/workbook.xml.rels', bytes: relationshipsXml(...links) },
      ...worksheets,
      { name: 'xl/styles.xml', bytes: styles },
      { name: 'xl/sharedStrings.xml', bytes: strings.xml() },
    ])
  );
};

/** Puts other bytes, or something more, into one part. */
export const changePart =
  (name: string, change: (part: Part) => Partial<Part>) =>
  (parts: Part[]): Part[] =>
    parts.map((part) => (part.name === name ? { ...part, ...change(part) } : part));
