/** What the preview says. */
export const preview = {
  'preview.broken': 'Ce qui vient d’être enregistré ne peut pas être mis en page',
  'preview.kept': 'La page dessous est la dernière qui a pu l’être. Elle se mettra à jour dès que ce sera corrigé.',
  'preview.close': 'Fermer',
  'preview.not-found': 'Il n’y a rien à cette adresse',
  'preview.listening': 'aperçu : {url} (Ctrl-C pour arrêter)',
  'preview.built': 'refait en {milliseconds} ms',
  'problem.port.taken': 'le port {port} est déjà pris',
  'problem.port.taken.hint': 'choisissez-en un autre, ou retirez --port pour prendre le premier libre',
  'problem.port.refused': 'le système ne laisse pas écouter sur le port {port}',
  'problem.port.refused.hint': 'choisissez un port à partir de 1024',
} as const;
