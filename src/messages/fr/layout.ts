/** What cannot be printed as it stands, and what the parts of a sheet are called. */
export const layout = {
  'problem.layout.table-too-tall':
    '{block}, sur toutes les colonnes, ne tient pas sur la face {side} : {rows} {rows|rangée|rangées} sur {of} n’{rows|a|ont} pas de place, soit {lines} {lines|ligne|lignes} de trop',
  'problem.layout.table-too-tall.hint':
    'partagez le tableau en deux, un intertitre entre eux, ou sortez-le de « :::colonnes » : dans une colonne, il se coupe entre deux rangées',
  'problem.layout.table-row-too-tall':
    '{block} a une rangée plus haute que la place qu’elle a sur la face {side} : {lines} {lines|ligne|lignes} de trop',
  'problem.layout.table-row-too-tall.hint':
    'partagez cette rangée en plusieurs, ou mettez ce long texte sous le tableau',
  'problem.layout.spanning-too-tall':
    '{block}, sur toutes les colonnes, ne tient pas sur la face {side} : {lines} {lines|ligne|lignes} de trop, environ {words} {words|mot|mots}',
  'problem.layout.spanning-too-tall.hint':
    'retirez « span=all » ou « :::colonnes » : il suit alors les colonnes et s’y coupe ; ou partagez-le en deux',
  'problem.layout.too-tall':
    '{block} ne se coupe pas et dépasse la place qui reste sur la face {side} : {lines} {lines|ligne|lignes} de trop',
  'problem.layout.too-tall.hint': 'raccourcissez ce texte, partagez-le en deux, ou faites-en des paragraphes',
  'problem.layout.notes-too-tall':
    '{block} au pied de la face {side} ne tiennent pas : {lines} {lines|ligne|lignes} de trop, environ {words} {words|mot|mots}',
  'problem.layout.notes-too-tall.hint': 'raccourcissez ces notes, ou mettez dans le texte ce qui est long',
  'problem.layout.table-too-wide':
    '{block} a trop de colonnes pour sa largeur : des lettres dépassent de leur case de {millimetres} mm',
  'problem.layout.table-too-wide.hint':
    'retirez des colonnes, partagez-le en deux tableaux, ou mettez-le sur toute la largeur : :::colonnes',
  'problem.table.crowded':
    'ce tableau est trop large pour sa colonne : {columns} colonnes dans {millimetres} mm, des mots y sont coupés',
  'problem.table.crowded.hint':
    'sur toute la largeur il tiendrait : « :::colonnes » autour de lui, ou {span=all} sur la ligne qui le suit',
  'problem.table.crowded-anyway':
    'ce tableau est trop large : {columns} colonnes dans {millimetres} mm, des mots y sont coupés',
  'problem.table.crowded-anyway.hint':
    'retirez des colonnes, raccourcissez leurs titres ou partagez-le en deux ; sur toute la largeur (« :::colonnes »), moins de mots seraient coupés',
  'problem.table.crowded-in-story':
    'ce tableau est trop large : {columns} colonnes dans {millimetres} mm, des mots y sont coupés',
  'problem.table.crowded-in-story.hint':
    'donnez plus de place à l’article et au tableau : « {colonnes={wider}} » derrière le titre de l’article (ou « étendue: {wider} » dans son en-tête), et « {span=all} » sur la ligne qui suit le tableau',
  'problem.table.crowded-across':
    'ce tableau est trop large : {columns} colonnes dans {millimetres} mm, des mots y sont coupés',
  'problem.table.crowded-across.hint': 'retirez des colonnes, raccourcissez leurs titres ou partagez-le en deux',
  'problem.layout.too-wide': '{block} n’a plus de place en largeur : ses lettres dépassent de {millimetres} mm',
  'problem.layout.too-wide.hint': 'réduisez le nombre de listes et de citations l’une dans l’autre',
  'problem.layout.off-sheet':
    '{block} sort de la face {side}, ou approche à moins de 5 mm de son bord : {millimetres} mm de trop',
  'problem.layout.off-sheet.hint': 'raccourcissez ce texte, ou donnez-lui plus de place dans le thème (print.yaml)',
  'problem.layout.overlap': '{block} empiète de {millimetres} mm sur {other}, face {side}',
  'problem.layout.overlap.hint': 'raccourcissez l’un ou l’autre',
  'problem.layout.not-once':
    '{block} ne serait pas imprimé une fois et une seule : {rows} {rows|ligne|lignes}, environ {words} {words|mot|mots}',
  'problem.layout.not-once.hint':
    'déplacez ce passage ou écrivez-le plus simplement ; et signalez ce défaut, il est dans bulletin',
  'problem.float.out-of-section':
    '{block} est hors de sa partie, sous « {heading} », face {side} : il n’y avait pas de place avant',
  'problem.float.out-of-section.hint':
    'déplacez ce bloc de quelques paragraphes, ou écrivez {place=ici} derrière lui pour qu’il reste où il est',
  'problem.float.behind-its-text':
    '{block} est en tête de la face {side}, derrière le texte qui devait suivre : la place manquait là où le texte l’appelle',
  'problem.float.behind-its-text.hint': 'déplacez ce bloc de quelques paragraphes, ou donnez-lui moins de colonnes',
  'found.part-agenda': 'l’agenda',
  'found.part-box': 'l’encadré',
  'found.part-chart': 'le graphique',
  'found.part-code': 'le bloc de code',
  'found.part-columns': 'le bloc « :::colonnes »',
  'found.part-coupon': 'le coupon',
  'found.part-heading': 'l’intertitre',
  'found.part-imprint': 'la ligne au pied de la face',
  'found.part-interview': 'l’entretien',
  'found.part-poem': 'le poème',
  'found.part-key-figure': 'le chiffre clé',
  'found.part-list': 'la liste',
  'found.part-masthead': 'la manchette',
  'found.part-notes': 'les notes',
  'found.part-paragraph': 'le paragraphe',
  'found.part-photos': 'les images côte à côte',
  'found.part-picture': 'l’image',
  'found.part-pull-quote': 'la citation mise en exergue',
  'found.part-qr-code': 'le code QR',
  'found.part-quotation': 'la citation',
  'found.part-running-head': 'le titre courant',
  'found.part-standfirst': 'le chapeau',
  'found.part-table': 'le tableau',
  'found.part-text': 'le texte',
  'found.part-title': 'le titre',
} as const;
