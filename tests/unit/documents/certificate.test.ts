import type { CertificateSnapshot } from '../../../src/domain/certificate/snapshot';
import { certificateKinds } from '../../../src/domain/vocabulary';
import { renderCertificate } from '../../../src/documents/certificate/render-certificate';
import { type FoundPdf, readPdfs, squeezed, wordsOf } from './read-pdfs';
import { missing, original, readAll } from './render-and-read';
import { itemSample, itemSamples, snapshotSample } from './snapshot-samples';

describe.each(certificateKinds)('a certificate of kind %s', (kind) => {
  it('says everything that its snapshot says, on one line of goods or many, with everything filled in or nearly nothing', async () => {
    const full = snapshotSample(kind, {
      replaces: 'SOR-2025-BV-0000007',
      registrationNumber: 'SOR-2026-SGS-0000001',
      licenceNumber: 'SOL-2026-TUV-0000002',
      items: itemSamples(24, (line) =>
        kind === 'ncr'
          ? { outcome: 'non_conforming', remark: `Motif ${line} : marquage absent.` }
          : { outcome: 'conforming_with_reservation', remark: `Réserve ${line} : notice à traduire.` }
      ),
    });
    const nobody = Object.fromEntries(
      Object.keys(full.importer).map((field) => [field, null])
    ) as CertificateSnapshot['importer'];
    const bare = snapshotSample(kind, {
      office: { ...full.office, address: null, email: null, phone: null },
      importer: { ...nobody, name: 'Importateur' },
      exporter: { ...nobody, name: 'Exportateur' },
      manufacturer: { ...nobody, name: 'Fabricant' },
      inspection: null,
      shipment: null,
      visits: [],
      analyses: [],
      items: [
        itemSample(1, {
          brand: null,
          model: null,
          quantity: null,
          unit: null,
          standardsApplied: null,
          originCountry: null,
        }),
      ],
    });
    const made = [full, bare, snapshotSample(kind)];
    const found = await readAll(
      made.map((snapshot) => [snapshot]),
      1
    );
    expect(made.flatMap((snapshot, index) => missing(snapshot, found[index]!))).toEqual([]);
    expect(found.map(({ pages }) => pages[0]!.qr)).toEqual(made.map(({ verificationUrl }) => verificationUrl));
    expect(wordsOf(found[0]!)).toContain('23/11/2026');
    expect(wordsOf(found[0]!).includes('23/02/2027')).toBe(kind !== 'ncr');
  });

  it('runs over pages with its columns’ heads, number and page on each, and no row alone on the last', async () => {
    const snapshot = snapshotSample(kind, { items: itemSamples(1000) });
    const [found] = await readAll([[snapshot]]);
    const { pages } = found!;
    expect(missing(snapshot, found!)).toEqual([]);
    const said = pages.map(({ texts }) => squeezed(texts.map(({ text }) => text).join('')));
    expect(said.map((text, index) => text.includes(`Page${index + 1}/${pages.length}`))).not.toContain(false);
    expect(said.map((text) => text.includes(snapshot.number))).not.toContain(false);
    const rows = said.map((text) => (text.match(/NMEN60335-2-/g) ?? []).length);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(1000);
    expect(rows.at(-1)).toBeGreaterThanOrEqual(2);
    said.forEach((text, index) => rows[index]! > 0 && expect(text).toContain('CodeSH'));
  });

  it('is the same byte for byte when made again, whatever was made in between', async () => {
    const snapshot = snapshotSample(kind, { specimen: true });
    const first = await renderCertificate(snapshot, original);
    await renderCertificate(
      snapshotSample('coc', { items: [itemSample(1, { description: 'تبثني لله ﷲ ≥ ＡＢ' })] }),
      original
    );
    expect(Buffer.compare(await renderCertificate(snapshot, original), first)).toBe(0);
  });
});

