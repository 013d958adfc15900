/** Where the panel remembers the language of its visitor. */
const remembered = 'strapi-admin-language';

/** French for who comes for the first time; the platform would greet in English. */
export const greetInFrench = (): void => {
  if (localStorage.getItem(remembered) === null) localStorage.setItem(remembered, 'fr');
};
