import type { unread as french } from '../fr/unread.ts';

/** What is said of files that are not read, and of what is asked for in other words than usual. */
export const unread: Readonly<Record<keyof typeof french, string>> = {
  'problem.file.extension': '“{name}” is not read: the file of a number ends in .md',
  'problem.file.extension.hint': 'rename it to {right}',
  'problem.file.office': 'what comes from a word processor or a page maker is not read: {names}',
  'problem.file.office.hint':
    'copy its text into a file that ends in .md (bulletin new "Title" begins one), or export it as Markdown',
  'problem.file.misnamed': '“{name}” is not read: this file is called {right}',
  'problem.file.misnamed.hint': 'rename it to {right}',
  'problem.file.beside': '“{name}” is not read: {right} beside it is',
  'problem.file.beside.hint': 'take over from it what you need, then delete “{name}”',
  'problem.file.outside-theme': '“{name}” is not read here: what makes the look is in the folder of a theme',
  'problem.file.outside-theme.hint': 'put it at {place}, and name that folder in publication.yaml: theme: {theme}',
  'preview.waiting':
    'number {number} is not written yet: the preview waits for it, and shows it as soon as its file is there',
  'cli.summary.failed': 'failed: {failed}',
  'usage.commands': 'the commands are {commands}',
  'usage.range':
    '“{found}” is no range of numbers: write the first, a hyphen, the last, for example “bulletin build 3-5”',
  'usage.one-number': '“{found}” names several numbers: name one only',
  'usage.no-such-file': 'there is no file “{found}”',
  'usage.not-a-number-file': '“{found}” is not the file of a number, which ends in .md',
  'usage.without-number': '“{found}” has no number, neither in its front matter nor in its name',
  'usage.file-elsewhere': '“{found}” is not in the folder of a publication',
  'usage.several-folders': 'these files are not all of one publication: “{found}” is of another',
};
