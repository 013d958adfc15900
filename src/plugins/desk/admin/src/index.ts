import type { StrapiApp } from '@strapi/strapi/admin';

/** The desk's part of the admin panel. */
export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: 'desk', name: 'desk' });
  },
};
