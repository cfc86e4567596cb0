/** What can be wrong with a coupon: as it is described, or as it comes back. */
export const coupon = {
  'problem.coupon.form':
    '« coupon » attend un coupon ou le nom d’un modèle (dans l’en-tête d’un numéro, non n’en veut aucun), et l’on trouve {found}',
  'problem.coupon.form.hint': 'par exemple « coupon: adhesion »',
  'problem.coupon.model': 'il n’y a pas de modèle de coupon « {found} »',
  'problem.coupon.model.hint':
    'peut-être {nearest} ; les modèles sont : {known} ; dans l’en-tête d’un numéro, « coupon: non » n’en imprime aucun',
  'problem.coupon.no-model': 'il n’y a pas de modèle de coupon « {found} »',
  'problem.coupon.no-model.hint':
    'les modèles sont : {known} ; dans l’en-tête d’un numéro, « coupon: non » n’en imprime aucun',
  'problem.coupon.rows-empty': 'rien n’est écrit ici : « {field} » attend des lignes qui ont chacune un champ au moins',
  'problem.coupon.rows-empty.hint': 'écrivez chaque ligne du coupon ainsi : - - { nom: nom, libellé: Nom et prénom }',
  'problem.coupon.label-too-long': 'le libellé « {label} » dépasse la largeur de son champ de {millimetres} mm',
  'problem.coupon.label-too-long.hint': 'raccourcissez-le, ou donnez plus de colonnes au champ ({width})',
  'problem.coupon.label-wider-than-row': 'le libellé « {label} » a un mot trop long de {millimetres} mm pour sa ligne',
  'problem.coupon.label-wider-than-row.hint': 'raccourcissez-le',
  'problem.coupon.size': '« {field} » attend moitié (half) ou page, pas {found}',
  'problem.coupon.size.hint':
    'moitié prend la moitié de la face, page une face entière ; sans cette clé, le coupon prend ce qu’il lui faut',
  'problem.coupon.place': '« {field} » attend pied (foot), tête (top), ici (here) ou colonne (column), pas {found}',
  'problem.coupon.place.hint':
    'pied est le pied de la face, tête son haut, ici là où le texte finit, colonne la dernière colonne',
  'problem.coupon.side': '« {field} » attend dernière (last) ou le numéro d’une face, pas {found}',
  'problem.coupon.side.hint': 'par exemple « {field}: 2 »',
  'problem.coupon.page-holds':
    '« {idle} » ne sert à rien : avec « {holding} », le coupon a une face à lui, la dernière',
  'problem.coupon.page-holds.hint': 'retirez l’un des deux',
  'problem.coupon.place-holds': '« {idle} » ne sert à rien : c’est « {holding} » qui compte',
  'problem.coupon.place-holds.hint':
    'retirez l’un des deux ; dans une colonne, le coupon prend la hauteur qu’il lui faut',
  'problem.coupon.here-holds': '« {idle} » ne sert à rien : avec « {holding} », le coupon suit la fin du texte',
  'problem.coupon.here-holds.hint': 'retirez l’un des deux, ou placez le coupon au pied ou à la tête de cette face',
  'problem.coupon.back-idle': '« {idle} » ne sert à rien : avec « {holding} », le verso du coupon ne se réserve pas',
  'problem.coupon.back-idle.hint':
    'retirez « {holding} » : au pied ou à la tête d’une face, le verso du coupon peut rester libre',
  'problem.coupon.no-such-side': 'le coupon va face {side}, mais le numéro n’a que {sides} {sides|face|faces}',
  'problem.coupon.no-such-side.hint': 'changez la face, ou écrivez « {line} »',
  'problem.coupon.more-than-half':
    'le coupon « {title} » dépasse de {millimetres} mm la moitié de la face qu’il devait prendre',
  'problem.coupon.more-than-half.hint': 'mettez plusieurs champs par ligne ({width}), ou retirez « {line} »',
  'problem.coupon.one-column': 'le coupon va dans une colonne, mais la face n’en a qu’une : il est au pied',
  'problem.coupon.one-column.hint': 'écrivez « {line} », ou donnez plus de colonnes au texte ({columns})',
  'problem.coupon.none-to-cut': 'il n’y a pas de coupon à répéter : --coupons ne fait rien pour ce numéro',
  'problem.coupon.none-to-cut.hint': 'écrivez un coupon dans publication.yaml ou dans le numéro : « coupon: adhesion »',
  'problem.coupon.none-to-print':
    '« coupon » demande le coupon de la publication, et elle n’en a pas : le numéro sort sans coupon',
  'problem.coupon.none-to-print.hint':
    'écrivez le nom d’un modèle, par exemple « coupon: adhesion », ou décrivez un coupon dans publication.yaml',
  'problem.coupon.too-tall-for-part':
    'le coupon « {title} » est trop haut de {millimetres} mm pour {asked} parts égales d’une feuille : il en tient {fit}',
  'problem.coupon.too-tall-for-part.hint': 'demandez --coupons {fit}, ou réduisez le coupon',
  'problem.coupon.rows': '« {field} » est une liste de lignes, chacune une liste de champs, et l’on trouve {found}',
  'problem.coupon.rows.hint': 'écrivez chaque ligne du coupon ainsi : - - { nom: nom, libellé: Nom et prénom }',
  'problem.coupon.name': 'le nom de champ {found} ne convient pas',
  'problem.coupon.name.hint':
    'un nom commence par une lettre et n’a que des lettres sans accent, des chiffres et des tirets : code-postal',
  'problem.coupon.duplicate-name': 'deux champs du coupon ont le nom « {name} »',
  'problem.coupon.duplicate-name.hint': 'changez l’un des deux ; le libellé ({key}) peut rester le même',
  'problem.coupon.kind': '{found} n’est pas un genre de champ',
  'problem.coupon.kind.hint': 'les genres sont : {known}',
  'problem.coupon.width': 'la largeur {found} n’est pas un entier de 1 à 12',
  'problem.coupon.width.hint': 'une ligne du coupon a douze colonnes ; sans « {field} », le champ prend ce qui reste',
  'problem.coupon.row-too-wide':
    'les champs de cette ligne du coupon demandent {width} colonnes, et elle n’en a que douze',
  'problem.coupon.row-too-wide.hint':
    'réduisez des « {key} », ou passez un champ à la ligne suivante ; un champ sans « {key} » prend au moins une colonne',
  'problem.coupon.choices-missing': 'le champ « {name} » est à cocher mais ne propose aucun choix',
  'problem.coupon.choices-missing.hint': 'ajoutez par exemple : {key}: [Employé, Technicien, Cadre]',
  'problem.coupon.choices-list': '« {field} » est une liste de textes, et l’on trouve {found}',
  'problem.coupon.choices-list.hint': 'écrivez par exemple : {field}: [Employé, Technicien, Cadre]',
  'problem.coupon.key-unwanted': '« {field} » n’a pas de sens pour un champ du genre {kind}',
  'problem.coupon.key-unwanted.hint': 'retirez cette ligne, ou changez le genre ({key}) du champ',
  'problem.coupon.whole': '« {field} » attend un petit nombre entier à partir de 1, pas {found}',
  'problem.coupon.whole.hint': 'par exemple « {field}: 3 »',
  'problem.coupon.pattern': '{found} n’est pas une expression régulière',
  'problem.coupon.pattern.hint': 'par exemple « {field}: "[0-9]{5}" » pour cinq chiffres',
  'problem.coupon.too-tall': 'le coupon « {title} » est trop haut de {millimetres} mm pour tenir sur une face',
  'problem.coupon.too-tall.hint': 'mettez plusieurs champs par ligne ({width}), ou retirez des champs du coupon',
  'problem.coupon.too-tall-for-column':
    'le coupon « {title} » est trop haut de {millimetres} mm pour tenir dans une colonne',
  'problem.coupon.too-tall-for-column.hint':
    'retirez-en des champs, ou écrivez « {line} » : sur la largeur de la face, plusieurs champs tiennent par ligne ({width})',
  'problem.coupon.behind': 'découper le coupon emporte {words} {words|mot|mots} de la face {side} : « {quoted} »',
  'problem.coupon.behind.hint': 'écrivez « {back} » dans le coupon, et le texte évite son verso',
  'problem.coupon.behind-held': 'découper le coupon emporte {words} {words|mot|mots} de la face {side} : « {quoted} »',
  'problem.coupon.behind-held.hint':
    'avec « {holding} », le verso ne se réserve pas : retirez-le et écrivez « {back} », ou imprimez une face par feuille',
  'problem.coupon.own-side': 'le coupon a une face à lui seul : il n’en reste que {sides} au texte',
  'problem.coupon.own-side.hint': 'donnez au coupon une autre taille que page, ou augmentez « pages »',
  'problem.coupon.takes-room': 'sans le coupon, tout le texte tiendrait',
  'problem.coupon.takes-room.hint': 'donnez-lui moins de lignes, ou « coupon: non » pour ce numéro',
  'problem.coupon.opens-side':
    'le coupon ouvre la face {side} : {lines} {lines|ligne de texte|lignes de texte} de trop pour qu’il tienne sur la face {before}',
  'problem.coupon.opens-side.hint':
    'coupez environ {words} {words|mot|mots}, ou donnez moins de place au coupon : il reviendra face {before}',
  'problem.coupon.back': '« {field} » attend réservé (keep-clear) ou libre (free), pas {found}',
  'problem.coupon.back.hint': 'réservé garde le verso du coupon libre de texte',
  'problem.coupon.web': '« web » attend formulaire (form) ou papier-seul (print-only), pas {found}',
  'problem.coupon.web.hint': 'papier-seul montre le coupon sur la page sans qu’on puisse y répondre : il s’imprime',
  'problem.coupon.action-unused':
    '« action » ne sert à rien : avec « {key}: {web} », aucune réponse ne part de la page',
  'problem.coupon.action-unused.hint': 'retirez l’un des deux, « action » ou « {key} »',
  'problem.answers.no-coupon': 'il n’y a pas de coupon ici, et donc pas de réponses à lire',
  'problem.answers.no-coupon.hint':
    'décrivez-le sous « coupon » dans publication.yaml, ou nommez le numéro qui a le sien, par exemple -n 3',
  'problem.answers.to-exists':
    '{path} existe déjà et n’a pas été écrit par bulletin avec des réponses : il n’est pas remplacé',
  'problem.answers.to-exists.hint': 'donnez un autre fichier à --to, ou déplacez celui-ci',
  'problem.answers.folder': 'il n’y a dans ce dossier ni PDF ni message',
  'problem.answers.folder.hint':
    'un coupon revient dans un fichier .pdf, .eml, .mbox ou .txt ; les dossiers qui sont dans celui-ci ne sont pas ouverts',
  'problem.answers.left-aside':
    '{files} {files|fichier n’est|fichiers ne sont} ni PDF ni message : {files|il est laissé|ils sont laissés} de côté ({names})',
  'problem.answers.left-aside.hint': 'recopiez à la main les réponses d’une photo ou d’un document numérisé',
  'problem.answers.empty': 'le fichier est vide',
  'problem.answers.empty.hint': 'enregistrez de nouveau la pièce jointe du message',
  'problem.answers.too-large': 'le fichier dépasse {megabytes} Mo : il n’est pas lu',
  'problem.answers.too-large.hint': 'un coupon rempli pèse moins d’un mégaoctet : demandez-le de nouveau',
  'problem.answers.other-kind': 'le fichier n’est ni un PDF ni un message',
  'problem.answers.other-kind.hint':
    'demandez le coupon enregistré en PDF, enregistrez le message en .eml ou en .txt, ou recopiez les réponses à la main',
  'problem.answers.outlook-message': 'c’est un message dans le format d’Outlook (.msg), qui n’est pas lu',
  'problem.answers.outlook-message.hint':
    'dans Outlook, enregistrez-le sous « Texte seulement » (.txt), ou glissez-le dans un autre logiciel de courrier pour l’avoir en .eml',
  'problem.answers.no-answers':
    'il n’y a pas de coupon dans ce message : ni ligne « libellé=réponse », ni PDF rempli en pièce jointe',
  'problem.answers.no-answers.hint':
    'recopiez les réponses à la main ; si le message est d’un autre bulletin, nommez sa publication : -C dossier',
  'problem.answers.message-encrypted': 'le message est chiffré',
  'problem.answers.message-encrypted.hint':
    'ouvrez-le dans votre logiciel de courrier et enregistrez son texte en .txt',
  'problem.answers.truncated': 'le PDF est incomplet : la fin du fichier manque',
  'problem.answers.truncated.hint': 'enregistrez de nouveau la pièce jointe, ou demandez qu’elle soit renvoyée',
  'problem.answers.damaged': 'le PDF est abîmé : son contenu n’a pas de sens',
  'problem.answers.damaged.hint': 'enregistrez de nouveau la pièce jointe, ou demandez qu’elle soit renvoyée',
  'problem.answers.encrypted': 'le PDF est chiffré ou protégé par un mot de passe',
  'problem.answers.encrypted.hint':
    'enregistrez-le sans protection depuis un lecteur de PDF, ou demandez-le sans mot de passe',
  'problem.answers.too-heavy':
    'le fichier demande trop de temps ou de mémoire pour un coupon : la lecture est abandonnée',
  'problem.answers.too-heavy.hint':
    'ne l’ouvrez pas s’il vient de quelqu’un que vous ne connaissez pas ; sinon, demandez-le de nouveau',
  'problem.answers.flat': 'le PDF n’a pas de champs : c’est un document numérisé, photographié ou réimprimé',
  'problem.answers.flat.hint':
    'recopiez les réponses à la main, ou demandez le coupon rempli à l’écran puis enregistré, sans « imprimer en PDF »',
  'problem.answers.other-form':
    'ce formulaire est un autre : il n’a aucun champ du coupon de la publication (on y trouve {names})',
  'problem.answers.other-form.hint': 'vérifiez le fichier, ou nommez sa publication : -C dossier',
  'problem.answers.other-number': 'ce coupon est celui du n° {found}, pas du n° {number} : il est laissé de côté',
  'problem.answers.other-number.hint': 'lisez-le avec -n {found}, ou sans -n pour lire tous les numéros',
  'problem.answers.other-publication': 'ce coupon est celui de « {found} », pas de « {name} », mais il en a les champs',
  'problem.answers.other-publication.hint': 'si la publication n’a pas changé de nom, retirez ce fichier',
  'problem.answers.fields-missing':
    '{fields} {fields|champ du coupon manque dans ce fichier|champs du coupon manquent dans ce fichier} : {names}',
  'problem.answers.fields-missing.hint':
    'le coupon a changé depuis ce numéro : ces colonnes restent vides pour ce fichier',
  'problem.answers.fields-unknown':
    '{fields} {fields|champ rempli n’est pas|champs remplis ne sont pas} dans le coupon de la publication : {names}',
  'problem.answers.fields-unknown.hint':
    'le coupon a changé depuis ce numéro : regardez ces réponses dans le fichier, le tableau ne les a pas',
  'problem.answers.choice-unknown':
    '« {value} » n’est pas un choix du champ « {name} » : la réponse est gardée telle quelle',
  'problem.answers.choice-unknown.hint': 'les choix ont changé depuis ce numéro',
  'problem.answers.blank': 'le coupon n’est pas rempli',
  'problem.answers.blank.hint':
    'certains lecteurs de PDF demandent d’enregistrer avant d’envoyer : demandez-le de nouveau',
  'problem.answers.blank-message': 'le coupon n’est pas rempli',
  'problem.answers.blank-message.hint': 'le message est parti sans réponse : demandez-le de nouveau',
} as const;
