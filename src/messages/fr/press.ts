/** What is said of a print shop's file. */
export const press = {
  'problem.press.coarse-picture':
    'l’image « {file} » a {dpi} points par pouce à sa taille sur le papier : une presse en demande {least}',
  'problem.press.coarse-picture.hint': 'donnez-en une de {needed} pixels de large, ou imprimez-la plus petite',
  'problem.press.near-trim':
    'sur la face {side}, {what} à {millimetres} mm de la coupe : le massicot dévie d’un millimètre ou deux',
  'problem.press.near-trim.hint':
    'ce qui ne va pas jusqu’au bord s’en tient à {safe} mm au moins : voyez les marges du thème',
  'problem.press.no-spot': 'l’accent {accent} n’a pas d’encre à lui : l’imprimeur le fait des quatre encres ordinaires',
  'problem.press.no-spot.hint':
    "pour deux encres, nommez la sienne dans publication.yaml : couleurs: { accent: { hex: '{accent}', ton-direct: PANTONE 185 C } }",
  'problem.press.colour-picture': 'l’image « {file} » est en couleurs : ni le noir ni « {spot} » ne l’impriment',
  'problem.press.colour-picture.hint':
    'pour deux encres, donnez-la en niveaux de gris ; sinon l’imprimeur ajoute les quatre encres ordinaires',
  'problem.press.other-colours': 'ni le noir ni « {spot} » ne font {colours} : ces couleurs restent en sRVB',
  'problem.press.other-colours.hint':
    'pour deux encres, que le thème et les dessins n’aient que l’accent, ses teintes pâles et des gris',
  'found.press-letters': 'des lettres sont',
  'found.press-picture': 'une image est',
  'found.press-drawing': 'un filet ou un dessin est',
} as const;
