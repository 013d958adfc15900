import type { SheetTexts } from '../shape';

/** The sheets that users download. */
export const sheets: SheetTexts = {
  requestColumns: {
    number: 'Numéro de dépôt',
    depositedAt: 'Date de dépôt',
    subject: 'Objet de la demande',
    type: 'Type de la demande',
    exporterName: 'Exportateur',
    office: 'Bureau',
    state: 'Statut de la demande',
    response: 'Réponse',
    operations: 'Opérations',
    route: 'Route',
    goodsCount: 'Lignes de marchandises',
    createdAt: 'Créée le',
    updatedAt: 'Modifiée le',
    declarant: 'Déclarant',
    agent: 'Agent',
    serviceDays: 'Délai (jours ouvrés)',
    serviceTarget: 'Délai prévu (jours ouvrés)',
    dueOn: 'Échéance',
    late: 'En retard',
  },
  outcomeColumns: { outcome: 'Avis', remark: 'Remarque', standardsApplied: 'Normes appliquées' },
  names: {
    requests: 'Demandes',
    goods: 'Marchandises',
    instructions: "Mode d'emploi",
    lists: 'Listes',
    template: 'Modèle marchandises',
  },
  answers: { yes: 'Oui', no: 'Non' },
  goodsHints: {
    hsCode: '10 chiffres. Les points et les espaces sont acceptés.',
    description: 'La désignation de la facture, de 3 à 500 caractères.',
    brand: 'Au plus 100 caractères. Obligatoire pour un SoR, une SoL et un CoC des routes B et C.',
    model: 'Au plus 100 caractères. Obligatoire pour un SoR, une SoL et un CoC des routes B et C.',
    quantity: 'Un nombre supérieur à zéro.',
    unit: 'Le nom ou le code de la liste, par exemple pièce ou H87.',
    value: 'La valeur totale de la ligne, zéro ou plus.',
    currency: 'Le code à trois lettres de la liste, par exemple EUR.',
    originCountry: 'Le nom ou le code à deux lettres de la liste, par exemple Chine ou CN.',
    condition: 'Neuf ou Occasion.',
    netWeight: 'En kilogrammes, un nombre supérieur à zéro.',
    standards: 'Les normes suivies, au plus 300 caractères.',
    manufacturerName: "À remplir quand ce n'est pas le fabricant de la demande. Au plus 200 caractères.",
  },
  instructions: {
    title: 'Remplir le modèle des marchandises',
    fill: 'Remplissez la feuille « Marchandises » : une ligne par article, sous la ligne des en-têtes.',
    required:
      'Les colonnes marquées * sont obligatoires pour un CoC de la route A. Pour un SoR, une SoL ou un CoC des routes B et C, la marque et le modèle le sont aussi.',
    lists:
      "L'unité, la devise, le pays et l'état se choisissent dans une liste. Taper leur nom ou leur code revient au même.",
    numbers: "Écrivez les nombres comme vous en avez l'habitude : 1 234,50 ou 1,234.50.",
    columns:
      "L'ordre des colonnes est libre et celles qui ne sont pas obligatoires peuvent manquer. Ne changez pas les en-têtes.",
    faults:
      "À l'import, toutes les erreurs sont montrées à la fois, avec leur ligne et leur colonne. Rien n'est enregistré tant qu'il en reste une.",
    limits: 'Au plus {max} lignes par demande et 10 Mo par fichier. Enregistrez en .xlsx ou en .csv.',
    column: 'Colonne',
    takes: 'Ce que vous y écrivez',
    example: 'Exemple',
  },
  exampleGoods: {
    kettle: 'Bouilloire électrique 1,7 L, acier inoxydable',
    cable: 'Câble électrique souple H05VV-F 3G1,5',
    valve: 'Robinet à tournant sphérique en laiton, DN 15',
  },
};
