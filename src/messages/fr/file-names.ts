/** What can be wrong with the name of a file that a bulletin shows: a picture, the figures of a chart. */
export const fileNames = {
  'problem.image.missing-beside': 'l’image « {file} » est introuvable',
  'problem.image.missing-beside.hint':
    'elle est cherchée dans « {within} », puis dans le dossier de la publication ; vérifiez le nom, majuscules comprises',
  'problem.image.missing-near': 'l’image « {file} » est introuvable ; « {found} » est le nom le plus proche',
  'problem.image.missing-near.hint': 'vouliez-vous dire {found} ?',
  'problem.image.outside-near': 'l’image « {file} » est hors du dossier de la publication, mais « {found} » s’y trouve',
  'problem.image.outside-near.hint': 'écrivez {found} : le chemin part du dossier de la publication',
  'problem.image.broken-link': 'l’image « {file} » est un raccourci (lien symbolique) qui ne mène nulle part',
  'problem.image.broken-link.hint': 'mettez l’image elle-même dans le dossier de la publication',
  'problem.image.no-access': 'l’image « {file} » est là, mais l’ordinateur ne permet pas de la lire',
  'problem.image.no-access.hint':
    'donnez-vous le droit de lire ce fichier et son dossier, et fermez le logiciel qui l’a peut-être ouvert',
  'problem.image.folder': 'l’image « {file} » est un dossier',
  'problem.image.folder.hint': 'écrivez derrière le dossier le nom de l’image, par exemple {file}/photo.jpg',
  'problem.image.name-slash': 'l’image « {file} » est lue dans le dossier de la publication',
  'problem.image.name-slash.hint': 'écrivez {found}, sans barre devant : le chemin part du dossier de la publication',
  'problem.image.name-backslash': 'l’image « {file} » est lue comme « {found} »',
  'problem.image.name-backslash.hint': 'écrivez {found} : les dossiers se séparent par « / »',
  'problem.image.name-normal-form':
    'le nom de l’image « {file} » se lit comme celui de son fichier, mais s’écrit avec d’autres signes (accents ou espaces)',
  'problem.image.name-normal-form.hint': 'pour que les deux soient les mêmes, copiez celui du fichier : {found}',
  'problem.chart.other-capitals': 'le fichier « {file} » est introuvable : le fichier s’appelle « {found} »',
  'problem.chart.other-capitals.hint': 'écrivez {found}, majuscules comprises',
  'problem.chart.missing-beside': 'le fichier « {file} » est introuvable',
  'problem.chart.missing-beside.hint':
    'il est cherché dans « {within} », puis dans le dossier de la publication ; vérifiez le nom, majuscules comprises',
  'problem.chart.missing-near': 'le fichier « {file} » est introuvable ; « {found} » est le nom le plus proche',
  'problem.chart.missing-near.hint': 'vouliez-vous dire {found} ?',
  'problem.chart.outside-near':
    'le fichier « {file} » est hors du dossier de la publication, mais « {found} » s’y trouve',
  'problem.chart.outside-near.hint': 'écrivez {found} : le chemin part du dossier de la publication',
  'problem.chart.broken-link': 'le fichier « {file} » est un raccourci (lien symbolique) qui ne mène nulle part',
  'problem.chart.broken-link.hint': 'mettez le fichier lui-même dans le dossier de la publication',
  'problem.chart.no-access': 'le fichier « {file} » est là, mais l’ordinateur ne permet pas de le lire',
  'problem.chart.no-access.hint':
    'donnez-vous le droit de lire ce fichier et son dossier, et fermez le logiciel qui l’a peut-être ouvert',
  'problem.chart.folder': '« {file} » est un dossier',
  'problem.chart.folder.hint': 'écrivez derrière le dossier le nom du fichier CSV',
  'problem.chart.name-slash': 'le fichier « {file} » est lu dans le dossier de la publication',
  'problem.chart.name-slash.hint': 'écrivez {found}, sans barre devant : le chemin part du dossier de la publication',
  'problem.chart.name-backslash': 'le fichier « {file} » est lu comme « {found} »',
  'problem.chart.name-backslash.hint': 'écrivez {found} : les dossiers se séparent par « / »',
  'problem.chart.name-normal-form':
    'le nom « {file} » se lit comme celui de son fichier, mais s’écrit avec d’autres signes (accents ou espaces)',
  'problem.chart.name-normal-form.hint': 'pour que les deux soient les mêmes, copiez celui du fichier : {found}',
} as const;
