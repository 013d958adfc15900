import { create } from 'qrcode';
import type { Block } from './block';

/** White modules that a reader needs on each side (ISO/IEC 18004). */
const quietZone = 4;

/** A QR code as shapes, with its quiet zone, `size` points wide and high; corrects errors in a seventh of it. */
export const qrCode = (text: string, size: number): Block => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const step = size / (modules.size + 2 * quietZone);
  return {
    height: size,
    draw: ({ pdf }, x, y) => {
      pdf.rect(x, y, size, size).fill('#ffffff');
      for (let row = 0; row < modules.size; row += 1) {
        for (let from = 0; from < modules.size; from += 1) {
          let to = from;
          while (to < modules.size && modules.get(row, to) === 1) to += 1;
          if (to > from)
            pdf.rect(x + (from + quietZone) * step, y + (row + quietZone) * step, (to - from) * step, step);
          from = to;
        }
      }
      pdf.fill('#000000');
    },
  };
};
