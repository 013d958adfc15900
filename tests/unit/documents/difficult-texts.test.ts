import { squeezed, wordsOf } from './read-pdfs';
import { missing, readAll } from './render-and-read';
import { itemSample, itemSamples, snapshotSample } from './snapshot-samples';

it('gives Arabic names back letter by letter, also mixed with Latin ones', async () => {
  const names = [
    'شركة الأطلس (ATLAS) للاستيراد والتصدير 2026 ش.م.م',
    'Société شركة الأطلس (المغرب) SARL',
    'ثلاجة بسعة ٣٢٠ لتر',
  ];
  const { importer, exporter } = snapshotSample('coc');
  const snapshot = snapshotSample('coc', {
    importer: { ...importer, name: names[0]!, city: 'الدار البيضاء' },
    exporter: { ...exporter, name: names[1]! },
    items: [itemSample(1, { description: names[2]! })],
  });
  const [found] = await readAll([[snapshot]]);
  expect(missing(snapshot, found!)).toEqual([]);
  expect(wordsOf(found!)).toContain(squeezed('شهادة المطابقة'));
});

it('survives hostile texts: no control characters, nothing reordered unseen, boxes for other scripts, nothing outside the page', async () => {
  const texts = {
    overrides: 'fact\u202eure \u2066cachée\u2069\u200f',
    controls: 'a\u0000b\u0007c\td\re\nf\u2028g',
    emoji: 'Jouet 😀 深圳市 ≤ 5 Ω ＡＢ',
    halves: 'moitié \ud83d fin',
    unbroken: 'W'.repeat(500),
    lines: 'ligne\n'.repeat(80),
  };
  const { importer } = snapshotSample('coc');
  const items = Object.values(texts).map((text, index) =>
    itemSample(index + 1, { description: text, brand: text.slice(0, 100), remark: text })
  );
  const snapshot = snapshotSample('coc', {
    importer: { ...importer, name: texts.overrides, address: texts.unbroken.slice(0, 200) },
    items: [
      ...items,
      itemSample(7, { description: 'ا'.repeat(500), remark: 'ب'.repeat(1000), standardsApplied: 'N'.repeat(300) }),
    ],
  });
  const [found] = await readAll([[snapshot]]);
  const words = wordsOf(found!);
  for (const text of ['facturecachée', 'abcdefg', squeezed(texts.emoji), 'moitiéfin', texts.unbroken])
    expect(words).toContain(text);
  expect(words).toContain('Uncarréremplace');
  expect(words).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/u);
  const all = found!.pages.flatMap(({ texts: placed }) => placed);
  expect(all.filter(({ x, y, width }) => x < 35 || x + width > 561 || y < 35 || y > 806)).toEqual([]);
});

it('parts a row that is higher than a page, and numbers of hundreds of containers', async () => {
  const { shipment } = snapshotSample('coc');
  const containerNumbers = Array.from({ length: 500 }, (_, index) => `CSQU${3054000 + index}`);
  const snapshot = snapshotSample('coc', {
    shipment: { ...shipment!, containerNumbers },
    items: [
      itemSample(1, {
        description: 'M'.repeat(4000),
        remark: 'R '.repeat(4000),
        outcome: 'conforming_with_reservation',
      }),
    ],
  });
  const [found] = await readAll([[snapshot]]);
  const words = found!.pages.flatMap(({ texts }) => texts.map(({ text }) => squeezed(text)));
  const lettersOf = (pattern: RegExp): number => words.filter((word) => pattern.test(word)).join('').length;
  expect([lettersOf(/^M+$/), lettersOf(/^R+$/)]).toEqual([4000, 4000]);
  expect(containerNumbers.filter((number) => !words.join('').includes(number))).toEqual([]);
  expect(found!.pages.flatMap(({ texts }) => texts.filter(({ y }) => y < 35))).toEqual([]);
});

it('lets no text run into another', async () => {
  const snapshot = snapshotSample('coc', {
    items: itemSamples(40, (line) => ({
      model: 'MODELE-TRES-LONG-'.repeat(line % 5),
      originCountry: 'BA',
      quantity: '12345678901234.1234',
    })),
  });
  const [found] = await readAll([[snapshot]]);
  const collisions = found!.pages.flatMap(({ texts }) =>
    texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter(
          (other) =>
            Math.abs(one.y - other.y) < 2 && one.x + one.width > other.x + 0.5 && other.x + other.width > one.x + 0.5
        )
        .map((other) => [one.text, other.text])
    )
  );
  expect(collisions).toEqual([]);
});
