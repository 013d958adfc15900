import { renewalWindowDays } from '../../domain/certificate/validity';
import type { CertificateKind, Route } from '../../domain/vocabulary';
import type { Term } from '../kit/fields';

/** What the certificates say beside the labels of the domain: French first, English under it. */
export const certificateTerms = {
  number: { fr: 'Numéro', en: 'Number' },
  office: { fr: 'Bureau émetteur', en: 'Issuing office' },
  issuedOn: { fr: 'Délivré le', en: 'Issued on' },
  validUntil: { fr: "Valable jusqu'au", en: 'Valid until' },
  request: { fr: 'Demande', en: 'Request' },
  depositedOn: { fr: 'Déposée le', en: 'Deposited on' },
  replaces: { fr: 'Remplace', en: 'Replaces' },
  verify: { fr: 'Vérifier ce document', en: 'Check this document' },
  code: { fr: 'Code de vérification', en: 'Verification code' },
  holder: { fr: 'Titulaire', en: 'Holder' },
  supplier: { fr: 'Fournisseur', en: 'Supplier' },
  factory: { fr: 'Usine', en: 'Factory' },
  inspection: { fr: 'Inspection', en: 'Inspection' },
  place: { fr: 'Lieu', en: 'Place' },
  shipment: { fr: 'Expédition', en: 'Shipment' },
  visit: { fr: 'Visite du', en: 'Visit of' },
  lastVisit: { fr: 'Dernière visite', en: 'Last visit' },
  visitResult: { fr: 'Résultat', en: 'Result' },
  visitRemarks: { fr: 'Remarques', en: 'Remarks' },
  noVisit: { fr: 'Sans visite : examen des documents', en: 'No visit: documents examined' },
  analyses: { fr: 'Analyses', en: 'Analyses' },
  analysesAsked: { fr: 'Demandées le', en: 'Asked on' },
  analysesAnswered: { fr: 'Reçues le', en: 'Received on' },
  analysesDocuments: { fr: 'Documents', en: 'Documents' },
  evidence: { fr: 'Constats', en: 'Findings' },
  line: { fr: 'N°', en: 'No.' },
  description: { fr: 'Désignation', en: 'Description' },
  brandAndModel: { fr: 'Marque, modèle', en: 'Brand, model' },
  quantity: { fr: 'Quantité', en: 'Quantity' },
  origin: { fr: 'Origine', en: 'Origin' },
  standards: { fr: 'Normes appliquées', en: 'Standards applied' },
  conformity: { fr: 'Conformité', en: 'Conformity' },
  reservation: { fr: 'Réserve', en: 'Reservation' },
  remark: { fr: 'Remarque', en: 'Remark' },
  manufacturedBy: { fr: 'Fabricant', en: 'Manufacturer' },
  conditions: { fr: 'Conditions', en: 'Conditions' },
  askAgain: { fr: 'Comment demander à nouveau', en: 'How to ask again' },
  signature: { fr: 'Signature', en: 'Signature' },
  containers: { fr: 'Conteneurs', en: 'Containers' },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
} as const satisfies Record<string, Term>;

/** The heading of the lines. */
export const linesTerm = {
  coc: { fr: 'Marchandises', en: 'Goods' },
  sor: { fr: 'Produits enregistrés', en: 'Registered products' },
  sol: { fr: 'Produits sous licence', en: 'Licensed products' },
  ncr: { fr: 'Marchandises non conformes', en: 'Non-conforming goods' },
} as const satisfies Record<CertificateKind, Term>;

