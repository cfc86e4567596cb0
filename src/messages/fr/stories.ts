/** Of a paper's stories: what begins them, what is said of them, what stands between them. */
export const stories = {
  'problem.story.attribute':
    'derrière le titre « {title} », « {attribute} » n’est pas compris : il n’a pas d’effet et n’est pas imprimé',
  'problem.story.attribute.hint':
    'un article peut avoir rubrique, auteur, colonnes, fond, lettrine, place, face, rang, bouche-trou et une {#ancre} ; des accolades à imprimer s’écrivent \\{ et \\}',
  'problem.story.language':
    'derrière le titre « {title} », « {attribute} » n’a pas d’effet et n’est pas imprimé : un article a la langue de son numéro',
  'problem.story.language.hint': 'écrivez son texte entre une ligne « :::langue{{found}} » et une ligne « ::: »',
  'problem.story.attribute-nearest':
    'derrière le titre « {title} », « {attribute} » n’est pas compris : il n’a pas d’effet et n’est pas imprimé',
  'problem.story.attribute-nearest.hint': '{attribute} → {nearest} ?',
  'problem.story.value':
    'derrière le titre « {title} », « {attribute} » ne peut pas valoir « {found} » : il n’a pas d’effet et n’est pas imprimé',
  'problem.story.value.hint': 'valeurs possibles : {known}',
  'problem.story.no-text':
    'le titre « {title} » n’a pas de texte : son fichier commence par un autre titre, ou il est vide',
  'problem.story.no-text.hint':
    'écrivez le texte de l’article au-dessus du premier « # », ou donnez à ce « # » le titre de l’en-tête',
  'problem.story.front-unused':
    'le titre du numéro, « {title} », n’est celui d’aucun article : le chapô, la rubrique et l’auteur de l’en-tête ne sont pas imprimés',
  'problem.story.front-unused.hint':
    'écrivez le premier article au-dessus du premier « # », ou un « # {title} » au-dessus de son texte',
  'problem.story.title-unused':
    'le titre du numéro, « {title} », n’est celui d’aucun article : il nomme le numéro dans les listes et n’est pas imprimé',
  'problem.story.title-unused.hint':
    'pour qu’il soit imprimé, écrivez « # {title} » au-dessus du texte du premier article, ou ce texte avant le premier « # »',
  'problem.story.in-letter':
    '{count} titres « # » se suivent : ils sont composés comme des intertitres d’une seule lettre',
  'problem.story.in-letter.hint':
    'pour en faire les articles d’un journal, écrivez dans l’en-tête « gabarit: journal »',
  'problem.id.twice-in-file': '{file}, ligne {line}, s’appelle déjà « {id} » : celle-ci s’appelle « {given} »',
  'problem.id.twice-in-file.hint': 'donnez-leur deux noms : un lien vers « #{id} » mène à la première',
  'problem.standfirst.blocks':
    'un chapô ne contient que des paragraphes : ce bloc de « {name} » est composé avec le texte',
  'problem.standfirst.blocks.hint': 'laissez-en le texte seul dans le chapô',
  'problem.standfirst.in-letter': 'ce chapô est composé comme un paragraphe : une lettre n’en a qu’un, sous son titre',
  'problem.standfirst.in-letter.hint': 'écrivez-le dans l’en-tête, « chapô: … »',
  'problem.standfirst.not-first': 'ce chapô ne suit pas le titre de son article : il est composé comme un paragraphe',
  'problem.standfirst.not-first.hint': 'placez-le juste sous le titre « # »',
  'problem.continued.in-letter':
    '« ::suite » n’a pas d’effet : une lettre court d’une face à l’autre sans s’interrompre',
  'problem.continued.in-letter.hint': 'retirez-le, ou écrivez « gabarit: journal » dans l’en-tête',
  'problem.continued.inside': '« ::suite » n’a pas d’effet à l’intérieur d’un bloc',
  'problem.continued.inside.hint': 'placez-le entre deux blocs du texte de l’article',
  'problem.continued.unused': '« ::suite » n’a pas d’effet ici : l’article « {title} » n’y va pas d’une face à l’autre',
  'problem.continued.unused.hint': 'vous pouvez le laisser, il servira si l’article se coupe ; sinon, retirez-le',
  'problem.furniture.not-placed': 'les accolades de « {name} » n’ont pas d’effet à l’intérieur d’un bloc',
  'problem.furniture.not-placed.hint': 'placez-le entre deux articles, ou retirez ses accolades',
  'problem.furniture.in-letter':
    'les accolades de « {name} » n’ont pas d’effet dans une lettre : il reste à sa place dans le texte',
  'problem.furniture.in-letter.hint': 'retirez-les, ou écrivez « gabarit: journal » dans l’en-tête',
  'problem.contents.empty': 'ce sommaire est vide et n’est pas imprimé : rien dans le numéro n’a de titre',
  'problem.contents.empty.hint': 'donnez un titre aux articles, ou retirez le sommaire',
  'problem.briefs.empty': '« {name} » ne contient rien',
  'problem.briefs.empty.hint':
    'écrivez entre « :::{name} » et « ::: » un paragraphe par brève, qui commence en gras : « **Cantine.** Le plat du jour… »',
} as const;
