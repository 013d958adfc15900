import type { Layout } from './layout';

/** A product under control, which proposes an outcome to the agent and never decides. */
export const regulatedProduct: Layout = {
  mainField: 'designation',
  columns: ['hsPrefix', 'designation', 'control', 'thresholdMad', 'thresholdQuantity', 'thresholdUnit'],
  sortBy: 'hsPrefix',
  rows: [
    [
      ['hsPrefix', 4],
      ['designation', 8],
    ],
    [
      ['control', 6],
      ['standards', 6],
    ],
    [
      ['thresholdMad', 4],
      ['thresholdQuantity', 4],
      ['thresholdUnit', 4],
    ],
  ],
  fields: {
    hsPrefix: {
      label: 'Position SH',
      description:
        'Les 2 à 10 premiers chiffres du code SH, sans points. Exemple : 8516. Le préfixe le plus long l’emporte.',
      placeholder: '8516',
    },
    designation: { label: 'Désignation', description: 'Nom du produit, montré à l’agent. Exemple : Bouilloires.' },
    control: {
      label: 'Contrôle',
      description:
        'À l’origine : avant l’expédition. À la frontière : à l’arrivée. Aucun : proposé comme non soumis, comme un produit hors liste.',
    },
    standards: {
      label: 'Normes',
      description: 'Normes à appliquer, montrées à l’agent. Exemple : NM EN 60335-2-15. Vide : aucune n’est rappelée.',
    },
    thresholdMad: {
      label: 'Seuil en dirhams',
      column: 'Seuil (MAD)',
      description:
        'En dessous de cette valeur la ligne est proposée comme non soumise. Exemple : 10000. Vide : pas de seuil de valeur.',
    },
    thresholdQuantity: {
      label: 'Seuil en quantité',
      column: 'Seuil (quantité)',
      description:
        'En dessous de cette quantité la ligne est proposée comme non soumise. Exemple : 2. Vide : pas de seuil de quantité.',
    },
    thresholdUnit: {
      label: 'Unité du seuil',
      column: 'Unité',
      description:
        'Code UN/CEFACT de l’unité de la quantité. Exemples : KGM (kilogramme), TNE (tonne), H87 (pièce). Vide : sans seuil de quantité.',
      placeholder: 'KGM',
    },
  },
};