/** What the office declares. */
export const statements = {
  coc: {
    fr: 'Le bureau émetteur atteste que les marchandises désignées ci-dessous ont été évaluées et sont conformes, sous les réserves indiquées en regard. Ce certificat vaut pour une seule expédition.',
    en: 'The issuing office certifies that the goods listed below were assessed and conform, subject to the reservations stated. This certificate is good for one shipment only.',
  },
  sor: {
    fr: 'Le bureau émetteur atteste que les produits désignés ci-dessous ont été évalués et sont enregistrés au nom du titulaire, sous les réserves indiquées en regard.',
    en: 'The issuing office certifies that the products listed below were assessed and are registered in the name of the holder, subject to the reservations stated.',
  },
  sol: {
    fr: "Le bureau émetteur atteste que les produits désignés ci-dessous, fabriqués dans l'usine indiquée, ont été évalués et sont placés sous licence au nom du titulaire, sous les réserves indiquées en regard.",
    en: 'The issuing office certifies that the products listed below, made in the factory stated, were assessed and are under licence in the name of the holder, subject to the reservations stated.',
  },
  ncr: {
    fr: "Les marchandises désignées ci-dessous ont été évaluées et jugées non conformes. Elles ne peuvent pas être importées en l'état.",
    en: 'The goods listed below were assessed and found not to conform. They may not be imported as they are.',
  },
} as const satisfies Record<CertificateKind, Term>;

/** What a registration or a licence is worth; the route is that of the shipments it covers. */
const standingConditions = (route: Exclude<Route, 'A'>): Term => ({
  fr: `Chaque expédition de ces produits reste soumise à un certificat de conformité (CoC), demandé sur la route ${route} avec le numéro du présent document. Sont couverts les produits du même code SH à six chiffres, de la même marque et du même modèle. L'ajout ou le retrait d'un produit se fait par une révision, la prolongation par un renouvellement, à demander à partir de ${renewalWindowDays} jours avant l'échéance, ou après celle-ci.`,
  en: `Each shipment of these products still needs a certificate of conformity (CoC), asked for on route ${route} with the number of this document. Covered are products of the same six-digit HS code, brand and model. Products are added or removed by a revision; a renewal, which prolongs it, can be asked for from ${renewalWindowDays} days before its end, or after it.`,
});

/** What follows the lines: the conditions of a registration or licence, and what can be done about a non-conformity. */
export const closingWords = {
  coc: null,
  sor: standingConditions('B'),
  sol: standingConditions('C'),
  ncr: {
    fr: "Après mise en conformité, déposez une nouvelle demande : le dossier de cette demande peut être dupliqué. Joignez les preuves des corrections et, s'il y a lieu, de nouveaux rapports d'essai. La nouvelle demande est évaluée comme une première.",
    en: 'Once the goods have been brought into conformity, file a new request: the file of this request can be copied. Attach evidence of the corrections and new test reports where they apply. The new request is assessed like a first one.',
  },
} as const satisfies Record<CertificateKind, Term | null>;

/** Whether the file carries a signature. */
export const signatureWords = {
  signed: {
    fr: 'Ce document porte la signature électronique du bureau émetteur.',
    en: 'This document carries the electronic signature of the issuing office.',
  },
  unsigned: {
    fr: 'Ce document ne porte pas de signature électronique. Son authenticité se vérifie par le code de vérification.',
    en: 'This document carries no electronic signature. It is authenticated by its verification code.',
  },
} as const satisfies Record<string, Term>;

/** What copies and specimens say in words, and across their pages. */
export const copyWords = {
  revoked: {
    banner: {
      fr: "Document révoqué : il n'est plus valable.",
      en: 'Revoked document: it is no longer valid.',
    },
    watermark: 'RÉVOQUÉ',
  },
  replaced: {
    banner: {
      fr: "Document remplacé : il n'est plus valable.",
      en: 'Replaced document: it is no longer valid.',
    },
    watermark: 'REMPLACÉ',
  },
  specimen: {
    banner: {
      fr: 'Spécimen : document de démonstration, sans valeur.',
      en: 'Specimen: a demonstration document, of no value.',
    },
    watermark: 'SPÉCIMEN',
  },
} as const satisfies Record<string, { banner: Term; watermark: string }>;

/** Behind the banner of a replaced document. */
export const replacedBy = { fr: 'Il est remplacé par', en: 'It is replaced by' } as const satisfies Term;

/** Said where some characters could not be drawn. */
export const boxesTerm = {
  fr: 'Un carré remplace un caractère dont l’écriture n’est pas imprimée ici (imprimées : latine, arabe, grecque, cyrillique) ; le texte du fichier le conserve.',
  en: 'A box stands for a character whose script is not printed here (printed: Latin, Arabic, Greek, Cyrillic); the text of the file keeps it.',
} as const satisfies Term;
