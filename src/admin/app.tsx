/** The panel as the offices see it: French first, English as the platform has it, Arabic; nothing that advertises. */
export default {
  config: {
    locales: ['fr', 'ar'],
    tutorials: false,
    notifications: { releases: false },
  },
};
