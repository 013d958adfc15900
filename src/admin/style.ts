import rules from './panel.css?inline';

/** Adds our rules to the panel: its page links no stylesheet, so they come with the code. */
export const addStyle = (): void => {
  const style = document.createElement('style');
  style.append(rules);
  document.head.append(style);
};
