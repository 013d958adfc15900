import type { VerdictTone } from '../domain/certificate/verdict';
import { type Html, html } from './html';

const icon = (path: string): Html =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}" /></svg>`;

/** What the colour says, for those who do not see it: a tick, an exclamation mark in its triangle, a cross. */
export const toneIcons = {
  good: icon('M4 12.5l5.5 5.5L20 6.5'),
  caution: icon('M12 3L1.8 20.5h20.4zM12 9.5v5.5M12 17.6v.1'),
  bad: icon('M5 5l14 14M19 5L5 19'),
} as const satisfies Record<VerdictTone, Html>;
