/** The brand's deep green in the places where the panel has its own violet, and greys that can be read. */
export const theme = {
  light: {
    colors: {
      primary100: '#e8f3f0',
      primary200: '#bfdcd4',
      primary500: '#2a7d69',
      primary600: '#0B5C4A',
      primary700: '#084838',
      buttonPrimary500: '#14705b',
      buttonPrimary600: '#0B5C4A',
      // The platform's is too pale for texts: 3.3 to 1 on white, and titles are written in it.
      neutral500: '#666687',
    },
  },
  dark: {
    colors: {
      primary100: '#12332b',
      primary200: '#1f5547',
      primary500: '#3aa68b',
      primary600: '#5cc4a9',
      primary700: '#8edcc7',
      buttonPrimary500: '#14806a',
      buttonPrimary600: '#106b58',
    },
  },
};
