import type { BlockContent, Code, DefinitionContent, Emphasis, Paragraph, PhrasingContent, Text } from 'mdast';
import { firstMatch } from '../../sequence/first-match.ts';
import { sourceSpan } from '../source-span.ts';
import { ofClass } from '../vocabulary.ts';
import {
  type BlockDirective,
  type DirectiveAttribute,
  type DirectiveContent,
  type ParsedDirective,
  positionOf,
  spanAttribute,
} from './block-directive.ts';
import { inlineText } from './inline.ts';
import { lineByLine } from './line-by-line.ts';
import { boxTitle, placingOf } from './set-apart.ts';

const authorAttribute: DirectiveAttribute = {
  names: ['auteur', 'author'],
  accepts: () => true,
  example: 'auteur="Louise Michel"',
};

const sourceAttribute: DirectiveAttribute = {
  names: ['source', 'oeuvre', 'work'],
  accepts: () => true,
  example: 'source="Alcools"',
};

/** Verse: each line of the source is a line, an empty line parts two stanzas, and spaces before a line indent it. */
export const poemDirective: BlockDirective = {
  names: ['poeme', 'poem'],
  form: 'container',
  takesLabel: true,
  attributes: [authorAttribute, sourceAttribute, spanAttribute],
  make: (parsed, { source }, report) => {
    const { label, content, name } = parsed;
    if (content.length === 0) {
      report('warning', 'poem.empty', { name }, parsed.position?.start.offset);
      return label ? [label] : [];
    }
    const last = content.at(-1);
    const signed = content.length > 1 && last && isAuthorLine(last) ? last : undefined;
    const stanzas = signed ? content.slice(0, -1) : content;
    const least = Math.min(...stanzas.flatMap((block) => indentsOf(block, source)));
    const children = [
      ...(label ? [boxTitle(label)] : []),
      ...stanzas.map((block) => stanza(block, source, least)),
      ...(signed ? [authorLine([signed])] : []),
      ...attributed(parsed),
    ];
    const data = { hName: 'div', hProperties: ofClass('poem', placingOf(parsed)) };
    return [{ type: 'blockquote', data, children, ...positionOf(parsed) }];
  },
};

/** « — Guillaume Apollinaire », alone below the last stanza. */
function isAuthorLine(block: DirectiveContent): block is Paragraph {
  return block.type === 'paragraph' && /^(?:[—–]|--)\s*\S.*$/u.test(inlineText(block.children));
}

function authorLine(children: (BlockContent | DefinitionContent)[]): DirectiveContent {
  return { type: 'blockquote', data: { hName: 'footer', hProperties: ofClass('signed') }, children };
}

/** Who wrote it and where it stands, as the braces say it. */
function attributed({ attributes: { auteur, source } }: ParsedDirective): DirectiveContent[] {
  const parts: PhrasingContent[] = auteur && auteur.value !== '' ? [auteur] : [];
  if (source && source.value !== '') {
    if (parts.length > 0) parts.push({ type: 'text', value: ', ' });
    parts.push({ type: 'emphasis', children: [source] });
  }
  return parts.length > 0 ? [authorLine([{ type: 'paragraph', children: parts }])] : [];
}

function stanza(block: DirectiveContent, source: string, least: number): DirectiveContent {
  const paragraph = paragraphOf(block, source);
  if (!paragraph) return block;
  const lines = linesOf(paragraph, source);
  const children = lines.flatMap((line, index): PhrasingContent[] => {
    const verse = verseOf(line, indentOf(line, source) - least);
    return index === 0 ? [verse] : [{ type: 'break' }, verse];
  });
  return { ...paragraph, children, data: { hProperties: ofClass('stanza') } };
}

/** A stanza that begins with four spaces is code to Markdown. */
function paragraphOf(block: DirectiveContent, source: string): Paragraph | undefined {
  if (block.type === 'paragraph') return block;
  if (block.type !== 'code' || isFenced(block, source)) return undefined;
  const { value, position } = block;
  const text: Text = { type: 'text', value: value.replace(/^[ \t]+/gm, ''), ...(position && { position }) };
  return { type: 'paragraph', children: [text], ...(position && { position }) };
}

function isFenced(code: Code, source: string): boolean {
  return /^\s*(?:`{3}|~{3})/.test(source.slice(sourceSpan(code).start));
}

function linesOf(paragraph: Paragraph, source: string): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of lineByLine(paragraph, source).children) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

/** How far the lines of a block stand in, in spaces. */
function indentsOf(block: DirectiveContent, source: string): number[] {
  const paragraph = paragraphOf(block, source);
  return paragraph ? linesOf(paragraph, source).map((line) => indentOf(line, source)) : [];
}

/** Spaces before a line in the source: Markdown leaves them out. A tab counts as four. */
function indentOf([first]: readonly PhrasingContent[], source: string): number {
  const offset = first?.position?.start.offset ?? 0;
  const before = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  const spaces = firstMatch(/[ \t]*$/, before) + firstMatch(/^[ \t]*/, source.slice(offset));
  return spaces.replaceAll('\t', '    ').length;
}

// Markdown has no element for a line: `data` says which one it becomes.

/** A line of verse; the spaces before it are fixed, since others vanish. */
function verseOf(line: PhrasingContent[], indent: number): Emphasis {
  const position = line[0]?.position;
  // They stand where the line does, so that a click on it finds it.
  const before = position && { position: { start: position.start, end: position.start } };
  const spaces: PhrasingContent[] = indent > 0 ? [{ type: 'text', value: '\u00A0'.repeat(indent), ...before }] : [];
  const data = { hName: 'span', hProperties: ofClass('verse') };
  return { type: 'emphasis', children: [...spaces, ...line], data };
}
