import { type Document, isAlias, isNode, isPair, isScalar, visit, type YAMLError } from 'yaml';
import type { ProblemCode } from '../problems/problem.ts';
import { isKeyAnywhere, keyAnywhere } from './author-names.ts';
import { closedLine, keyedLine, lineWithComma, lineWithoutComma, quotedLine } from './mended-line.ts';
import { oddIndent } from './odd-indent.ts';
import { ownLineEnd, ownLineStart } from './own-line.ts';
import type { SyntaxMistake } from './syntax-mistake.ts';

/** The first mistake; what follows a syntax error is seldom what its author wrote. */
export function syntaxMistake(document: Document.Parsed, text: string): SyntaxMistake | undefined {
  const mistake = mistakeIn(document, text);
  return mistake && { ...mistake, line: mistake.line ?? lineOf(mistake, document, text) };
}

function lineOf({ code, range: [at] }: SyntaxMistake, document: Document.Parsed, text: string): string | undefined {
  if (code === 'yaml.no-colon') return keyedLine(text, at);
  if (code === 'yaml.quote-unclosed') return closedLine(text, at);
  if (code === 'yaml.no-comma') return lineWithComma(text, at);
  if (code === 'yaml.empty-item') return lineWithoutComma(text, at);
  return QUOTES_MEND.has(code) ? quotedLine(document, text, at) : undefined;
}

const QUOTES_MEND: ReadonlySet<ProblemCode> = new Set(['yaml.colon', 'yaml.quote', 'yaml.syntax']);

function mistakeIn(document: Document.Parsed, text: string): SyntaxMistake | undefined {
  const [error, next] = document.errors;
  if (!error) return alias(document) ?? tagged(document, text) ?? missingSpace(document) ?? secondDocument(text);
  const odd = oddIndent(error, next, text);
  if (odd) return odd;
  const lone = loneQuote(text, error.pos[0]);
  if (lone) return { code: 'yaml.quote-alone', range: lone };
  if (isUnclosed(error)) {
    const range = lastOpening(document, text) ?? error.pos;
    return { code: unclosedCode(text, range[0]), range };
  }
  if (error.code === 'DUPLICATE_KEY') return { code: 'yaml.duplicate-key', range: wholeKey(document, error.pos) };
  const code = codeOf(error, text);
  const value = MARKED.has(code) || error.code === 'BLOCK_IN_FLOW' ? markedValue(text, error.pos[0]) : undefined;
  return value ? { code: 'yaml.quote', range: value } : { code, range: error.pos };
}

/** What may be wrong in a value that begins with a mark of Markdown. */
const MARKED: ReadonlySet<ProblemCode> = new Set(['yaml.syntax', 'yaml.empty-item', 'yaml.no-comma']);

const CODES: Readonly<Partial<Record<YAMLError['code'], ProblemCode>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'yaml.colon',
  BAD_SCALAR_START: 'yaml.quote',
  MISSING_CHAR: 'yaml.unclosed',
  BAD_INDENT: 'yaml.indent',
  TAB_AS_INDENT: 'yaml.tab',
  MULTILINE_IMPLICIT_KEY: 'yaml.no-colon',
};

function codeOf(error: YAMLError, text: string): ProblemCode {
  if (error.message.startsWith('Unexpected , in flow')) return 'yaml.empty-item';
  if (error.message.startsWith('Missing , or :')) {
    // What is glued to a quotation mark stands in a text that holds such marks.
    return /\s/.test(text[error.pos[0] - 1] ?? '') ? 'yaml.no-comma' : 'yaml.syntax';
  }
  if (error.code === 'BLOCK_IN_FLOW' && /:\s/.test(text.slice(...error.pos))) return 'yaml.colon';
  if (error.code === 'MISSING_CHAR' && error.message.includes('map values')) return 'yaml.no-colon';
  return CODES[error.code] ?? 'yaml.syntax';
}

/** Keys whose values are lists: a bracket may begin them. */
const LISTS: ReadonlySet<string> = new Set(['rows', 'choices', 'articles']);

/** `title: *tous* dehors`, `title: [un lien](…) ici`: a value that begins with a mark of Markdown, which YAML takes for its own. */
function markedValue(text: string, at: number): SyntaxMistake['range'] | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const [, head, key = '', value] =
    /^([ \t]*([\p{L}_][\w\p{L}-]*)[ \t]*:[ \t]+)((?:[*&!>|[]|-[ \t])[^\r\n]*)/u.exec(text.slice(start)) ?? [];
  if (head === undefined || value === undefined || LISTS.has(keyAnywhere(key) ?? '')) return undefined;
  return [start + head.length, start + head.length + value.trimEnd().length];
}

/** What parts documents, at the beginning of a line. */
const PARTING = /^(?:---|\.\.\.)(?=\s|$)/gm;

