/** What can be wrong with keys, and with the lines around them. */
export const authorKeys = {
  'problem.front-matter.dashes': 'la ligne « {written} » est lue comme « --- », qui ouvre et ferme l’en-tête',
  'problem.front-matter.dashes.hint': 'écrivez trois tirets du clavier, sans espace : ---',
  'problem.front-matter.unfenced': 'le fichier commence par les clés de son en-tête, sans la ligne « --- » qui l’ouvre',
  'problem.front-matter.unfenced.hint':
    'ajoutez une ligne « --- » au-dessus de celle-ci, et une autre sous la dernière clé',
  'problem.front-matter.fence': 'l’en-tête s’ouvre et se ferme par une ligne « --- », et l’on trouve « {written} »',
  'problem.front-matter.fence.hint': 'écrivez à sa place trois tirets du clavier : ---',
  'problem.front-matter.toml':
    'cet en-tête est en TOML, entre deux lignes « {written} » : ici, il est en YAML, entre deux lignes « --- »',
  'problem.front-matter.toml.hint':
    'remplacez chaque « {written} » par « --- », et chaque « = » derrière une clé par « : »',
  'problem.yaml.no-break-space': 'il y a ici un espace insécable : il est lu comme un espace ordinaire{times}',
  'problem.yaml.no-break-space.hint': 'pour le remplacer, écrivez : {line}',
  'problem.yaml.colon-read': 'l’espace va derrière le deux-points de « {field} », pas devant : la ligne est lue ainsi',
  'problem.yaml.colon-read.hint': 'écrivez : {line}',
  'problem.yaml.quotes-read':
    'les guillemets autour de « {field} » ne sont pas ceux de YAML : la valeur est lue sans eux',
  'problem.yaml.quotes-read.hint': 'écrivez : {line}',
  'problem.yaml.quote-unclosed': 'ceci n’est pas du YAML : le guillemet qui ouvre cette valeur n’est pas fermé',
  'problem.yaml.quote-unclosed.hint': 'écrivez : {line}',
  'problem.yaml.quote-alone': 'ceci n’est pas du YAML : ce guillemet n’ouvre et ne ferme rien',
  'problem.yaml.quote-alone.hint':
    'effacez-le, ou écrivez derrière lui ce qu’il doit contenir, et un autre guillemet à la fin',
  'problem.yaml.quotes-kept': 'les guillemets autour de « {field} » ne sont pas ceux de YAML : ils seront imprimés',
  'problem.yaml.quotes-kept.hint': 'si c’est une citation, c’est juste ; sinon, écrivez : {line}',
} as const;
