import { goodsFields } from '../../../domain/form/fields';
import { type GoodsColumnKey, goodsColumns } from '../../../domain/goods-sheet/columns';
import { writeGoodsRow } from '../../../domain/goods-sheet/write-row';
import { labelsOf } from '../../../domain/labels';
import type { Language } from '../../../domain/vocabulary';
import type { SheetColumn, SheetContent, WrittenRow } from '../../../platform/sheets/write-sheet';
import { type StoredGoodsItem, goodsLineOf } from '../goods-items';

/** Widths of the columns of the goods, in characters. */
export const goodsWidths = {
  hsCode: 14,
  description: 44,
  brand: 18,
  model: 18,
  quantity: 12,
  unit: 18,
  value: 14,
  currency: 10,
  originCountry: 20,
  condition: 12,
  netWeight: 16,
  standards: 28,
  manufacturerName: 28,
} as const satisfies Record<GoodsColumnKey, number>;

const lineColumns = (language: Language): SheetColumn[] =>
  goodsColumns.map(({ key, label }) => ({
    header: label[language],
    width: goodsWidths[key],
    kind: goodsFields[key].kind === 'decimal' ? 'decimal' : 'text',
  }));

const outcomeColumns = (language: Language): SheetColumn[] => {
  const { outcome, remark, standardsApplied } = labelsOf(language).sheets.outcomeColumns;
  return [
    { header: outcome, width: 28, kind: 'text' },
    { header: remark, width: 44, kind: 'text' },
    { header: standardsApplied, width: 28, kind: 'text' },
  ];
};

const outcomeCells = ({ outcome, remark, standardsApplied }: StoredGoodsItem, language: Language): WrittenRow => [
  outcome && labelsOf(language).outcomes[outcome],
  remark,
  standardsApplied,
];

/**
 * The lines of a request in the template's columns, so that they can be imported again; what the agent found stands behind
 * them, in columns that an import passes over.
 */
export const goodsSheet = (
  items: AsyncIterable<StoredGoodsItem>,
  { language, withOutcomes }: { language: Language; withOutcomes: boolean }
): SheetContent => ({
  name: labelsOf(language).sheets.names.goods,
  language,
  columns: [...lineColumns(language), ...(withOutcomes ? outcomeColumns(language) : [])],
  rows: (async function* () {
    for await (const item of items) {
      const cells = writeGoodsRow(goodsLineOf(item), language);
      yield withOutcomes ? [...cells, ...outcomeCells(item, language)] : cells;
    }
  })(),
});
