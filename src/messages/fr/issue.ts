/** What a number says of itself in its front matter: title, label, date; and of its neighbours. */
export const issue = {
  'problem.title.image': 'l’image « {file} » est dans le titre : elle n’est pas montrée',
  'problem.title.image.hint': 'mettez-la dans le texte : un titre n’est que des mots',
  'problem.date.season': '{found} est une saison ou un trimestre, et l’ordre des numéros veut une date',
  'problem.date.season.hint':
    'gardez ce texte pour l’impression, et dites le mois à part : when: {found}, puis date: {right}',
  'problem.date.span-order': 'la seconde date de {found} est avant la première',
  'problem.date.span-order.hint': 'écrivez la première d’abord : date: {right}',
  'problem.date.span-parts': 'il y a plus de deux dates dans {found}',
  'problem.date.span-parts.hint': 'écrivez la première et la dernière : date: {right}',
  'problem.date.span-mixed': 'l’une des deux dates de {found} est un mois, l’autre un jour',
  'problem.date.span-mixed.hint': 'écrivez deux mois, date: {months}, ou deux jours, date: {days}',
  'problem.issue.same-title': 'le numéro {number} a le même titre',
  'problem.issue.same-title.hint': 'si ce n’est pas voulu, changez l’un des deux : l’autre est dans {file}',
  'problem.issue.date-before': 'cette date est avant celle du numéro {number}, qui est {date}',
  'problem.issue.date-before.hint': 'si ce n’est pas voulu, corrigez-la ici ou dans {file}',
} as const;
