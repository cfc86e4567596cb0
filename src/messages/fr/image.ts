/** What can be wrong with an image. */
export const image = {
  'problem.image.no-alt': 'l’image « {file} » n’a pas de texte de remplacement',
  'problem.image.no-alt.hint':
    'dites entre les crochets ce que l’image montre : ![Une assemblée devant le centre d’appels]({file})',
  'problem.image.remote': 'l’image « {file} » est sur le réseau : un bulletin ne va rien y chercher',
  'problem.image.remote.hint': 'enregistrez l’image dans le dossier de la publication et donnez son chemin',
  'problem.image.outside': 'l’image « {file} » est hors du dossier de la publication',
  'problem.image.outside.hint': 'copiez-la dans le dossier de la publication, par exemple sous images/',
  'problem.image.missing': 'l’image « {file} » est introuvable',
  'problem.image.missing.hint': 'le chemin part du dossier de la publication ; vérifiez le nom, majuscules comprises',
  'problem.image.too-large': 'l’image « {file} » dépasse 64 Mo',
  'problem.image.too-large.hint': 'réduisez-la : 300 points par pouce suffisent à l’impression',
  'problem.image.empty': 'l’image « {file} » est un fichier vide',
  'problem.image.empty.hint': 'enregistrez-la de nouveau depuis un logiciel d’images',
  'problem.image.truncated': 'l’image « {file} » est incomplète : la fin du fichier manque',
  'problem.image.truncated.hint': 'copiez-la de nouveau, ou enregistrez-la depuis un logiciel d’images',
  'problem.image.damaged': 'l’image « {file} » est abîmée',
  'problem.image.damaged.hint': 'copiez-la de nouveau, ou enregistrez-la depuis un logiciel d’images',
  'problem.image.zero-sized': 'l’image « {file} » n’a ni largeur ni hauteur',
  'problem.image.zero-sized.hint': 'enregistrez-la de nouveau depuis un logiciel d’images',
  'problem.image.too-many-pixels': 'l’image « {file} » a plus de cent millions de points',
  'problem.image.too-many-pixels.hint': 'réduisez-la : 300 points par pouce suffisent à l’impression',
  'problem.image.too-heavy': 'l’image « {file} » demanderait trop de mémoire',
  'problem.image.too-heavy.hint':
    'réduisez-la, ou enregistrez-la autrement : un PNG sans entrelacement, un JPEG en RVB plutôt qu’en CMJN',
  'problem.image.mislabelled': 'le fichier « {file} » est en réalité une image {format}',
  'problem.image.mislabelled.hint': 'elle est publiée comme ce qu’elle est ; renommez-la pour ne pas vous y tromper',
  'problem.image.format': 'le fichier « {file} » n’est pas une image que l’on sache lire',
  'problem.image.format.hint':
    'enregistrez l’image en JPEG (photographie) ou en PNG (dessin) ; WebP, AVIF et GIF vont aussi',
  'problem.image.caption-in-line':
    'la légende de l’image « {file} » ne s’imprime pas : l’image est au milieu d’une phrase',
  'problem.image.caption-in-line.hint': 'mettez l’image seule, entre deux lignes vides : sa légende sera dessous',
} as const;
