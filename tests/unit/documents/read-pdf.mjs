/**
 * `node read-pdf.mjs count file …` writes as JSON what a reader finds in each document: texts with their places, information, and
 * of the first `count` pages what the QR code says and how red they are. A program of its own: the library is a module that Jest
 * cannot load.
 */
import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const scale = 1.5;

const [, , count, ...paths] = process.argv;
const drawn = Number(count);

const draw = async (document, page) => {
  const viewport = page.getViewport({ scale });
  // The library's own canvas: two copies of the package in one process do not bear each other's objects.
  const { canvas, context } = document.canvasFactory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvasContext: context, viewport }).promise;
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  let red = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data[at] > data[at + 1] + 24 && data[at] > data[at + 2] + 24) red += 1;
  return { qr: jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null, red: red / (width * height) };
};

const read = async (path) => {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items
      .filter(({ str }) => str.trim() !== '')
      .map(({ str, transform, width }) => ({ text: str, x: transform[4], y: transform[5], size: transform[0], width }));
    pages.push({ texts, ...(number <= drawn ? await draw(document, page) : {}) });
  }
  const { info } = await document.getMetadata();
  return { pages, info, fingerprint: document.fingerprints[0] };
};

const found = [];
for (const path of paths) found.push(await read(path));
process.stdout.write(JSON.stringify(found));
