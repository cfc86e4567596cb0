/** Files that are no pictures that can be shown, and what stands in their places. */
export const pictureKinds = {
  'problem.image.is-heic':
    'l’image « {file} » est au format HEIC, celui des téléphones récents : ni les navigateurs ni l’imprimerie ne le lisent',
  'problem.image.is-heic.hint':
    'ouvrez-la et exportez-la en JPEG ; pour les suivantes, sur l’iPhone : Réglages → Appareil photo → Formats → Le plus compatible ; sur un Samsung : Appareil photo → Paramètres → désactivez « Images haute efficacité »',
  'problem.image.is-raw': 'l’image « {file} » est un fichier brut d’appareil photo (RAW)',
  'problem.image.is-raw.hint':
    'développez-la dans votre logiciel de photographie et exportez-la en JPEG ; sur l’appareil, réglez la qualité sur JPEG ou RAW + JPEG',
  'problem.image.is-pdf': '« {file} » est un document PDF, pas une image',
  'problem.image.is-pdf.hint':
    'exportez la page voulue en PNG, ou donnez un lien vers le document : [le document]({file})',
  'problem.image.is-office': '« {file} » est un document de bureautique, pas une image',
  'problem.image.is-office.hint':
    'exportez-en l’image en PNG ou en JPEG : clic droit sur l’image, puis « Enregistrer en tant qu’image »',
  'problem.image.is-archive': '« {file} » est une archive (ZIP ou autre), pas une image',
  'problem.image.is-archive.hint':
    'ouvrez l’archive et mettez l’image qu’elle contient dans le dossier de la publication',
  'problem.image.is-video': '« {file} » est une vidéo : le papier ne peut pas la montrer',
  'problem.image.is-video.hint': 'mettez une image fixe (une capture d’écran) et un lien vers la vidéo',
  'problem.image.is-sound': '« {file} » est un enregistrement sonore, pas une image',
  'problem.image.is-sound.hint': 'donnez un lien vers l’enregistrement, ou ôtez cette ligne',
  'problem.image.is-web-page': '« {file} » est une page web enregistrée à la place de l’image',
  'problem.image.is-web-page.hint':
    'affichez l’image seule dans le navigateur, puis clic droit → « Enregistrer l’image sous… »',
  'problem.image.is-pointer':
    '« {file} » n’est qu’un renvoi de Git LFS : l’image elle-même n’est pas sur cet ordinateur',
  'problem.image.is-pointer.hint': 'allez la chercher : git lfs pull',
  'problem.image.is-sidecar': '« {file} » n’est pas l’image, mais un fichier que macOS pose à côté d’elle (« ._… »)',
  'problem.image.is-sidecar.hint': 'nommez l’image elle-même, sans « ._ » au début',
  'problem.image.is-text': '« {file} » est un fichier de texte, pas une image',
  'problem.image.is-text.hint':
    'nommez le fichier de l’image ; un tableau CSV devient un graphique par ::graphique{fichier={file}}',
  'problem.image.is-other': 'l’image « {file} » est {format} : ni les navigateurs ni l’imprimerie ne le montrent',
  'problem.image.is-other.hint':
    'ouvrez-la dans un logiciel d’images et enregistrez-la en JPEG (photographie) ou en PNG (dessin, capture d’écran)',
  'found.picture-tiff': 'un fichier TIFF',
  'found.picture-bmp': 'un fichier BMP',
  'found.picture-psd': 'un document Photoshop (PSD)',
  'found.picture-jpeg-2000': 'un fichier JPEG 2000',
  'found.picture-jpeg-xl': 'un fichier JPEG XL',
  'found.picture-icon': 'une icône (ICO ou ICNS)',
  'found.picture-postscript': 'un fichier PostScript (EPS)',
  'found.picture-metafile': 'un dessin de Windows (WMF ou EMF)',
  'found.picture-gimp': 'un document GIMP (XCF)',
  'print.placeholder': '{alt} (image absente : {name})',
  'print.placeholder.no-alt': 'Image absente : {name}',
  'cli.summary.frames':
    '{count} {count|cadre gris tient|cadres gris tiennent} lieu {count|d’une image|d’images} : à remplacer avant d’imprimer et de publier.',
  'problem.image.placeholders':
    '{count} {count|cadre gris tient|cadres gris tiennent} lieu {count|d’une image|d’images} : le numéro est montré, mais pas écrit dans le dossier de sortie',
  'problem.image.placeholders.hint':
    'mettez {count|l’image|les images} dans le dossier de la publication ; pour l’écrire quand même : bulletin build {number} --placeholders',
  'cli.summary.placeholders':
    'l’option --placeholders met un cadre gris à la place {count|de l’image qui manque|des images qui manquent}, et le numéro peut se voir sans {count|elle|elles}',
} as const;
