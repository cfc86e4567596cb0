/** What a number says of itself in its front matter: title, label, date; and of its neighbours. */
export const issue = {
  'problem.title.image': 'l’image « {file} » est dans le titre : elle n’est pas montrée',
  'problem.title.image.hint': 'mettez-la dans le texte : un titre n’est que des mots',
} as const;
