import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goodsSheet } from '../src/api/goods-item/sheet/export-goods';
import type { StoredGoodsItem } from '../src/api/goods-item/goods-items';
import { emptyGoodsLine } from '../src/domain/form/empty';
import type { GoodsLine } from '../src/domain/form/request-form';
import { writeSheet } from '../src/platform/sheets/write-sheet';

/** `npm run samples`: writes the sheets of `data/samples/goods` anew. Add one here, and what it shows to the README there. */
const folder = join(__dirname, '..', 'data', 'samples', 'goods');

const kettle: GoodsLine = {
  ...emptyGoodsLine(),
  hsCode: '8516797000',
  description: 'Bouilloire électrique 1,7 L, acier inoxydable',
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
};

const goods: readonly GoodsLine[] = [
  kettle,
  { ...kettle, description: 'Grille-pain 2 fentes 850 W', model: 'AH-T2', hsCode: '8516720000', value: '9120' },
  { ...kettle, description: '=Fer à repasser «vapeur»', model: '-AH/F+', hsCode: '8516400000', unit: 'SET' },
];

const save = (path: string, content: string | Buffer): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
};

const lines = (...rows: string[]): string => rows.map((row) => `${row}\r\n`).join('');

async function* stored(): AsyncGenerator<StoredGoodsItem> {
  for (const [index, line] of goods.entries()) {
    yield { ...line, id: index, documentId: '', line: index + 1, outcome: null, remark: null, standardsApplied: null };
  }
}

/** As the product itself exports goods. */
const saveWorkbook = async (path: string): Promise<void> => {
  const file = await writeSheet('xlsx', goodsSheet(stored(), { language: 'fr', withOutcomes: false }));
  save(path, readFileSync(file.path));
  await file.delete();
};

const french = 'Code SH;Désignation commerciale;Quantité;Unité;Valeur;Devise;Pays d’origine;État';

const saveGood = async (): Promise<void> => {
  await saveWorkbook('good/marchandises.xlsx');
  save(
    'good/goods-english.csv',
    lines(
      'HS code,Commercial description,Brand,Quantity,Unit,Value,Currency,Country of origin,Condition,Net weight (kg)',
      '8516.79.70.00,"Electric kettle, 1.7 L",Atlas Home,"1,200",piece,"14,400.50",EUR,China,New,1080',
      '8516.72.00.00,"Toaster, 2 slots",Atlas Home,600,pcs,"9,120.00",EUR,China,New,0.125'
    )
  );
  save(
    'good/windows-1252.csv',
    Buffer.from(
      lines(
        french.replace('’', "'"),
        "8516797000;Bouilloire électrique « l'inox »;1 200;pièce;14 400,50;EUR;Chine;Neuf",
        '8544499900;Câble souple é è ç à;5 000;mètre;7 250,00;EUR;Espagne;Neuf'
      ),
      'latin1'
    )
  );
  save(
    'good/other-order.csv',
    lines(
      'Observations\tÉTAT\tpays d origine\tDEVISE *\tvaleur\tunite\tquantite\tdesignation commerciale\tcode sh',
      'urgent\tneuf\tFR\tEUR\t1 950,00\tKGM\t300\tRobinet en laiton DN 15\t8481 80 99 00',
      '\t\t\t\t\t\t\t\t',
      '\toccasion\tTurquie\tusd\t80\tkg\t12,5\tVanne d’occasion DN 25\t8481809900'
    )
  );
};

const saveBad = (): void => {
  save(
    'bad/faults.csv',
    '\ufeff' +
      lines(
        french,
        '8516797000;Bouilloire électrique;1200;pièce;14400,50;EUR;Chine;Neuf',
        '851679700;Bouilloire électrique;1200;pièce;14400,50;EUR;Chine;Neuf',
        '8516797000;B;0;caisse;-5;EURO;Chinois;Moyen',
        ';Grille-pain;douze;pièce;100,00;EUR;Chine;Neuf'
      )
  );
  save(
    'bad/missing-column.csv',
    '\ufeff' + lines('Code SH;Désignation commerciale;Quantité', '8516797000;Bouilloire;12')
  );
  save('bad/headers-only.csv', '\ufeff' + lines(french));
  save('bad/pdf-renamed.xlsx', '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
};

const run = async (): Promise<void> => {
  await saveGood();
  saveBad();
};

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
