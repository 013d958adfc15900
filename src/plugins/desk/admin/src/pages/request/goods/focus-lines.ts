/** Puts the focus on the line of the grid where it was last, once what has it now is gone. */
export const focusLines = (): void => {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[role="grid"] [role="row"][tabindex="0"]')?.focus();
  });
};
