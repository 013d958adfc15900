import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** The text of each page, read by PDF.js in a process of its own: it is an ES module, which Jest cannot load. */
export const textOf = (pdf: Uint8Array): string[] => {
  const script = path.join(__dirname, 'print-pdf-text.mjs');
  const printed = execFileSync(process.execPath, [script], { input: pdf, maxBuffer: 256 * 1024 * 1024 });
  return JSON.parse(printed.toString('utf8')) as string[];
};
