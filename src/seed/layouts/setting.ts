import type { Layout } from './layout';

const worked = (day: string): string =>
  `Oui : le ${day} compte dans les délais de traitement. Les échéances des demandes en cours sont recalculées.`;

const months = (document: string): string =>
  `Mois pendant lesquels ${document} est valable après sa délivrance. Vaut pour les prochains documents.`;

/** Validity, working days and limits; there is one entry. */
export const setting: Layout = {
  mainField: 'id',
  columns: ['cocMonths', 'sorMonths', 'solMonths', 'maxItems'],
  sortBy: 'id',
  rows: [
    [
      ['cocMonths', 4],
      ['sorMonths', 4],
      ['solMonths', 4],
    ],
    [['reminderDays', 12]],
    [
      ['monday', 3],
      ['tuesday', 3],
      ['wednesday', 3],
      ['thursday', 3],
    ],
    [
      ['friday', 3],
      ['saturday', 3],
      ['sunday', 3],
    ],
    [
      ['maxItems', 4],
      ['maxAttachments', 4],
      ['maxAttachmentMb', 4],
    ],
    [['mailRetentionDays', 4]],
  ],
  fields: {
    cocMonths: { label: 'Validité d’un CoC', description: months('un certificat de conformité') },
    sorMonths: { label: 'Validité d’une SoR', description: months('une déclaration d’enregistrement') },
    solMonths: { label: 'Validité d’une SoL', description: months('une déclaration de licence') },
    reminderDays: {
      label: 'Rappels avant l’échéance',
      description:
        'Nombres de jours avant la fin d’une SoR ou d’une SoL où son titulaire reçoit un rappel, séparés par des virgules. Exemple : 60, 30, 7.',
      placeholder: '60, 30, 7',
    },
    monday: { label: 'Lundi ouvré', description: worked('lundi') },
    tuesday: { label: 'Mardi ouvré', description: worked('mardi') },
    wednesday: { label: 'Mercredi ouvré', description: worked('mercredi') },
    thursday: { label: 'Jeudi ouvré', description: worked('jeudi') },
    friday: { label: 'Vendredi ouvré', description: worked('vendredi') },
    saturday: { label: 'Samedi ouvré', description: worked('samedi') },
    sunday: { label: 'Dimanche ouvré', description: worked('dimanche') },
    maxItems: {
      label: 'Lignes par demande',
      description: 'Le plus grand nombre de lignes de marchandises d’une demande. Vaut pour les prochains dépôts.',
    },
    maxAttachments: {
      label: 'Fichiers par demande',
      description: 'Le plus grand nombre de fichiers qu’un déclarant joint à une demande. Exemple : 50.',
    },
    maxAttachmentMb: {
      label: 'Taille d’un fichier',
      description: 'Mégaoctets au plus, quel que soit le type du document. Exemple : 20.',
    },
    mailRetentionDays: {
      label: 'Conservation des e-mails',
      description: 'Jours pendant lesquels un e-mail parti ou en échec reste consultable. Exemple : 365.',
    },
  },
};
