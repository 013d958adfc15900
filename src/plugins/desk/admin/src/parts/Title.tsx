import { useEffect } from 'react';

/** The name of the page in the browser's tab, with the product's own. */
export const Title = ({ children }: { children: string }) => {
  useEffect(() => {
    document.title = `${children} · Conformity Desk`;
  }, [children]);
  return null;
};
