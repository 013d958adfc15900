import type { Layout } from './layout';

/** A declarant's account, and the company that it files for. */
export const declarantAccount: Layout = {
  mainField: 'email',
  columns: ['companyName', 'email', 'ice', 'city', 'confirmed', 'blocked'],
  sortBy: 'companyName',
  rows: [
    [
      ['companyName', 8],
      ['ice', 4],
    ],
    [
      ['taxId', 4],
      ['rc', 4],
      ['rcCentre', 4],
    ],
    [
      ['tp', 4],
      ['address', 8],
    ],
    [
      ['city', 4],
      ['contactName', 4],
      ['phone', 4],
    ],
    [
      ['email', 6],
      ['username', 6],
    ],
    [
      ['password', 6],
      ['language', 6],
    ],
    [
      ['confirmed', 4],
      ['blocked', 4],
      ['role', 4],
    ],
  ],
  fields: {
    companyName: {
      label: 'Raison sociale',
      description: 'Nom de l’entreprise, proposé comme importateur de ses demandes.',
    },
    ice: { label: 'ICE', description: 'Identifiant commun de l’entreprise, 15 chiffres. Exemple : 001234567000062.' },
    taxId: { label: 'Identifiant fiscal', description: 'Vide : non communiqué.' },
    rc: { label: 'Registre du commerce', description: 'Numéro au registre du commerce. Vide : non communiqué.' },
    rcCentre: { label: 'Centre du RC', description: 'Tribunal du registre du commerce. Exemple : Casablanca.' },
    tp: { label: 'Taxe professionnelle', description: 'Numéro de la taxe professionnelle. Vide : non communiqué.' },
    address: { label: 'Adresse', description: 'Adresse de l’entreprise. Vide : à saisir dans chaque demande.' },
    city: { label: 'Ville', description: 'Ville de l’entreprise. Exemple : Casablanca.' },
    contactName: { label: 'Contact', description: 'Personne à joindre dans l’entreprise. Vide : non communiqué.' },
    phone: { label: 'Téléphone', description: 'Exemple : +212 522 00 00 00. Vide : non communiqué.' },
    email: {
      label: 'Adresse e-mail',
      column: 'E-mail',
      description: 'Sert à se connecter et reçoit tous les e-mails.',
    },
    username: { label: 'Identifiant', description: 'Autre nom pour se connecter, unique.' },
    password: { label: 'Mot de passe', description: 'Jamais affiché. Vide : il reste le même.' },
    language: { label: 'Langue', description: 'Langue de ses e-mails.' },
    confirmed: {
      label: 'Adresse confirmée',
      column: 'Confirmé',
      description: 'Non : le compte ne peut pas encore se connecter.',
    },
    blocked: { label: 'Bloqué', description: 'Oui : le compte ne peut plus se connecter ; ses demandes restent.' },
    role: { label: 'Rôle', description: 'Authenticated pour tous les déclarants.' },
  },
};
