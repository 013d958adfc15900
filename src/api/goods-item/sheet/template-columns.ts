import { emptyRequestForm } from '../../../domain/form/empty';
import { type GoodsColumnKey, goodsColumns, requiredColumns } from '../../../domain/goods-sheet/columns';
import type { Language } from '../../../domain/vocabulary';
import { goodsWidths } from './export-goods';

/** The template serves all requests: its stars are those of the most frequent one, a CoC of goods that nothing covers. */
const starred: ReadonlySet<GoodsColumnKey> = new Set(
  requiredColumns({ ...emptyRequestForm(), subject: 'coc', route: 'A' })
);

/** A column of the template; the header carries a `*` when the column is required. */
export type TemplateColumn = { key: GoodsColumnKey; header: string; width: number; isRequired: boolean };

/** The columns of the template in a language. */
export const templateColumns = (language: Language): TemplateColumn[] =>
  goodsColumns.map(({ key, label }) => {
    const isRequired = starred.has(key);
    return { key, header: `${label[language]}${isRequired ? ' *' : ''}`, width: goodsWidths[key], isRequired };
  });
