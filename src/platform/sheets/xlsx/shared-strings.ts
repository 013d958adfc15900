import { sheetLimits, tooLarge } from '../sheet-limits';
import { textCollector } from './cell-text';
import { readXml } from './xml';

/** The texts that the cells of a workbook refer to, by index. @throws Refusal `file_too_large` */
export const readSharedStrings = async (bytes: AsyncIterable<Buffer>): Promise<string[]> => {
  const strings: string[] = [];
  const collector = textCollector();
  await readXml(bytes, {
    ...collector,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      if (strings.length >= sheetLimits.sharedStrings) throw tooLarge('effort');
      strings.push(collector.take());
    },
  });
  return strings;
};
