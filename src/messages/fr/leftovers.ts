/** What is said of what lies in the output folder: the archive, the list of what was written, what nothing needs any more. */
export const leftovers = {
  'problem.archive.left':
    '{file} n’est pas une page d’archives écrite ici et ne nomme pas le n° {number} : elle reste telle quelle',
  'problem.archive.left.hint': '« bulletin build --all » la remplace par la page d’archives',
  'problem.list.missing': '{file}, qui dit ce qui a été écrit, n’était pas là : rien n’est supprimé',
  'problem.list.missing.hint': 'ce qui a été écrit avant se supprime à la main',
  'problem.list.damaged':
    '{file}, qui dit ce qui a été écrit, ne peut pas être lu : la liste recommence, rien n’est supprimé',
  'problem.list.damaged.hint': 'ce qui a été écrit avant se supprime à la main',
  'problem.list.foreign':
    '{file}, qui dit ce qui a été écrit, est celui de « {other} » : la liste recommence, rien n’est supprimé',
  'problem.list.foreign.hint': 'donnez à chaque publication son dossier de sortie (-o)',
  'problem.leftover.found': 'plus rien n’a besoin de {what}',
  'problem.leftover.found.hint': '« bulletin build --clean » le supprime',
  'problem.leftover.stays':
    'plus rien n’a besoin de {what}, et cela reste : modifié depuis, atteint par un lien ou absent de la liste de ce qui a été écrit',
  'problem.leftover.stays.hint': 'supprimez-le à la main si vous n’y tenez pas',
  'problem.leftover.changed':
    'plus rien n’a besoin de {file}, mais ce n’est plus le fichier qui a été écrit : il reste',
  'problem.leftover.changed.hint': 'supprimez-le à la main si vous n’y tenez pas',
  'problem.leftover.outside': '« {path} », que nomme la liste de ce qui a été écrit, n’est pas dans {out} : il reste',
  'problem.leftover.outside.hint': 'la liste a été modifiée par quelqu’un d’autre',
  'problem.leftover.linked': 'plus rien n’a besoin de {file}, mais on y arrive par un lien : il reste',
  'problem.leftover.linked.hint': 'supprimez-le à la main si vous n’y tenez pas',
  'problem.leftover.unlisted':
    'plus rien n’a besoin de {file}, mais la liste de ce qui a été écrit ne le nomme pas : il reste',
  'problem.leftover.unlisted.hint': 'supprimez-le à la main si vous n’y tenez pas',
  'problem.clean.failed': 'la fabrication a échoué : --clean n’a rien supprimé',
  'problem.clean.failed.hint': 'corrigez les erreurs, puis relancez',
} as const;
