import type { Verification } from '../shape';

/** The public page on which anyone checks a document. */
export const verification: Verification = {
  title: "Vérification d'un document",
  intro: 'Scannez le QR code imprimé sur le document, ou saisissez son code de vérification.',
  code: 'Code de vérification',
  codeHint: '28 lettres et chiffres. Les tirets, les espaces et les majuscules sont sans importance.',
  check: 'Vérifier',
  another: 'Vérifier un autre document',
  correct: 'Corriger le code',
  verdicts: {
    valid: 'Document valide',
    non_conformity: 'Marchandises non conformes',
    expired: 'Document expiré',
    used: 'Document déjà utilisé',
    replaced: 'Document remplacé',
    revoked: 'Document révoqué',
    unknown: 'Document inconnu',
  },
  explanations: {
    valid: 'Ce document est authentique et en vigueur. Comparez les informations ci-dessous avec celles du document.',
    non_conformity:
      "Ce rapport est authentique : les marchandises qu'il énumère ne peuvent pas être importées en l'état.",
    expired: "Ce document est authentique, mais sa durée de validité est écoulée : il n'autorise plus rien.",
    used: "Ce document est authentique, mais il a déjà servi à dédouaner un envoi : il n'en couvre pas d'autre.",
    replaced: 'Ce document est authentique, mais un autre le remplace : seul cet autre fait foi.',
    revoked: 'Le bureau a retiré ce document : il ne vaut plus rien. Ne vous y fiez pas.',
    unknown:
      'Aucun document ne porte ce code. Vérifiez votre saisie. Si le code est bien celui du papier, ne vous fiez pas à ce papier.',
  },
  facts: {
    number: 'Numéro',
    kind: 'Nature du document',
    replacedBy: 'Remplacé par',
    office: 'Bureau émetteur',
    issuedOn: 'Délivré le',
    validUntil: "Valable jusqu'au",
    importer: 'Importateur',
    itemCount: 'Lignes de marchandises',
    checkedAt: 'Vérifié le',
  },
  noEnd: 'Sans échéance',
  file: {
    title: 'Comparer un fichier',
    intro: "Avez-vous reçu ce document en PDF ? Comparez-le avec l'original. Le fichier ne quitte pas votre appareil.",
    choose: 'Choisir un PDF',
    drop: 'ou déposez-le ici',
    comparing: 'Comparaison en cours…',
    matches:
      "Fichier authentique : c'est exactement celui que le bureau a émis. Voyez ci-dessus s'il est encore valable.",
    differs: "Ce fichier n'est pas celui que le bureau a émis, ou il a été modifié. Ne vous y fiez pas.",
    tooMany: 'Trop de vérifications. Patientez une minute, puis choisissez de nouveau le fichier.',
    failed: "La comparaison n'a pas abouti. Vérifiez votre connexion, puis choisissez de nouveau le fichier.",
    insecure: "La comparaison demande une connexion sécurisée (https). Comparez les informations à l'œil.",
    withoutScript: "La comparaison demande JavaScript. Sans lui, comparez les informations à l'œil.",
  },
  tooMany: 'Trop de vérifications',
  tooManyAdvice: 'Patientez {seconds} s, puis réessayez.',
  unavailable: 'Vérification indisponible',
  unavailableAdvice:
    "Une erreur s'est produite de notre côté : cela ne dit rien du document. Réessayez dans un instant.",
  language: 'Langue',
  trust:
    "Un faux document peut mener à un faux site : assurez-vous que l'adresse de cette page est celle du service officiel.",
};
