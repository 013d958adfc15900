/** The colours of mails in light and dark; text keeps a contrast of at least 4.5:1 on what it stands on. */
export const mailColours = {
  light: {
    page: '#f5f3ef',
    card: '#ffffff',
    line: '#e0dcd4',
    text: '#23211d',
    muted: '#5e5a53',
    brand: '#0b5c4a',
    button: '#0b5c4a',
    onButton: '#ffffff',
  },
  dark: {
    page: '#171614',
    card: '#211f1c',
    line: '#45413b',
    text: '#ece8e1',
    muted: '#b5afa5',
    brand: '#7ccbb5',
    button: '#0b5c4a',
    onButton: '#ffffff',
  },
} as const;
