/** What can be wrong with keys that stand where they are not known. */
export const authorKeys = {
  'problem.fields.unknown': 'ces clés sont inconnues et n’ont pas d’effet : {field}',
  'problem.fields.unknown.hint': 'les clés connues ici sont : {known}',
} as const;
