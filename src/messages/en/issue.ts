import type { issue as french } from '../fr/issue.ts';

/** What a number says of itself in its front matter: title, label, date; and of its neighbours. */
export const issue: Readonly<Record<keyof typeof french, string>> = {
  'problem.title.image': 'the image “{file}” is in the title: it is not shown',
  'problem.title.image.hint': 'put it in the text: a title is words only',
};
