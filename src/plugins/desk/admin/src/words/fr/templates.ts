/** Beside the form of an e-mail template. */
export const templates = {
  'templates.title': 'Rédaction',
  'templates.preview': 'Aperçu',
  'templates.samples': 'L’e-mail tel qu’il partirait maintenant, avec des exemples à la place des balises.',
  'templates.subject': 'Objet',
  'templates.formats': 'Présentation',
  'templates.html': 'Mis en page',
  'templates.text': 'Texte seul',
  'templates.restore': 'Rétablir le texte d’origine',
  'templates.restoreAsk':
    'L’objet et le texte de ce modèle redeviennent ceux d’origine, tout de suite. Votre rédaction sera perdue.',
  'templates.restored': 'Le texte d’origine est rétabli.',
  'templates.tags': 'Balises de cet événement',
  'templates.tagsHint': 'Cliquez sur une balise pour l’écrire là où vous êtes dans l’objet ou dans le texte.',
  'templates.chooseEvent': 'Choisissez l’événement pour voir ses balises.',
  'templates.insert': 'Insérer la balise {tag}',
} as const;