/** The line after which a second document begins, if something is written in both: only the first is read. */
function secondDocument(text: string): SyntaxMistake | undefined {
  for (const { 0: sign, index } of text.matchAll(PARTING))
    if (isWritten(text.slice(0, index)) && isWritten(text.slice(index)))
      return { code: 'yaml.second-document', range: [index, index + sign.length] };
  return undefined;
}

/** Whether there is more than blanks, comments, directives and what parts documents. */
function isWritten(text: string): boolean {
  return (
    text
      .replace(PARTING, '')
      .replace(/^(?:[ \t]*#|%).*$/gm, '')
      .trim() !== ''
  );
}

/** The parser points at the key's first character. */
function wholeKey(document: Document.Parsed, [from, to]: SyntaxMistake['range']): SyntaxMistake['range'] {
  let range: SyntaxMistake['range'] = [from, to];
  visit(document, {
    Scalar(at, node) {
      if (at === 'key' && node.range?.[0] === from) range = [from, node.range[1]];
    },
  });
  return range;
}

/** The parser reports a bracket that nothing closes as an indentation that does not hold. */
function isUnclosed({ code, message }: YAMLError): boolean {
  return (
    (code === 'MISSING_CHAR' && message.includes('quote')) || (code === 'BAD_INDENT' && message.startsWith('Flow'))
  );
}

/** A quotation mark at an offset with nothing else on its line. */
function loneQuote(text: string, at: number): SyntaxMistake['range'] | undefined {
  const line = text.slice(ownLineStart(text, at), ownLineEnd(text, at));
  return /^\s*["']\s*$/.test(line) && /["']/.test(text.charAt(at)) ? [at, at + 1] : undefined;
}

/** What is open: a quotation mark that nothing follows, one before a value, or another thing, whose end only its author knows. */
function unclosedCode(text: string, at: number): ProblemCode {
  if (/["']/.test(text.charAt(at)) && text.slice(at + 1, ownLineEnd(text, at)).trim() === '') return 'yaml.quote-alone';
  return closedLine(text, at) === undefined ? 'yaml.unclosed' : 'yaml.quote-unclosed';
}

/** The parser points at the end of the text; the author looks for where the quote or the bracket opens that nothing closes. */
function lastOpening(document: Document.Parsed, text: string): SyntaxMistake['range'] | undefined {
  let opening: SyntaxMistake['range'] | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (!type?.startsWith('QUOTE') || !range) return;
      const isClosed = range[1] - range[0] > 1 && text[range[1] - 1] === text[range[0]];
      if (!isClosed) opening = [range[0], range[1]];
    },
    Collection(_, { flow, range, items }) {
      if (!flow || !range) return;
      // The last bracket may be that of the last thing inside.
      const isClosed = /[\]}]/.test(text[range[1] - 1] ?? '') && !items.some((item) => endOf(item) === range[1]);
      if (!isClosed) opening = [range[0], range[0] + 1];
    },
  });
  return opening;
}

/** Where a value, or the value of a pair, ends. */
function endOf(item: unknown): number | undefined {
  const node = isPair(item) ? (item.value ?? item.key) : item;
  return isNode(node) ? node.range?.[1] : undefined;
}

/**
 * `title: *gras*` is an alias to YAML and emphasis to its author. Aliases are
 * refused even where they lead somewhere: a few of them can expand without end.
 */
function alias(document: Document.Parsed): SyntaxMistake | undefined {
  let mistake: SyntaxMistake | undefined;
  visit(document, {
    Alias(_, node) {
      if (node.range) mistake = { code: 'yaml.quote', range: [node.range[0], node.range[1]] };
      return visit.BREAK;
    },
  });
  return mistake;
}

/** `!Tous en grève` and `! Debout`: YAML takes what begins with an exclamation mark for a kind of value, and drops it. */
function tagged(document: Document.Parsed, text: string): SyntaxMistake | undefined {
  let mistake: SyntaxMistake | undefined;
  visit(document, {
    Scalar(_, node) {
      if (!node.tag?.startsWith('!') || !node.range) return undefined;
      // The range of a value begins behind its tag.
      mistake = { code: 'yaml.quote', range: [text.lastIndexOf('!', node.range[0]), node.range[1]] };
      return visit.BREAK;
    },
  });
  return mistake;
}

/** `number:3` is a text to YAML, and so is `number = 3`. */
function missingSpace({ contents }: Document.Parsed): SyntaxMistake | undefined {
  if (isAlias(contents) || !isScalar(contents) || !contents.range) return undefined;
  const [, key = '', sign] = /^([\w\u00C0-\u024F-]+)[ \t]*([:=;])/.exec(String(contents.value)) ?? [];
  if (sign !== ':' && !isKeyAnywhere(key)) return undefined;
  return { code: 'yaml.no-colon', range: [contents.range[0], contents.range[1]] };
}
