import type { authorKeys as french } from '../fr/author-keys.ts';

/** What can be wrong with keys that stand where they are not known. */
export const authorKeys: Readonly<Record<keyof typeof french, string>> = {
  'problem.fields.unknown': 'these keys are unknown and have no effect: {field}',
  'problem.fields.unknown.hint': 'the keys known here are: {known}',
};
