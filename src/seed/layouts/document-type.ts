import type { Layout } from './layout';

const mandatory = (requests: string): string =>
  `Oui : une demande de ${requests} ne se dépose pas sans ce document. Non : il reste facultatif.`;

/** A kind of document: its names, where it is mandatory, what files it takes. */
export const documentType: Layout = {
  mainField: 'labelFr',
  columns: ['rank', 'labelFr', 'code', 'maxSizeMb', 'agentsOnly', 'active'],
  sortBy: 'rank',
  rows: [
    [
      ['code', 6],
      ['edifact', 6],
    ],
    [
      ['labelFr', 4],
      ['labelEn', 4],
      ['labelAr', 4],
    ],
    [
      ['mandatoryCocA', 4],
      ['mandatoryCocB', 4],
      ['mandatoryCocC', 4],
    ],
    [
      ['mandatorySor', 4],
      ['mandatorySol', 4],
    ],
    [['group', 12]],
    [
      ['formats', 8],
      ['maxSizeMb', 4],
    ],
    [
      ['agentsOnly', 4],
      ['active', 4],
      ['rank', 4],
    ],
  ],
  fields: {
    code: {
      label: 'Code',
      description:
        'Minuscules, chiffres et soulignés, unique. Exemple : packing_list. Il ne change plus dès qu’un document est classé sous ce type.',
      placeholder: 'packing_list',
    },
    edifact: {
      label: 'Code UN/EDIFACT 1001',
      column: 'EDIFACT',
      description: 'Un à quatre chiffres. Exemple : 380 pour une facture commerciale. Vide : aucun équivalent.',
      placeholder: '380',
    },
    labelFr: { label: 'Nom en français', column: 'Nom', description: 'Exemple : Facture commerciale.' },
    labelEn: { label: 'Nom en anglais', description: 'Exemple : Commercial invoice.' },
    labelAr: { label: 'Nom en arabe', description: 'Exemple : فاتورة تجارية.' },
    mandatoryCocA: { label: 'Obligatoire : CoC, route A', description: mandatory('CoC par la route A') },
    mandatoryCocB: { label: 'Obligatoire : CoC, route B', description: mandatory('CoC par la route B') },
    mandatoryCocC: { label: 'Obligatoire : CoC, route C', description: mandatory('CoC par la route C') },
    mandatorySor: { label: 'Obligatoire : SoR', description: mandatory('SoR') },
    mandatorySol: { label: 'Obligatoire : SoL', description: mandatory('SoL') },
    group: {
      label: 'Groupe',
      description:
        'Un seul document suffit pour tous les types obligatoires du même groupe. Exemple : transport. Vide : ce type est demandé pour lui-même.',
    },
    formats: {
      label: 'Formats acceptés',
      column: 'Formats',
      description: 'Extensions séparées par des virgules. Exemple : pdf, jpeg, png, xlsx, docx.',
      placeholder: 'pdf, jpeg, png',
    },
    maxSizeMb: {
      label: 'Taille maximale',
      column: 'Taille max. (Mo)',
      description: 'Mégaoctets par fichier ; la limite générale des paramètres vaut en plus. Exemple : 10.',
    },
    agentsOnly: {
      label: 'Réservé aux agents',
      description: 'Oui : les déclarants ne peuvent pas le joindre. Exemple : le rapport d’inspection.',
    },
    active: {
      label: 'Actif',
      description: 'Non : il n’est plus proposé ni demandé ; les documents déjà joints restent.',
    },
    rank: { label: 'Rang', description: 'Place dans les listes, du plus petit au plus grand. Exemple : 10, 20, 30.' },
  },
};
