/** What paper and copiers ask of a sheet. */
export const paperNotes = {
  'problem.paper-note.small-letters': '« {words} » est en corps {size} : sur la copie d’une copie, on ne le lit plus',
  'problem.paper-note.small-letters.hint':
    'il faut {needed} points à cette police, soit 1,2 mm pour une lettre comme « x »',
  'problem.paper-note.pale-letters':
    '« {words} » est trop pâle pour une copie en gris : son contraste est de {contrast} pour 1',
  'problem.paper-note.pale-letters.hint':
    'il en faut {needed} pour 1 : assombrissez ces lettres ou éclaircissez leur fond',
  'problem.paper-note.dark-picture':
    'l’image « {file} » est sombre sur {share} % de sa surface : un copieur en fait une tache noire',
  'problem.paper-note.dark-picture.hint':
    'éclaircissez-la dans un logiciel de photo, ou recadrez-la sur ce qui est clair',
  'problem.paper-note.blank-back': 'avec {sides} faces, le verso de la feuille {sheet} reste blanc',
  'problem.paper-note.blank-back.hint':
    'remplissez-le, « pages: {more} » aide à voir ce qui manque, ou raccourcissez d’une face',
  'problem.paper-note.behind-coupon':
    'sur le papier, découper le coupon emporte {words} {words|mot|mots} de la face {side} : « {quoted} »',
  'problem.paper-note.behind-coupon.hint':
    'ainsi disposées, ce n’est pas toujours la face d’à côté qui est derrière lui : déplacez le coupon, ou imprimez une face par feuille',
} as const;