it('names itself, its author, its language and its day, and embeds every font', async () => {
  const snapshot = snapshotSample('coc');
  const bytes = await renderCertificate(snapshot, original);
  const [{ info }] = readPdfs([bytes]) as [FoundPdf];
  expect(info).toMatchObject({
    Title: 'Certificat de conformité COC-2026-BV-0000123',
    Author: 'Bureau Veritas Maroc',
    Language: 'fr-FR',
    CreationDate: 'D:20261123101530Z',
  });
  const file = Buffer.from(bytes).toString('latin1');
  const names = new Set(Array.from(file.matchAll(/\/BaseFont \/(\S+)/g), ([, name]) => name));
  expect(Array.from(names).filter((name) => !/^[A-Z]{6}\+NotoSans/.test(name!))).toEqual([]);
  expect(file.match(/\/FontFile2/g)).toHaveLength(names.size);
  expect(file).toContain('/DisplayDocTitle true');
});

it('shows copies as what they are, in words and in red on every page, and leaves the rest as it is', async () => {
  const snapshot = snapshotSample('coc', { items: itemSamples(20) });
  const [plain, revoked, replaced] = (await readAll(
    [
      [snapshot],
      [snapshot, { copy: 'revoked' }],
      [snapshot, { copy: 'replaced', successorNumber: 'COC-2026-BV-0000999' }],
    ],
    2
  )) as [FoundPdf, FoundPdf, FoundPdf];
  const redness = ({ pages }: FoundPdf): number[] => pages.flatMap(({ red }) => (red === undefined ? [] : [red]));
  expect(Math.max(...redness(plain))).toBeLessThan(0.002);
  expect(Math.min(...redness(revoked), ...redness(replaced))).toBeGreaterThan(0.02);
  expect(wordsOf(revoked)).toContain('Documentrévoqué');
  expect(wordsOf(replaced)).toContain('IlestremplacéparCOC-2026-BV-0000999.');
  expect(missing(snapshot, revoked)).toEqual([]);
  expect([revoked, replaced].map(({ pages }) => pages[0]!.qr)).toEqual([
    snapshot.verificationUrl,
    snapshot.verificationUrl,
  ]);
  expect(new Set([plain, revoked, replaced].map(({ fingerprint }) => fingerprint)).size).toBe(3);
});

it('tells the holder of a registration or licence the route of its shipments, and from when on it is renewed', async () => {
  const [sor, sol] = (await readAll([[snapshotSample('sor')], [snapshotSample('sol')]])) as [FoundPdf, FoundPdf];
  expect(wordsOf(sor)).toContain('demandésurlarouteBaveclenuméroduprésentdocument');
  expect(wordsOf(sol)).toContain('demandésurlarouteCaveclenuméroduprésentdocument');
  for (const found of [sor, sol]) {
    expect(wordsOf(found)).toContain("àdemanderàpartirde60joursavantl'échéance,ouaprèscelle-ci.");
    expect(wordsOf(found)).toContain('from60daysbeforeitsend,orafterit.');
  }
});

it('says whether it is signed, and that a specimen is one', async () => {
  const [signed, specimen] = (await readAll([
    [snapshotSample('sol'), { isSigned: true }],
    [snapshotSample('sol', { specimen: true })],
  ])) as [FoundPdf, FoundPdf];
  expect(wordsOf(signed)).toContain('portelasignatureélectroniquedubureauémetteur');
  expect(wordsOf(specimen)).toContain('Cedocumentneportepasdesignatureélectronique');
  expect(wordsOf(specimen)).toContain('Spécimen:documentdedémonstration,sansvaleur.');
  expect(wordsOf(signed)).not.toContain('Spécimen');
});

it('draws the logo of an office, and leaves out what is none', async () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64'
  );
  const huge = Buffer.from(pixel);
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  const snapshot = snapshotSample('sor');
  const without = await renderCertificate(snapshot, original);
  const made = (logo: Uint8Array): Promise<Uint8Array> => renderCertificate(snapshot, { ...original, logo });
  expect(Buffer.from(await made(pixel)).toString('latin1')).toContain('/Subtype /Image');
  for (const broken of [
    Buffer.from('<svg/>'),
    Buffer.alloc(0),
    pixel.subarray(0, 30),
    huge,
    Buffer.from([0xff, 0xd8, 0xff]),
  ]) {
    expect(Buffer.compare(await made(broken), without)).toBe(0);
  }
});
