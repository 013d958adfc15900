import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useWords } from '../words/use-words';

/** The platform's tables and choices put their text on the left in every language. */
const Own = styled.div`
  inline-size: 100%;
  min-inline-size: 0;
  td,
  th {
    text-align: start;
  }
  &[dir='rtl'] [role='combobox'] {
    direction: rtl;
  }
`;

/** What is written here runs from right to left in Arabic; the panel's frame around it stays as the platform draws it. */
export const OwnDirection = ({ children }: { children: ReactNode }) => {
  const { language } = useWords();
  return (
    <Own dir={language === 'ar' ? 'rtl' : 'ltr'} lang={language}>
      {children}
    </Own>
  );
};
