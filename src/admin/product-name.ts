const product = 'Conformity Desk';

/** The platform ends the title of each page with its own name, and nothing in its configuration changes that. */
const platformEnding = / \| Strapi$|^Strapi Admin$/;

/** Gives the browser's tab the product's name, whatever page writes it. */
export const nameTheTab = (): void => {
  const rename = (): void => {
    const title = document.title.replace(platformEnding, (ending) =>
      ending.startsWith(' ') ? ` · ${product}` : product
    );
    // Our own writing is seen as well: without this it would go on for ever.
    if (title !== document.title) document.title = title;
  };
  rename();
  new MutationObserver(rename).observe(document.head, { childList: true, subtree: true, characterData: true });
};
