import { emptyGoodsLine } from '../../../domain/form/empty';
import type { GoodsLine } from '../../../domain/form/request-form';
import type { GoodsColumnKey } from '../../../domain/goods-sheet/columns';
import { goodsFields } from '../../../domain/form/fields';
import { decimalMarks, writeNumber } from '../../../domain/goods-sheet/numbers';
import { labelsOf } from '../../../domain/labels';
import type { Language } from '../../../domain/vocabulary';
import { entriesOf, isListed } from './template-lists';

/** Goods of everyday files; what they are called is said in the reader's language. */
const examples = [
  {
    name: 'kettle',
    cells: {
      hsCode: '8516797000',
      brand: 'Atlas Home',
      model: 'AH-17',
      quantity: '1200',
      unit: 'H87',
      value: '14400.5',
      currency: 'EUR',
      originCountry: 'CN',
      condition: 'new',
      netWeight: '1080',
      standards: 'EN 60335-2-15',
    },
  },
  {
    name: 'cable',
    cells: {
      hsCode: '8544499900',
      brand: 'Rif Câbles',
      model: 'H05VV-F 3G1.5',
      quantity: '5000',
      unit: 'MTR',
      value: '7250',
      currency: 'EUR',
      originCountry: 'ES',
      condition: 'new',
      netWeight: '642.5',
      standards: 'EN 50525-2-11',
    },
  },
  {
    name: 'valve',
    cells: {
      hsCode: '8481809900',
      quantity: '300',
      unit: 'H87',
      value: '1950',
      currency: 'USD',
      originCountry: 'TR',
      condition: 'new',
      manufacturerName: 'Anadolu Vana',
    },
  },
] as const;

/** A cell of an example as somebody would write it: names where there are lists. */
const written = (line: GoodsLine, key: GoodsColumnKey, language: Language): string => {
  const value = line[key] ?? '';
  if (isListed(key) && key !== 'currency') {
    return entriesOf(key, language).find(({ code }) => code === value)?.name ?? value;
  }
  return goodsFields[key].kind === 'decimal' ? writeNumber(value, decimalMarks[language]) : value;
};

/** Lines of goods that show how the columns are filled in; gives the cell of each column. */
export const exampleCells = (language: Language): ((key: GoodsColumnKey) => string)[] => {
  const { exampleGoods } = labelsOf(language).sheets;
  return examples.map(({ name, cells }) => {
    const line: GoodsLine = { ...emptyGoodsLine(), description: exampleGoods[name], ...cells };
    return (key) => written(line, key, language);
  });
};
