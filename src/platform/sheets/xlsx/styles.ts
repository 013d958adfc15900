import { kindOfFormat, type NumberKind } from './number-format';
import { readXml } from './xml';

/** How the numbers of each cell style are shown, by the style's index. */
export const readStyles = async (bytes: AsyncIterable<Buffer>): Promise<NumberKind[]> => {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellStyles = false;
  await readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) formats.push(Number(attributes.numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formats.map((id) => kindOfFormat(id, codes));
};
