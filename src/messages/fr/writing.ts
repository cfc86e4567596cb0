/** What can be wrong in a number's text. */
export const writing = {
  'problem.html.removed':
    '{count} {count|élément|éléments} <{tag}> {count|n’est pas permis : il est retiré, son texte reste|ne sont pas permis : ils sont retirés, leur texte reste}',
  'problem.html.removed.hint': 'écrivez en Markdown, ou avec un élément simple comme <sup>, <mark> ou <abbr>',
  'problem.html.stripped':
    '{count} {count|élément|éléments} <{tag}> {count|est retiré avec son contenu|sont retirés avec leur contenu} : un bulletin ne contient ni programme ni style',
  'problem.html.stripped.hint': 'supprimez ce qui n’est pas du texte',
  'problem.html.attribute-removed':
    '{count} {count|attribut|attributs} « {attribute} » de <{tag}> {count|est retiré|sont retirés}',
  'problem.html.attribute-removed.hint': 'supprimez ce qui ne sert ni au texte ni à son sens : l’aspect vient du thème',
  'problem.html.drawing': 'l’élément <{tag}> est retiré avec ses mots : « {words} »',
  'problem.html.drawing.hint': 'enregistrez le dessin dans un fichier et montrez-le comme une image',
  'problem.html.lang': '« {found} » n’est pas un code de langue : il est retiré',
  'problem.html.lang.hint': 'écrivez fr pour le français, en pour l’anglais, br pour le breton… (BCP 47)',
  'problem.html.unclosed': 'l’élément <{tag}> n’est pas fermé : il va aussi loin que HTML le fait aller',
  'problem.html.unclosed.hint': 'ajoutez </{tag}> là où il finit',
  'problem.html.comment-unclosed': 'ce commentaire n’a pas de fin : tout ce qui le suit est caché avec lui',
  'problem.html.comment-unclosed.hint': 'ajoutez --> à sa fin',
  'problem.html.comment-shown': 'ce commentaire n’a pas de fin : il est imprimé comme du texte',
  'problem.html.comment-shown.hint': 'ajoutez --> à sa fin',
  'problem.html.swallowing': 'l’élément <{tag}> n’est pas fermé : il avale tout ce qui le suit',
  'problem.html.swallowing.hint': 'ajoutez </{tag}> là où il finit ; si c’est du texte, écrivez &lt;{tag}>',
  'problem.html.comment-nested': 'ce commentaire en contient un autre : ce qui est entre les deux est caché aussi',
  'problem.html.comment-nested.hint': 'ajoutez --> à la fin du premier',
  'problem.html.unseen-unclosed':
    'ce qui commence par « {start} » n’a pas de fin : tout ce qui le suit est caché avec lui',
  'problem.html.unseen-unclosed.hint': 'ajoutez {end} à sa fin ; si c’est du texte, écrivez &lt; à la place de <',
  'problem.html.unseen': 'ce qui commence par « {start} » n’est pas du texte : ce passage est retiré',
  'problem.html.unseen.hint': 'si c’est du texte, écrivez &lt; à la place de <',
  'problem.html.moved': 'ce texte est dans un tableau mais dans aucune de ses cases : il est imprimé avant le tableau',
  'problem.html.moved.hint': 'mettez-le dans une case, ou hors du tableau',
  'problem.html.too-deep': 'ici, {count} éléments HTML sont ouverts les uns dans les autres, le dernier est <{tag}>',
  'problem.html.too-deep.hint': 'fermez chaque élément là où il finit',
  'problem.text.too-deep': 'ici, plus de {count} niveaux de listes, de citations ou de mises en valeur sont imbriqués',
  'problem.text.too-deep.hint': 'sortez de la liste ou de la citation ce qui n’a pas à y être',
  'problem.text.too-many-marks':
    'ce paragraphe a plus de {count} astérisques, soulignés et crochets : ceux qui suivent sont imprimés tels quels',
  'problem.text.too-many-marks.hint': 'coupez le paragraphe en plusieurs par des lignes vides',
  'problem.heading.empty': 'cet intertitre n’a pas de mots : il n’est ni montré ni imprimé',
  'problem.heading.empty.hint': 'écrivez son titre, ou supprimez la ligne',
  'problem.heading.pictures-only':
    'cet intertitre n’est qu’une image sans texte de remplacement : l’image est montrée, et n’est pas un titre',
  'problem.heading.pictures-only.hint': 'mettez l’image entre deux lignes vides, ou écrivez un titre à côté d’elle',
  'problem.link.empty': 'le lien vers « {address} » n’a pas de mots : il n’est ni montré ni imprimé',
  'problem.link.empty.hint': 'dites entre les crochets où il mène : [la pétition]({address})',
  'problem.link.long': 'cette adresse a {length} caractères : elle n’est un lien que sur le web, pas dans le PDF',
  'problem.link.long.hint': 'un PDF garde les liens jusqu’à 8 000 caractères : donnez une adresse plus courte',
  'problem.link.spaces': 'l’adresse « {address} » contient un espace : ce lien est imprimé tel quel',
  'problem.link.spaces.hint': 'mettez-la entre chevrons : [texte](<{address}>)',
  'problem.link.unsafe': 'l’adresse « {url} » est retirée : elle n’est ni du web, ni du courrier, ni du téléphone',
  'problem.link.unsafe.hint': 'une adresse commence par https://, http://, mailto: ou tel:',
  'problem.link.unused':
    '« [{label}]: » définit l’adresse d’un lien que rien n’emploie : cette ligne n’est pas imprimée',
  'problem.link.unused.hint': 'si c’est du texte, mettez une barre oblique inverse devant : \\[{label}]:',
  'problem.note.missing': 'l’appel [^{label}] n’a pas de note : il est imprimé tel quel',
  'problem.note.missing.hint': 'ajoutez une ligne « [^{label}]: » suivie du texte de la note',
  'problem.note.uncalled': 'la note « {label} » n’est appelée nulle part dans le texte : elle n’est pas imprimée',
  'problem.note.uncalled.hint': 'écrivez [^{label}] là où la note est appelée',
  'problem.note.duplicate': 'il y a déjà une note « {label} » : celle-ci n’est pas imprimée',
  'problem.note.duplicate.hint': 'donnez-lui un autre nom, et appelez-la',
  'problem.table.picture':
    'ce tableau contient une image : sur papier, ses cases sont imprimées les unes sous les autres',
  'problem.table.picture.hint':
    'pour des images côte à côte, mettez-les entre « :::photos » et « ::: », chacune suivie de ses mots ; pour garder le tableau, mettez l’image au-dessus',
  'problem.table.block':
    'une case de ce tableau contient plus que du texte : sur papier, ses cases sont imprimées les unes sous les autres',
  'problem.table.block.hint': 'n’y laissez que du texte ; ses lignes se séparent par <br>',
  'problem.table.row-too-long': 'cette ligne du tableau a {cells} cases, et la première n’en a que {columns}',
  'problem.table.row-too-long.hint':
    'ajoutez les cases qui manquent aux deux premières lignes ; une barre qui fait partie du texte s’écrit \\|',
  'problem.table.attribute': 'l’attribut « {attribute} » de ce tableau est inconnu et n’a pas d’effet',
  'problem.table.attribute.hint': 'derrière un tableau peut se trouver {{example}}',
  'problem.table.attribute-value': '« span » de ce tableau ne peut pas valoir « {found} » : l’attribut n’a pas d’effet',
  'problem.table.attribute-value.hint': 'écrivez {{example}} pour que le tableau aille d’une marge à l’autre',
  'problem.table.place': '« {name} » de ce tableau ne peut pas valoir « {found} » : l’attribut n’a pas d’effet',
  'problem.table.place.hint': 'les valeurs connues sont : {known}',
  'problem.directive.unknown': '« {name} » n’est pas un bloc connu : son contenu est imprimé tel quel',
  'problem.directive.unknown.hint': 'les noms les plus proches : {known} ; tous sont dans docs/keys.md',
  'problem.directive.inside-line':
    '« {name} » entoure des mots d’une ligne et n’est pas un bloc : son contenu est imprimé tel quel',
  'problem.directive.inside-line.hint': 'écrivez dans le texte {example}',
  'problem.directive.block-needs': '« {name} » ne dit pas tout : son contenu est imprimé tel quel',
  'problem.directive.block-needs.hint': 'écrivez par exemple {example}',
  'problem.directive.misspelt': '« {name} » n’est pas un bloc connu : son contenu est imprimé tel quel',
  'problem.directive.misspelt.hint': '{name} → {nearest} ?',
  'problem.directive.not-understood':
    'cette ligne ressemble au début ou à la fin d’un bloc, mais n’en est pas : elle est imprimée telle quelle',
  'problem.directive.not-understood.hint':
    'le nom suit les deux-points sans espace, et rien ne suit le titre : « :::encadre[Titre] », puis « ::: » à la fin',
  'problem.directive.unclosed': 'le bloc « {name} » n’est pas fermé : il va jusqu’au bout de ce qui le contient',
  'problem.directive.unclosed.hint':
    'ajoutez à sa fin une ligne « ::: » ; un bloc qui en contient un autre prend un deux-points de plus',
  'problem.directive.needs-content': '« {name} » entoure du texte : ce n’est pas une ligne à elle seule',
  'problem.directive.needs-content.hint': 'écrivez « :::{name} », le texte en dessous, puis une ligne « ::: »',
  'problem.directive.is-line': '« {name} » n’entoure rien : c’est une ligne à elle seule',
  'problem.directive.is-line.hint': 'écrivez « ::{name} », avec deux fois deux points et sans ligne pour fermer',
  'problem.directive.label': '« {name} » ne prend pas de titre : ce qui est entre crochets est imprimé comme du texte',
  'problem.directive.label.hint': 'mettez ce texte sur une ligne à lui',
  'problem.directive.no-attributes': 'l’attribut « {attribute} » de « {name} » est inconnu et n’a pas d’effet',
  'problem.directive.no-attributes.hint': '« {name} » ne prend rien entre accolades',
  'problem.directive.attribute': 'l’attribut « {attribute} » de « {name} » est inconnu et n’a pas d’effet',
  'problem.directive.attribute.hint': '« {name} » peut prendre {{example}}',
  'problem.directive.value':
    '« {attribute} » de « {name} » ne peut pas valoir « {found} » : l’attribut n’a pas d’effet',
  'problem.directive.value.hint': 'écrivez par exemple {{example}}',
  'problem.directive.value-known':
    '« {attribute} » de « {name} » ne peut pas valoir « {found} » : l’attribut n’a pas d’effet',
  'problem.directive.value-known.hint': 'sont compris : {known}',
  'problem.span.inside':
    'ce qui est dans un encadré ne peut aller sur plusieurs colonnes : « span={found} » n’a pas d’effet ici',
  'problem.span.inside.hint': 'sortez-le de l’encadré, ou donnez {span=all} à l’encadré lui-même',
  'problem.heading.attribute':
    'derrière l’intertitre « {title} », « {attribute} » n’est pas compris : il n’a pas d’effet et n’est pas imprimé',
  'problem.heading.attribute.hint':
    'derrière un intertitre peut se trouver {{example}} ; des accolades à imprimer s’écrivent \\{ et \\}',
  'problem.heading.attribute-value':
    '« span » de l’intertitre « {title} » ne peut pas valoir « {found} » : il n’a pas d’effet et n’est pas imprimé',
  'problem.heading.attribute-value.hint': 'écrivez {{example}} pour que l’intertitre aille d’une marge à l’autre',
  'problem.directive.text-misspelt': '« :{name}[…] » n’est pas connu : son contenu est imprimé tel quel',
  'problem.directive.text-misspelt.hint': '{name} → {nearest} ?',
  'problem.directive.text-needs': '« :{name}[…] » ne dit pas tout : son contenu est imprimé tel quel',
  'problem.directive.text-needs.hint': 'écrivez par exemple {example}',
  'problem.body.empty': 'le numéro n’a pas de texte',
  'problem.body.empty.hint': 'écrivez le texte sous l’en-tête, après la seconde ligne « --- »',
  'problem.character.missing':
    'aucune police ne contient « {character} » ({code}) : une case vide est imprimée à sa place',
  'problem.character.missing.hint': 'remplacez ce caractère, ou décrivez-le par un mot',
  'problem.characters.missing':
    'aucune police ne contient « {character} » ({code}), ni {more} {more|autre caractère|autres caractères} : des cases vides sont imprimées à leur place',
  'problem.characters.missing.hint': 'remplacez ces caractères, ou décrivez-les par un mot',
  'problem.character.no-font':
    'aucune police installée ne contient « {character} » ({code}) : une case vide est imprimée à sa place',
  'problem.character.no-font.hint': 'pour l’imprimer, installez la police qui le contient : {command}',
  'problem.characters.no-font':
    'aucune police installée ne contient « {character} » ({code}), ni {more} {more|autre caractère|autres caractères} : des cases vides sont imprimées à leur place',
  'problem.characters.no-font.hint': 'pour les imprimer, installez la police qui les contient : {command}',
  'problem.font.unusable':
    'la police {font} ne peut pas servir : elle est abîmée, ou ses dessins ne sont pas au format TrueType',
  'problem.font.unusable.hint':
    'réinstallez le paquet qui la contient ; une police en couleurs ou au format OpenType / CFF ne convient pas',
  'problem.column.bad-break':
    'une colonne de la face {side} finit mal, après « {words} » : une ligne ou un titre y reste isolé',
  'problem.column.bad-break.hint': 'ajoutez ou coupez une ligne avant cet endroit',
  'problem.side.divided-word': 'le mot qui finit la face {side}, « {words} », est coupé entre deux faces',
  'problem.side.divided-word.hint': 'ajoutez ou coupez quelques mots avant cet endroit',
  'problem.line.loose':
    '{lines} {lines|ligne est très lâche, elle|lignes sont très lâches, la pire} finit par « {words} »',
  'problem.line.loose.hint':
    'la colonne est étroite pour ces mots : changez un mot, ou donnez moins de colonnes au thème',
} as const;
