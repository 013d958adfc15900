import type { Layout } from './layout';

/** The words of an e-mail: one template for each event and language. */
export const emailTemplate: Layout = {
  mainField: 'subject',
  columns: ['event', 'language', 'subject', 'updatedAt'],
  sortBy: 'event',
  rows: [
    [
      ['event', 6],
      ['language', 6],
    ],
    [['subject', 12]],
    [['body', 12]],
  ],
  fields: {
    event: {
      label: 'Événement',
      description: 'Ce qui fait partir l’e-mail. Un seul modèle par événement et par langue.',
    },
    language: {
      label: 'Langue',
      description: 'Chacun reçoit ses e-mails dans sa langue ; un bureau, en français.',
    },
    subject: {
      label: 'Objet',
      description: 'Une ligne, avec des balises si besoin. Exemple : Demande {{number}} déposée.',
    },
    body: {
      label: 'Texte',
      description:
        'Texte simple avec des balises comme {{number}}, {{declarant.companyName}}, {{office.name}}, {{recipient.name}} ou {{link}} ; seule sur sa ligne, {{link}} devient un bouton. Une balise que l’événement n’a pas est refusée à l’enregistrement, avec son nom.',
    },
  },
};
