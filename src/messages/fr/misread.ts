/** What Markdown has not read as its author meant. */
export const misread = {
  'problem.misread.heading-unspaced': 'il manque un espace après « {signs} » : cette ligne est imprimée comme du texte',
  'problem.misread.heading-unspaced.hint':
    'pour un intertitre, écrivez « {instead} » ; pour un mot-dièse, mettez \\ devant',
  'problem.misread.heading-too-deep': 'un intertitre a au plus six « # » : cette ligne est imprimée comme du texte',
  'problem.misread.heading-too-deep.hint': 'écrivez « {instead} »',
  'problem.misread.underlined-text': 'les tirets sous ce texte en font un intertitre',
  'problem.misread.underlined-text.hint':
    'pour un filet, laissez une ligne vide après « {instead} » ; pour un intertitre, écrivez ## devant lui, et supprimez « {sign} »',
  'problem.misread.underlined-twice': 'les signes « = » sous ce texte en font un intertitre',
  'problem.misread.underlined-twice.hint':
    'pour un intertitre, écrivez ## devant lui ; sinon, supprimez « {sign} » (pour un filet, écrivez --- entre deux lignes vides)',
  'problem.misread.typed-items':
    '« {mark} » au début d’une ligne n’est pas une marque de liste : {items} {items|ligne est imprimée|lignes sont imprimées} à la suite',
  'problem.misread.typed-items.hint':
    'pour une liste, commencez chaque ligne comme ceci : « {instead} » ; sinon séparez-les par des lignes vides',
  'problem.misread.year':
    'un nombre et un point au début d’une ligne commencent une liste : {year} en serait le numéro',
  'problem.misread.year.hint': 'écrivez « {instead} »',
  'problem.misread.list-number': 'une liste compte de un en un : « {typed} » est imprimé {printed}',
  'problem.misread.list-number.hint':
    'corrigez le numéro ; si ce n’est pas une liste, séparez les lignes et écrivez « {instead} »',
  'problem.misread.sign': '« {sign} » au début d’une ligne n’est pas imprimé : c’est une marque de Markdown',
  'problem.misread.sign.hint': 'pour l’imprimer, écrivez « {instead} »',
  'problem.misread.fixed-space':
    'l’espace derrière cette marque est insécable : elle est lue comme un espace ordinaire',
  'problem.misread.fixed-space.hint':
    'tapez un espace ordinaire (sur un Mac, relâchez la touche Alt avant la barre d’espace)',
  'problem.misread.loose-marks':
    'ces étoiles ne touchent pas les mots comme Markdown le veut : elles sont lues comme une mise en valeur',
  'problem.misread.loose-marks.hint': 'écrivez « {instead} »',
  'problem.misread.mark-left': '« {mark} » ne met rien en valeur ici : c’est imprimé tel quel',
  'problem.misread.mark-left.hint':
    'entourez les mots, sans espace à l’intérieur : {instead} ; pour imprimer le signe, écrivez \\{sign}',
  'problem.misread.words-touch': 'il manque un espace avant « {words} »',
  'problem.misread.words-touch.hint': 'écrivez « {instead} »',
  'problem.misread.table-without-rule':
    '{rows} lignes ont des barres sans être un tableau : elles sont imprimées à la suite',
  'problem.misread.table-without-rule.hint': 'ajoutez sous la première une ligne « {instead} »',
  'problem.misread.table-without-head': 'un tableau commence par la ligne de ses titres : celui-ci n’en a pas',
  'problem.misread.table-without-head.hint':
    'ajoutez au-dessus de celle-ci une ligne comme « {instead} », sans ligne vide entre elles',
  'problem.misread.table-dashes': 'sous les titres d’un tableau, les tirets sont courts : ceci n’est pas un tableau',
  'problem.misread.table-dashes.hint': 'écrivez « {instead} »',
  'problem.misread.table-cells':
    'la ligne des titres a {cells} {cells|case|cases}, celle des tirets {dashes} : ceci n’est pas un tableau',
  'problem.misread.table-cells.hint':
    'écrivez « {instead} » sous les titres ; une barre qui fait partie du texte s’écrit \\|',
  'problem.misread.text-in-table': 'ce texte touche le tableau : il en devient la dernière ligne',
  'problem.misread.text-in-table.hint': 'laissez une ligne vide au-dessus de « {instead} »',
  'problem.misread.item-level':
    'cette ligne est trop peu décalée pour une sous-liste : elle est au niveau de celle du dessus',
  'problem.misread.item-level.hint':
    'pour une sous-liste, mettez {spaces} espaces de plus qu’à la ligne du dessus devant « {instead} » ; sinon, alignez-la sur elle',
  'problem.misread.indented':
    'ce paragraphe commence par une tabulation ou quatre espaces : il est imprimé comme un programme',
  'problem.misread.indented.hint': 'commencez la ligne par son premier mot : « {instead} »',
  'problem.misread.typed-columns':
    'ces {lines} lignes ont des colonnes faites d’espaces ou de tabulations : elles sont imprimées à la suite',
  'problem.misread.typed-columns.hint':
    'pour un tableau, écrivez « {instead} », sur la ligne au-dessous « {rule} », puis les autres lignes comme la première',
  'problem.misread.joined-lines': 'ces {lines} lignes sont imprimées à la suite',
  'problem.misread.joined-lines.hint':
    'pour garder les lignes, finissez chacune par une barre oblique inverse : « {instead} »',
  'problem.misread.open-fence':
    'cette ligne commence un programme que rien ne ferme : tout ce qui la suit est imprimé tel quel',
  'problem.misread.open-fence.hint':
    'pour un filet, écrivez « {instead} » entre deux lignes vides ; pour un programme, fermez-le par une ligne « {fence} »',
  'problem.misread.drawn-fences':
    'ce qui est entre cette ligne et la prochaine qui lui ressemble est imprimé comme un programme',
  'problem.misread.drawn-fences.hint': 'pour un filet, écrivez « {instead} » entre deux lignes vides',
  'problem.misread.picture-row': 'ces {pictures} images de la même ligne sont imprimées l’une sous l’autre',
  'problem.misread.picture-row.hint':
    'pour qu’elles soient côte à côte, écrivez « {instead} » sur une ligne au-dessus, et « ::: » au-dessous',
  'problem.misread.mark-in-html': 'dans un bloc de HTML, Markdown n’est pas lu : « {typed} » est imprimé tel quel',
  'problem.misread.mark-in-html.hint': 'écrivez « {instead} »',
  'problem.misread.block-in-html': 'dans un bloc de HTML, Markdown n’est pas lu : « {typed} » est imprimé à la suite',
  'problem.misread.block-in-html.hint':
    'laissez une ligne vide au-dessus de la première de ces lignes et une au-dessous de la dernière',
} as const;
