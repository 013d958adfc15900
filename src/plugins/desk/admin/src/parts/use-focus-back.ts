import { useCallback, useRef } from 'react';

/** How long a button may take to go away because of what was done, in milliseconds. */
const watchedFor = 5000;

const focusHeading = (): void => {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus();
};

const hasFocus = (): boolean => document.activeElement !== null && document.activeElement !== document.body;

/**
 * What a dialog does with the focus when it closes: whatever opened it has it again, and where that is gone, or goes because of
 * what was done, the page's heading.
 */
export const useFocusBack = (): ((event: Event) => void) => {
  // Read while the dialog is first drawn, before it takes the focus.
  const opener = useRef(document.activeElement);
  return useCallback((event) => {
    event.preventDefault();
    const { current } = opener;
    if (current instanceof HTMLElement && current !== document.body && current.isConnected) current.focus();
    if (!hasFocus()) {
      focusHeading();
      return;
    }
    const watch = new MutationObserver(() => {
      if (!hasFocus()) focusHeading();
      if (document.activeElement !== current) watch.disconnect();
    });
    watch.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => watch.disconnect(), watchedFor);
  }, []);
};
