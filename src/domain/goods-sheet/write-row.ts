import type { GoodsLine } from '../form/request-form';
import type { Language } from '../vocabulary';
import { goodsColumns } from './columns';
import { conditionWords } from './conditions';

/**
 * A line of goods as cells of the template, in the order of its columns: canonical decimals, units and countries as codes, the
 * condition in words. The writer of the sheet puts in decimal marks and neutralises formulas; reading what it wrote gives the
 * same line.
 */
export const writeGoodsRow = (line: GoodsLine, language: Language): (string | null)[] =>
  goodsColumns.map(({ key }) =>
    key === 'condition' ? line.condition && conditionWords[line.condition][language] : line[key]
  );
