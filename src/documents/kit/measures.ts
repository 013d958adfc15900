/** Lengths are points, on a grid of four; the page is A4. */
export const page = { width: 595.28, height: 841.89, margin: 36, footer: 36 } as const;

/** Width of what stands between the margins. */
export const contentWidth = page.width - 2 * page.margin;

/** The colours of the printed documents: those of the whole product, on white. */
export const colours = {
  brand: '#0b5c4a',
  text: '#23211d',
  muted: '#5e5a53',
  line: '#cfc9be',
  ground: '#f5f3ef',
  conforming: '#1b6e3c',
  reservation: '#5f6312',
  alarm: '#a1201a',
  white: '#ffffff',
} as const;
