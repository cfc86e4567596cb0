/** What is said of files that are not read, and of what is asked for in other words than usual. */
export const unread = {
  'problem.file.extension': '« {name} » n’est pas lu : le fichier d’un numéro finit par .md',
  'problem.file.extension.hint': 'renommez-le en {right}',
  'problem.file.office': 'ce qui vient d’un traitement de texte ou d’une mise en page n’est pas lu : {names}',
  'problem.file.office.hint':
    'copiez-en le texte dans un fichier en .md (bulletin new "Titre" le commence), ou exportez-le en Markdown',
  'problem.file.misnamed': '« {name} » n’est pas lu : ce fichier s’appelle {right}',
  'problem.file.misnamed.hint': 'renommez-le en {right}',
  'problem.file.beside': '« {name} » n’est pas lu : c’est {right}, à côté de lui, qui l’est',
  'problem.file.beside.hint': 'reprenez-y ce qu’il vous faut, puis supprimez « {name} »',
  'problem.file.outside-theme': '« {name} » n’est pas lu ici : ce qui fait l’aspect est dans le dossier d’un thème',
  'problem.file.outside-theme.hint':
    'mettez-le en {place}, et nommez ce dossier dans publication.yaml : thème: {theme}',
  'preview.waiting':
    'le numéro {number} n’est pas encore écrit : l’aperçu l’attend, et le montrera dès que son fichier sera là',
  'cli.summary.failed': 'en échec : {failed}',
  'usage.commands': 'les commandes sont {commands}',
  'usage.range':
    '« {found} » n’est pas une suite de numéros : écrivez le premier, un tiret, le dernier, par exemple « bulletin build 3-5 »',
  'usage.one-number': '« {found} » nomme plusieurs numéros : n’en nommez qu’un',
  'usage.no-such-file': 'il n’y a pas de fichier « {found} »',
  'usage.not-a-number-file': '« {found} » n’est pas le fichier d’un numéro : celui-ci finit par .md',
  'usage.without-number': '« {found} » n’a pas de numéro, ni dans son en-tête ni dans son nom',
  'usage.file-elsewhere': '« {found} » n’est pas dans le dossier d’une publication',
  'usage.several-folders': 'ces fichiers ne sont pas tous d’une même publication : « {found} » est d’une autre',
} as const;
