/** What the preview says. */
export const preview = {
  'preview.listening': 'aperçu : {url}',
  'preview.watching': 'surveille {folders}',
  'preview.guests': 'dans le réseau, en lecture seule : {url}',
  'preview.keys': 'touches : o ouvrir, b fabriquer, p PDF, r refaire, h aide, q quitter',
  'preview.keys.none': 'Ctrl-C pour arrêter',
  'preview.help': [
    '  o  ouvrir l’aperçu dans le navigateur',
    '  b  écrire les deux éditions dans le dossier de sortie, sans attendre',
    '  p  ouvrir le PDF',
    '  r  refaire',
    '  q  quitter (Ctrl-C aussi)',
  ].join('\n'),
  'preview.built': 'refait en {milliseconds} ms',
  'preview.written': 'écrit : {files}',
  'preview.key-missing':
    'Cet aperçu demande une clef : ouvrez l’adresse entière que montre le terminal, ou son code QR.\n',
  'problem.port.taken': 'le port {port} est déjà pris',
  'problem.port.taken.hint': 'choisissez-en un autre, ou retirez --port pour prendre le premier libre',
  'problem.port.refused': 'le système ne laisse pas écouter sur le port {port}',
  'problem.port.refused.hint': 'choisissez un port à partir de 1024',
  'problem.host.unknown': '« {host} » n’est pas une adresse de cette machine',
  'problem.host.unknown.hint': 'écrivez 0.0.0.0 pour toutes, ou retirez --host pour cette machine seule',
  'problem.editor.failed': 'l’éditeur n’a pas pu être ouvert ({reason})',
  'problem.editor.failed.hint': 'nommez-le avec --editor, par exemple « --editor code » ou « --editor {link} »',
  'problem.browser.failed': 'le navigateur n’a pas pu être ouvert',
  'problem.browser.failed.hint': 'ouvrez vous-même {url}',
} as const;
