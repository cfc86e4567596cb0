import type { authorKeys as french } from '../fr/author-keys.ts';

/** What can be wrong with keys, and with the lines around them. */
export const authorKeys: Readonly<Record<keyof typeof french, string>> = {
  'problem.front-matter.dashes': 'the line “{written}” is read as “---”, which opens and closes the front matter',
  'problem.front-matter.dashes.hint': 'write three hyphens, without a space: ---',
  'problem.front-matter.unfenced':
    'the file begins with the keys of its front matter, without the line “---” that opens it',
  'problem.front-matter.unfenced.hint': 'add a line “---” above this one, and another below the last key',
  'problem.front-matter.fence': 'a front matter is opened and closed by a line “---”, but “{written}” is found',
  'problem.front-matter.fence.hint': 'write three hyphens in its place: ---',
  'problem.front-matter.toml':
    'this front matter is TOML, between two lines “{written}”: here it is YAML, between two lines “---”',
  'problem.front-matter.toml.hint': 'replace each “{written}” by “---”, and each “=” behind a key by “:”',
  'problem.yaml.no-break-space': 'there is a no-break space here: it is read as a plain one{times}',
  'problem.yaml.no-break-space.hint': 'to replace it, write: {line}',
  'problem.yaml.colon-read': 'the space goes behind the colon of “{field}”, not before it: the line is read so',
  'problem.yaml.colon-read.hint': 'write: {line}',
  'problem.yaml.quotes-read':
    'the quotation marks around “{field}” are not those of YAML: the value is read without them',
  'problem.yaml.quotes-read.hint': 'write: {line}',
  'problem.yaml.quote-unclosed': 'this is not YAML: the quotation mark that opens this value is not closed',
  'problem.yaml.quote-unclosed.hint': 'write: {line}',
  'problem.yaml.quote-alone': 'this is not YAML: this quotation mark opens and closes nothing',
  'problem.yaml.quote-alone.hint':
    'remove it, or write behind it what it is to hold, and another quotation mark at the end',
  'problem.yaml.quotes-kept': 'the quotation marks around “{field}” are not those of YAML: they will be printed',
  'problem.yaml.quotes-kept.hint': 'if it is a quotation this is right; else write: {line}',
};
