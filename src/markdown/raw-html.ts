import type { Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { replaceAt } from './replace-at.ts';
import { sourceSpan } from './source-span.ts';
import { hasData } from './vocabulary.ts';

/** A tree whose HTML is parsed, and which of its elements the author wrote as HTML. */
export interface ParsedHtml {
  readonly tree: Root;
  readonly hasHtml: boolean;
  readonly isAuthors: (node: Nodes) => boolean;
}

/** The deepest nesting of elements: deeper than anybody writes, and not so deep that it exhausts the stack. */
const DEEPEST = 100;
/**
 * Elements of style that are open at once: HTML opens each of them anew in
 * every paragraph that follows, so that a few make a large tree.
 */
const MOST_STYLES = 30;
const STYLES = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const VOID = new Set('area base br col embed frame hr image img input link meta param source track wbr'.split(' '));
/** Elements that end where the next one begins, or where their parent ends. */
const ENDS_BY_ITSELF = new Set(
  'body caption colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr'.split(' '),
);

/**
 * Parses the raw HTML of a tree as browsers do. It reports mistakes that browsers would mend, and content that they
 * would hide.
 *
 * @param tree hast with `raw` nodes
 * @param source the text into which its places point
 * @param report called for each mistake
 */
export async function parseRawHtml(tree: Root, source: string, report: Report): Promise<ParsedHtml> {
  const open = openElements(tree, source, report);
  if (open === 'none') return { tree, hasHtml: false, isAuthors: () => false };
  if (open === 'too many') return { tree: withoutRaw(tree), hasHtml: false, isAuthors: () => false };
  // The HTML parser is large and slow to load, and most bulletins hold no HTML.
  const [{ raw }, { VFile }] = await Promise.all([import('hast-util-raw'), import('vfile')]);
  dropStrayEnds(tree);
  const mark = markOurs(tree, source);
  // The file gives the parsed nodes their places. In a table that nothing closes the parser holds words back until
  // something comes after them, and no end of the file does.
  const parse = (children: Root['children']): Root['children'] => {
    const whole: Root = { ...tree, children: [...children, { type: 'comment', value: '' }] };
    return (raw(whole, { file: new VFile(source) }) as Root).children;
  };
  // What the text leaves open must not take in the notes, which stand behind it: each is parsed by itself.
  const isNotes = (node: Nodes) => node.type === 'element' && hasData(node, 'dataFootnotes');
  const text = tree.children.filter((node) => !isNotes(node));
  const notes = tree.children.filter(isNotes);
  const parsed: Root = { ...tree, children: [...parse(text), ...parse(notes)] };
  const ours = new WeakSet<Nodes>();
  visit(parsed, (node) => {
    // A node that the parser has moved has a place without a start, which its type does not admit.
    if (node.position && !(node.position.start as unknown)) delete node.position;
    if (node.type !== 'element' || node.properties[mark] === undefined) return;
    ours.add(node);
    delete node.properties[mark];
  });
  reportMoved(parsed, report);
  return { tree: parsed, hasHtml: true, isAuthors: (node) => !ours.has(node) };
}

/** Gives the elements of Markdown an attribute that no HTML of the source has, since the parser makes all elements anew. */
function markOurs(tree: Root, source: string): string {
  const lower = source.toLowerCase();
  let mark = 'made';
  while (lower.includes(mark)) mark += 'x';
  visit(tree, 'element', (element) => {
    element.properties = { ...element.properties, [mark]: '' };
  });
  return mark;
}

const TAG = /<!--(?:-?>|[\s\S]*?(?:-->|$))|<(\/?)([a-z][^\s/<>]*)(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;

/**
 * Makes comments, in place, of the ends of elements that the author has not begun: they would end those of Markdown, a
 * note or an item. A comment is as long as what it stands for, so that all behind it keeps its place.
 */
function dropStrayEnds(tree: Root): void {
  const begun = new Map<string, number>();
  visit(tree, 'raw', (node) => {
    node.value = node.value.replace(TAG, (whole, slash?: string, name = '') => {
      const tag = name.toLowerCase();
      if (tag === '' || VOID.has(tag)) return whole;
      const count = begun.get(tag) ?? 0;
      if (slash === '/' && count === 0) return `<!${whole.slice(2, -1).replace(/[^\n]/g, ' ')}>`;
      begun.set(tag, count + (slash === '/' ? -1 : 1));
      return whole;
    });
  });
}

/** Walks through the tags in the order of the source. It reports tags that nothing closes, and names that are no elements. */
function openElements(tree: Root, source: string, report: Report): 'none' | 'some' | 'too many' {
  const open: { readonly tag: string; readonly offset: number; readonly end: number }[] = [];
  let state = 'none' as 'none' | 'some' | 'too many';
  visit(tree, 'raw', (node) => {
    const { value } = node;
    if (state === 'none') state = 'some';
    const { start } = sourceSpan(node);
    reportUnseen(value, start, report);
    for (const { index, 0: whole, 1: slash, 2: name } of value.matchAll(TAG)) {
      const tag = name?.toLowerCase();
      if (tag === undefined || VOID.has(tag) || ENDS_BY_ITSELF.has(tag)) continue;
      if (slash === '/') {
        const opened = open.findLastIndex((element) => element.tag === tag);
        if (opened >= 0) open.splice(opened, 1);
        continue;
      }
      const offset = start + index;
      open.push({ tag, offset, end: offset + whole.length });
      if (
        state === 'some' &&
        (open.length > DEEPEST || open.filter((one) => STYLES.has(one.tag)).length > MOST_STYLES)
      ) {
        report('error', 'html.too-deep', { tag, count: open.length }, offset);
        state = 'too many';
      }
    }
  });
  if (state === 'some')
    for (const { tag, offset, end } of open) {
      const isFollowed = /[\p{L}\p{N}]/u.test(source.slice(end));
      if (SWALLOWING.has(tag) && isFollowed) report('error', 'html.swallowing', { tag }, offset);
      else report('warning', 'html.unclosed', { tag }, offset);
    }
  return state;
}

/**
 * Reports comments without an end, comments in which another one begins, and what else
 * HTML hides. A whole comment is not reported: its author wants to hide it.
 */
function reportUnseen(value: string, offset: number, report: Report): void {
  const start = value.slice(0, 9);
  for (const { index, 0: comment } of value.matchAll(COMMENT)) {
    if (!/<!--(?:-?>|[\s\S]*-->)$/.test(comment)) report('error', 'html.comment-unclosed', {}, offset + index);
    else if (comment.includes('<!--', 4)) report('warning', 'html.comment-nested', {}, offset + index);
  }
  const end = /^<!\[CDATA\[/.test(value) ? ']]>' : value.startsWith('<?') ? '?>' : '>';
  if (!/^<(?:\?|!(?!--))/.test(value)) return;
  if (value.includes(end)) report('warning', 'html.unseen', { start }, offset);
  else report('error', 'html.unseen-unclosed', { start, end }, offset);
}

const COMMENT = /<!--(?:-?>|[\s\S]*?(?:-->|$))/g;

/** Elements that hide their content: without a closing tag, HTML lets them swallow all that follows. */
const SWALLOWING = new Set('iframe math noscript object script style svg template title'.split(' '));

function withoutRaw(tree: Root): Root {
  visit(tree, 'raw', (_, index, parent) => replaceAt(parent, index));
  return tree;
}

/** Reports text between the cells of a table: the parser puts it before the table, and it loses its place. */
function reportMoved(tree: Root, report: Report): void {
  visit(tree, 'element', (table, index, parent) => {
    const start = table.position?.start.offset;
    if (table.tagName !== 'table' || start === undefined || index === undefined) return;
    const before = parent?.children[index - 1];
    if (!before || textOf(before).trim() === '') return;
    const offset = before.position?.start.offset;
    if (offset === undefined || offset > start) report('warning', 'html.moved', {}, offset ?? start);
  });
}
