import type { leftovers as french } from '../fr/leftovers.ts';

/** What is said of what lies in the output folder: the archive, the list of what was written, what nothing needs any more. */
export const leftovers: Readonly<Record<keyof typeof french, string>> = {
  'problem.archive.left':
    '{file} is no archive page that was written here and does not name no. {number}: it stays as it is',
  'problem.archive.left.hint': '“bulletin build --all” replaces it with the archive page',
  'problem.list.missing': '{file}, which says what was written, was not there: nothing is removed',
  'problem.list.missing.hint': 'remove by hand what was written before',
  'problem.list.damaged':
    '{file}, which says what was written, cannot be read: it is begun anew, and nothing is removed',
  'problem.list.damaged.hint': 'remove by hand what was written before',
  'problem.list.foreign':
    '{file}, which says what was written, is that of “{other}”: it is begun anew, and nothing is removed',
  'problem.list.foreign.hint': 'give each publication an output folder of its own (-o)',
  'problem.leftover.found': 'nothing needs {what} any more',
  'problem.leftover.found.hint': '“bulletin build --clean” removes it',
  'problem.leftover.stays':
    'nothing needs {what} any more, and it stays: changed since, reached through a link, or not in the list of what was written',
  'problem.leftover.stays.hint': 'remove it by hand if you do not want it',
  'problem.leftover.changed': 'nothing needs {file} any more, but it is no longer the file that was written: it stays',
  'problem.leftover.changed.hint': 'remove it by hand if you do not want it',
  'problem.leftover.outside': '“{path}”, which the list of what was written names, does not lie in {out}: it stays',
  'problem.leftover.outside.hint': 'the list was changed by somebody else',
  'problem.leftover.linked': 'nothing needs {file} any more, but a link leads to it: it stays',
  'problem.leftover.linked.hint': 'remove it by hand if you do not want it',
  'problem.leftover.unlisted':
    'nothing needs {file} any more, but the list of what was written does not name it: it stays',
  'problem.leftover.unlisted.hint': 'remove it by hand if you do not want it',
  'problem.clean.failed': 'the build has failed: --clean has removed nothing',
  'problem.clean.failed.hint': 'mend the errors, then run it again',
};
