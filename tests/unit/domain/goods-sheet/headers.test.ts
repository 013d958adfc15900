import { goodsColumns, requiredColumns } from '../../../../src/domain/goods-sheet/columns';
import { matchHeaders } from '../../../../src/domain/goods-sheet/headers';
import { emptyGoodsLine, emptyRequestForm } from '../../../../src/domain/form/empty';
import { languages } from '../../../../src/domain/vocabulary';
import { cocForm, sorForm } from '../form/sample-forms';

const keys = goodsColumns.map(({ key }) => key);

test('the template has each field of a line once', () => {
  expect([...keys].sort()).toEqual(Object.keys(emptyGoodsLine()).sort());
});

test.each(languages)('the labels in %s find all columns, in any order and however written', (language) => {
  const headers = goodsColumns.map(({ label }) => `  * ${label[language].toUpperCase()} *`).reverse();
  const match = matchHeaders(headers, cocForm);
  expect([...match.columns.keys()]).toEqual([...keys].reverse());
  expect(match.columns.get('hsCode')).toBe(keys.length - 1);
  expect(match).toMatchObject({ ignored: [], missing: [] });
});

test('keys find all columns', () => {
  expect([...matchHeaders(keys, cocForm).columns.keys()]).toEqual(keys);
});

test('other names of earlier templates are found', () => {
  const { columns, ignored } = matchHeaders(['Commercial description *', 'المعايير'], cocForm);
  expect([...columns.keys()]).toEqual(['description', 'standards']);
  expect(ignored).toEqual([]);
});

test('labels without accents and with other spaces and apostrophes are found', () => {
  const headers = ['code_sh', 'Designation  commerciale', 'Pays d’origine', 'ETAT', 'poids net kg'];
  expect([...matchHeaders(headers, cocForm).columns.keys()]).toEqual([
    'hsCode',
    'description',
    'originCountry',
    'condition',
    'netWeight',
  ]);
});

test('unknown and repeated columns are named, empty ones passed over', () => {
  const { ignored } = matchHeaders(['Code SH', 'Couleur', '', 'HS code'], cocForm);
  expect(ignored).toEqual([
    { index: 1, header: 'Couleur', code: 'unknown_column' },
    { index: 3, header: 'HS code', code: 'repeated_column' },
  ]);
});

test('missing columns are those that the request demands', () => {
  const always = ['hsCode', 'description', 'originCountry'];
  expect(matchHeaders(always, cocForm).missing).toEqual(['quantity', 'unit', 'value', 'currency', 'condition']);
  expect(matchHeaders(always, sorForm).missing).toEqual(['brand', 'model']);
  expect(requiredColumns(emptyRequestForm())).toEqual(always);
});
