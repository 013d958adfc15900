import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readGoodsFile } from '../../../../src/api/goods-item/sheet/read-goods-file';
import type { Refusal } from '../../../../src/domain/refusal';
import { cocForm } from '../../domain/form/sample-forms';

const folder = 'data/samples/goods';
const read = (name: string) =>
  readGoodsFile({ path: join(folder, name), form: cocForm, maxLines: 10_000, language: 'fr' });

describe('good samples', () => {
  it.each([
    ['marchandises.xlsx', 3],
    ['goods-english.csv', 2],
    ['windows-1252.csv', 2],
    ['other-order.csv', 2],
  ])('%s has %i lines without a fault', async (name, count) => {
    const { lines, faults } = await read(`good/${name}`);
    expect(faults).toEqual([]);
    expect(lines).toHaveLength(count);
  });

  it('show what their description says', async () => {
    const [workbook, english, ansi, order] = [
      await read('good/marchandises.xlsx'),
      await read('good/goods-english.csv'),
      await read('good/windows-1252.csv'),
      await read('good/other-order.csv'),
    ];
    expect(workbook.lines[2]).toMatchObject({ description: '=Fer à repasser «vapeur»', model: '-AH/F+', unit: 'SET' });
    expect(english.lines[0]).toMatchObject({ quantity: '1200', value: '14400.5' });
    expect(ansi.lines[0]).toMatchObject({ description: "Bouilloire électrique « l'inox »", value: '14400.5' });
    expect(order).toMatchObject({ skipped: 1, warnings: [{ column: 'Observations', code: 'unknown_column' }] });
  });
});

describe('bad samples', () => {
  it('faults.csv has all of its faults at once, with their rows', async () => {
    const { faults } = await read('bad/faults.csv');
    expect(faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '3 hsCode invalid_hs_code',
      '4 description too_short',
      '4 quantity not_positive',
      '4 unit invalid_unit',
      '4 value negative',
      '4 currency invalid_currency',
      '4 originCountry invalid_country',
      '4 condition invalid_value',
      '5 hsCode required',
      '5 quantity invalid_decimal',
    ]);
  });

  it.each([
    ['missing-column.csv', 'missing_column'],
    ['pdf-renamed.xlsx', 'unsupported_file'],
  ])('%s is refused as %s', async (name, code) => {
    await expect(read(`bad/${name}`)).rejects.toThrow(expect.objectContaining({ code }) as Refusal);
  });

  it('headers-only.csv has nothing to import', async () => {
    expect((await read('bad/headers-only.csv')).lines).toEqual([]);
  });
});

it('every sample is told of in the README', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  for (const kind of ['good', 'bad']) {
    for (const name of readdirSync(join(folder, kind))) expect(readme).toContain(`\`${kind}/${name}\``);
  }
});
