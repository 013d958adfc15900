import type { Layout } from './layout';

/** A day on which nobody works, hence no service time runs. */
export const holiday: Layout = {
  mainField: 'label',
  columns: ['day', 'label'],
  sortBy: 'day',
  rows: [
    [
      ['day', 4],
      ['label', 8],
    ],
  ],
  fields: {
    day: {
      label: 'Jour',
      description:
        'Jour chômé : il ne compte pas dans les délais, et les échéances des demandes en cours sont recalculées. Les fêtes mobiles s’ajoutent chaque année.',
    },
    label: { label: 'Nom', description: 'Exemple : Fête du Trône.' },
  },
};
