import type { Layout } from './layout';

const accepts = (what: string): string =>
  `Oui : le bureau reçoit les demandes de ${what}. Non : elles vont aux autres bureaux.`;

/** An inspection office: who it is, when it is appointed, what it accepts, how it works. */
export const office: Layout = {
  mainField: 'name',
  columns: ['code', 'name', 'email', 'activeUntil', 'assignmentMode', 'serviceTarget'],
  sortBy: 'code',
  rows: [
    [
      ['name', 8],
      ['code', 4],
    ],
    [['address', 12]],
    [
      ['email', 6],
      ['phone', 6],
    ],
    [['logo', 12]],
    [
      ['activeFrom', 6],
      ['activeUntil', 6],
    ],
    [
      ['acceptsCoc', 4],
      ['acceptsSor', 4],
      ['acceptsSol', 4],
    ],
    [
      ['routeA', 4],
      ['routeB', 4],
      ['routeC', 4],
    ],
    [
      ['hsChapters', 6],
      ['originCountries', 6],
    ],
    [
      ['assignmentMode', 6],
      ['serviceTarget', 6],
    ],
  ],
  fields: {
    name: { label: 'Nom', description: 'Nom complet, tel qu’il paraît sur les certificats. Exemple : Bureau Veritas.' },
    code: {
      label: 'Code',
      description:
        '2 à 6 majuscules, unique. Exemple : BV. Il entre dans les numéros des certificats : il ne change plus dès la première demande.',
    },
    address: { label: 'Adresse', description: 'Adresse imprimée sur les certificats. Vide : rien n’est imprimé.' },
    email: {
      label: 'Adresse e-mail',
      column: 'E-mail',
      description:
        'Reçoit les e-mails destinés au bureau, comme les nouveaux dépôts. Vide : le bureau n’en reçoit pas.',
    },
    phone: { label: 'Téléphone', description: 'Exemple : +212 522 00 00 00. Vide : rien n’est imprimé.' },
    logo: {
      label: 'Logo',
      description: 'Image PNG ou JPEG de 1 Mo au plus, imprimée sur les certificats. Vide : le nom seul est imprimé.',
    },
    activeFrom: {
      label: 'Agréé à partir du',
      column: 'Agréé du',
      description: 'Premier jour où le bureau reçoit des demandes. Vide : dès maintenant.',
    },
    activeUntil: {
      label: 'Agréé jusqu’au',
      column: 'Agréé jusqu’au',
      description:
        'Dernier jour où il en reçoit ; ensuite il termine celles qu’il a. Vide : sans fin. Pour fermer un bureau, mettez la date d’aujourd’hui.',
    },
    acceptsCoc: { label: 'Accepte les CoC', description: accepts('certificat de conformité') },
    acceptsSor: { label: 'Accepte les SoR', description: accepts('déclaration d’enregistrement') },
    acceptsSol: { label: 'Accepte les SoL', description: accepts('déclaration de licence') },
    routeA: { label: 'Route A', description: accepts('certificat par la route A (envoi par envoi)') },
    routeB: { label: 'Route B', description: accepts('certificat par la route B (produits enregistrés)') },
    routeC: { label: 'Route C', description: accepts('certificat par la route C (produits sous licence)') },
    hsChapters: {
      label: 'Chapitres SH couverts',
      column: 'Chapitres SH',
      description:
        'Numéros à deux chiffres, séparés par des virgules. Exemple : 84, 85, 95. Vide : tous les chapitres.',
      placeholder: '84, 85',
    },
    originCountries: {
      label: 'Pays d’origine couverts',
      column: 'Origines',
      description: 'Codes ISO à deux lettres, séparés par des virgules. Exemple : CN, TR. Vide : tous les pays.',
      placeholder: 'CN, TR',
    },
    assignmentMode: {
      label: 'Affectation',
      description:
        'Manuelle : un superviseur affecte chaque demande. Automatique : elle va à l’agent présent qui a le moins de dossiers ouverts.',
    },
    serviceTarget: {
      label: 'Délai de traitement',
      column: 'Délai (jours)',
      description: 'Jours ouvrés après le dépôt. Exemple : 5. Un changement vaut aussi pour les demandes en cours.',
    },
  },
};
