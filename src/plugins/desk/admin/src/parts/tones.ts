/** What a mark says by its colour, beside its words and its sign. */
export type Tone = 'neutral' | 'blue' | 'indigo' | 'amber' | 'violet' | 'green' | 'olive' | 'red';

type Colours = { background: string; text: string };

/** On either theme the text stands out from its ground by 4.5 : 1 or more. */
export const tones = {
  light: {
    neutral: { background: '#eceae6', text: '#45423c' },
    blue: { background: '#dfeefb', text: '#0b4f86' },
    indigo: { background: '#e5e6fb', text: '#3a38a0' },
    amber: { background: '#fdecc8', text: '#7a4b00' },
    violet: { background: '#f1e3fa', text: '#6b2a92' },
    green: { background: '#d9f0e3', text: '#14603c' },
    olive: { background: '#eaeecb', text: '#525a0c' },
    red: { background: '#fbe0de', text: '#97201a' },
  },
  dark: {
    neutral: { background: '#3a3a44', text: '#dcdce4' },
    blue: { background: '#12344f', text: '#a9d4f7' },
    indigo: { background: '#2c2c5e', text: '#c7c6fa' },
    amber: { background: '#4d3606', text: '#f8d488' },
    violet: { background: '#42205a', text: '#e2bff5' },
    green: { background: '#143d2a', text: '#a3e2c1' },
    olive: { background: '#383d0e', text: '#dbe28a' },
    red: { background: '#52191a', text: '#f9b8b3' },
  },
} as const satisfies Record<'light' | 'dark', Record<Tone, Colours>>;
