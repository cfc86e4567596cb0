/** What can be wrong with links, and with what they lead to. */
export const links = {
  'problem.link.anchor-missing':
    'ce lien mène à « #{anchor} », que rien ne porte dans ce numéro : ses mots sont imprimés, sans lien',
  'problem.link.anchor-missing.hint':
    'l’ancre d’un intertitre est son texte en minuscules, sans accents, avec des tirets ; ou donnez-lui la vôtre : « ## Titre {#{anchor}} »',
  'problem.link.anchor-missing-nearest':
    'ce lien mène à « #{anchor} », que rien ne porte dans ce numéro : ses mots sont imprimés, sans lien',
  'problem.link.anchor-missing-nearest.hint': 'écrivez peut-être (#{nearest})',
  'problem.link.no-coupon': 'ce lien mène au coupon, et ce numéro n’en a pas : ses mots sont imprimés, sans lien',
  'problem.link.no-coupon.hint': 'retirez le lien, ou donnez un coupon au numéro (clé « coupon »)',
  'problem.link.far-anchor-missing':
    'le numéro {number} n’a rien qui s’appelle « #{anchor} » : le lien mène à son début',
  'problem.link.far-anchor-missing.hint':
    'regardez les intertitres du numéro {number}, ou retirez « #{anchor} » du lien',
  'problem.link.far-anchor-missing-nearest':
    'le numéro {number} n’a rien qui s’appelle « #{anchor} » : le lien mène à son début',
  'problem.link.far-anchor-missing-nearest.hint': 'écrivez peut-être « #{nearest} »',
  'problem.link.number-missing':
    'le lien vers « {written} » mène au numéro {number}, qui n’existe pas : ses mots sont imprimés, sans lien',
  'problem.link.number-missing.hint': 'écrivez peut-être ({nearest})',
  'problem.link.no-number':
    'le lien mène à « {file} », qui n’est pas un numéro : il n’est pas publié, et les mots du lien sont imprimés sans lui',
  'problem.link.no-number.hint': 'donnez-lui un en-tête avec un numéro, ou enregistrez-le en PDF et menez à ce fichier',
  'problem.link.nowhere': 'le lien vers « {written} » ne mène nulle part : ses mots sont imprimés, sans lien',
  'problem.link.nowhere.hint':
    'un lien mène à une adresse (https://…), à un autre numéro ou à un fichier, nommés depuis le dossier de la publication, ou à un intertitre (#…)',
  'problem.link.nowhere-nearest': 'le lien vers « {written} » ne mène nulle part : ses mots sont imprimés, sans lien',
  'problem.link.nowhere-nearest.hint': 'écrivez peut-être ({nearest})',
  'problem.link.no-address': 'ce lien n’a pas d’adresse : ses mots sont imprimés, sans lien',
  'problem.link.no-address.hint': 'écrivez l’adresse entre les parenthèses : [texte](https://exemple.fr)',
  'problem.link.completed': '« {written} » est lu comme « {address} »',
  'problem.link.completed.hint': 'écrivez l’adresse entière',
  'problem.link.mail-completed': '« {written} » est lu comme « {address} »',
  'problem.link.mail-completed.hint': 'une adresse de courriel s’écrit avec « mailto: » devant, ou seule dans le texte',
  'problem.link.read-as': '« {written} » est lu comme « {address} »',
  'problem.link.read-as.hint': 'écrivez ({address})',
  'problem.link.attributes': '« {braces} » derrière ce lien n’a pas de sens ici : ce n’est pas imprimé',
  'problem.link.attributes.hint':
    'supprimez-le : l’aspect d’un lien vient du thème, et le lecteur choisit où il s’ouvre ; des accolades à imprimer s’écrivent \\{ et \\}',
  'problem.link.file-outside':
    'le lien vers « {written} » mène hors du dossier de la publication : ses mots sont imprimés, sans lien',
  'problem.link.file-outside.hint': 'copiez le fichier dans ce dossier, et nommez-le depuis là',
  'problem.link.file-hidden':
    '« {file} » est un fichier caché : il n’est pas publié, et les mots du lien sont imprimés sans lui',
  'problem.link.file-hidden.hint': 'donnez-lui un nom qui ne commence pas par un point',
  'problem.link.file-symbolic':
    '« {file} » est un lien symbolique, ou passe par un : il n’est pas publié, et les mots du lien sont imprimés sans lui',
  'problem.link.file-symbolic.hint': 'copiez le fichier lui-même dans le dossier de la publication',
  'problem.link.file-own':
    '« {file} » règle la publication : il n’est pas publié, et les mots du lien sont imprimés sans lui',
  'problem.link.file-own.hint': 'si vos lecteurs doivent l’avoir, faites-en une copie sous un autre nom',
  'problem.link.folder': '« {file} » est un dossier : les mots du lien sont imprimés, sans lien',
  'problem.link.folder.hint': 'menez à un fichier du dossier',
  'problem.link.file-kind':
    '« {file} » n’est pas d’un genre qui est publié à côté d’un numéro : les mots du lien sont imprimés, sans lien',
  'problem.link.file-kind.hint':
    'sont publiés : {known} ; ni pages web, ni dessins SVG, ni programmes : enregistrez le fichier en PDF',
  'problem.link.file-too-large':
    '« {file} » a plus de {most} Mo : il n’est pas publié, et les mots du lien sont imprimés sans lui',
  'problem.link.file-too-large.hint': 'réduisez-le, ou publiez-le ailleurs et donnez son adresse',
  'problem.link.file-unread': '« {file} » ne peut pas être lu : les mots du lien sont imprimés, sans lien',
  'problem.link.file-unread.hint': 'vérifiez que c’est un fichier, et que vous avez le droit de le lire',
  'problem.link.file-no-picture':
    '« {file} » porte le nom d’une image, et n’en est pas une, ou est abîmé : il n’est pas publié',
  'problem.link.file-no-picture.hint': 'ouvrez le fichier et enregistrez-le de nouveau',
  'problem.link.file-clash':
    '« {file} » porte le nom d’un fichier du numéro lui-même : c’est celui-ci qui est publié, pas celui du dossier',
  'problem.link.file-clash.hint': 'donnez un autre nom à votre fichier',
  'problem.heading.id-of-page': '« #{id} » est le nom d’une partie de la page : l’intertitre en reçoit un autre',
  'problem.heading.id-of-page.hint': 'choisissez un autre nom : « {#mon-{id}} »',
  'problem.heading.id-second': 'cet intertitre s’appelle déjà « #{before} » : « #{id} » n’a pas d’effet',
  'problem.heading.id-second.hint': 'un intertitre n’a qu’un nom',
  'problem.id.twice': 'la ligne {line} s’appelle déjà « {id} » : celle-ci s’appelle « {given} »',
  'problem.id.twice.hint': 'donnez-leur deux noms : un lien vers « #{id} » mène à la première',
  'problem.field.links': '« {field} » vaut notes ou simples, et l’on trouve {found}',
  'problem.field.links.hint': 'écrivez « {field}: notes » pour que les adresses des liens soient imprimées en notes',
  'problem.sheet-note.links':
    'sur papier, {count} {count|lien ne peut pas être suivi : son adresse|liens ne peuvent pas être suivis : leur adresse} ne se voit pas',
  'problem.sheet-note.links.hint':
    'écrivez « liens: notes » dans l’en-tête : les adresses sont imprimées en notes ; ou écrivez-les dans le texte',
} as const;
