const SPAN_WOULD_CLOSE =
  'l’article « {title} » laisse {lines} {lines|ligne vide|lignes vides} page {side} : avec « {story} » sur {amount} {amount|colonne|colonnes}, il en resterait {left} dans le numéro';
const FILLER_WOULD_CLOSE =
  'l’article « {title} » laisse {lines} {lines|ligne vide|lignes vides} page {side} : si « {story} » pouvait s’y mettre, il en resterait {left} dans le numéro';

/** Of a paper on paper: what has no room, and what stays empty. */
export const paper = {
  'problem.story.no-room': 'il manque {lines} {lines|ligne|lignes} à l’article « {title} »',
  'problem.story.no-room.hint': 'coupez-en autant, ici ou dans un autre article',
  'problem.story.too-tall':
    'l’article « {title} » ne se continue pas ailleurs et ne tient sur aucune face : il lui faut {lines} {lines|ligne|lignes} de haut sur {columns} {columns|colonne|colonnes}, la plus haute en a {depth}',
  'problem.story.too-tall.hint': 'raccourcissez-le, élargissez-le (« colonnes=tout »), ou faites-en deux articles',
  'problem.story.head-too-tall':
    'la tête de l’article « {title} » ne tient sur aucune face : elle prend {lines} {lines|ligne|lignes} sur {columns} {columns|colonne|colonnes}, la plus haute en a {depth}',
  'problem.story.head-too-tall.hint': 'raccourcissez son titre ou son chapô, ou donnez-lui plus de colonnes',
  'problem.story.block-too-tall':
    '{block} de l’article « {title} » ne se coupe pas et ne tient sur aucune face : il lui faut {lines} {lines|ligne|lignes}, la plus haute en a {depth}',
  'problem.story.block-too-tall.hint':
    'donnez-lui moins de hauteur ou l’article plus de colonnes, partagez-le en deux, ou réduisez ce qui prend la place de la face',
  'problem.story.hole': 'l’article « {title} » laisse {lines} {lines|ligne vide|lignes vides} page {side}',
  'problem.story.hole.hint':
    'allongez-le d’autant, changez ses colonnes, ou marquez « bouche-trou » un petit article qui puisse remplir la place',
  'problem.story.hole-span': SPAN_WOULD_CLOSE,
  'problem.story.hole-span.hint': 'écrivez « colonnes={amount} » derrière le titre « {story} »',
  'problem.story.hole-span-in-front': SPAN_WOULD_CLOSE,
  'problem.story.hole-span-in-front.hint': 'écrivez « étendue: {amount} » dans l’en-tête de « {story} »',
  'problem.story.hole-span-of-furniture': SPAN_WOULD_CLOSE,
  'problem.story.hole-span-of-furniture.hint':
    'écrivez « colonnes={amount} » entre accolades dans la ligne de « {story} »',
  'problem.story.hole-longer':
    'l’article « {title} » laisse {lines} {lines|ligne vide|lignes vides} page {side} : avec {amount} {amount|ligne|lignes} de plus, il en resterait {left} dans le numéro',
  'problem.story.hole-longer.hint': 'allongez-le d’autant, ou ajoutez un intertitre, une image, un chiffre',
  'problem.story.hole-shorter':
    'l’article « {title} » laisse {lines} {lines|ligne vide|lignes vides} page {side} : avec {amount} {amount|ligne|lignes} de moins dans « {story} », il en resterait {left} dans le numéro',
  'problem.story.hole-shorter.hint': 'coupez-en autant dans « {story} »',
  'problem.story.hole-filler': FILLER_WOULD_CLOSE,
  'problem.story.hole-filler.hint': 'écrivez « bouche-trou » derrière le titre « {story} »',
  'problem.story.hole-filler-in-front': FILLER_WOULD_CLOSE,
  'problem.story.hole-filler-in-front.hint': 'écrivez « bouche-trou: oui » dans l’en-tête de « {story} »',
  'problem.story.span-too-wide':
    'l’article « {title} » demande {span} colonnes, et la page en a {columns} : il les prend toutes',
  'problem.story.span-too-wide.hint': 'écrivez « colonnes=tout », ou un nombre de 1 à {columns}',
  'problem.story.no-such-side':
    'l’article « {title} » demande la face {side}, et le numéro en a {sides} : il est sur la dernière',
  'problem.story.no-such-side.hint': 'écrivez « face={sides} », ou augmentez « pages »',
  'problem.story.top-taken':
    'l’article « {title} » ne peut pas être en tête de la face {side}, où est « {other} » : il est face {stands}',
  'problem.story.top-taken.hint': 'ôtez « emplacement=tête » à l’un des deux, ou donnez-lui une autre face',
  'problem.story.foot-taken':
    'l’article « {title} » ne peut pas être au pied de la face {side}, où est « {other} » : il est face {stands}',
  'problem.story.foot-taken.hint': 'ôtez « emplacement=pied » à l’un des deux, ou donnez-lui une autre face',
  'problem.story.side-taken':
    'l’article « {title} » n’a pas la place sur la face {side}, où est « {other} » : il est face {stands}',
  'problem.story.side-taken.hint': 'raccourcissez l’un des deux, ou donnez-lui une autre face',
} as const;
