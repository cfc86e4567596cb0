/** What keeps sides from being laid out on paper. */
export const imposition = {
  'problem.imposition.creep':
    'avec {thickness} mm par feuille, des mots de ce livret de {sheets} feuilles passeraient dans le pli : {most} mm au plus',
  'problem.imposition.creep.hint':
    'donnez à « --creep » l’épaisseur d’une feuille en millimètres : 0.1 pour du papier de 80 g, 0 pour ne rien décaler',
} as const;
