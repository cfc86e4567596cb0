import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose content is not shown. */
const HIDDEN = new Set(['head', 'script', 'style', 'template', 'title', 'noscript', 'select', 'textarea']);

/** Lines as they are being made. */
interface Page {
  readonly lines: string[];
  /** The line that is not at its end. */
  line: string;
}

/**
 * The text of a message in HTML, in lines as a mail program shows them. What is quoted has « > » before it, and
 * a rule becomes a line of underscores.
 * @throws RangeError where elements stand too deep in each other
 */
export function htmlLines(html: string): string {
  const page: Page = { lines: [], line: '' };
  show(fromHtml(html), page, { depth: 0, isKept: false });
  endLine(page, 0);
  return page.lines.join('\n');
}

/** What an element has from those around it. */
interface Around {
  readonly depth: number;
  /** Whether blanks and the ends of lines stand as they were written. */
  readonly isKept: boolean;
}

function show(node: Nodes, page: Page, around: Around): void {
  if (node.type === 'text') showText(node.value, page, around);
  else if (node.type === 'root') for (const child of node.children) show(child, page, around);
  else if (node.type === 'element' && !HIDDEN.has(node.tagName)) showElement(node, page, around);
}

function showElement(element: Element, page: Page, around: Around): void {
  const { tagName, children } = element;
  const isBlock = BLOCKS.has(tagName);
  if (isBlock) endLine(page, around.depth);
  if (tagName === 'hr') page.line = RULE;
  if (tagName === 'br' || tagName === 'hr') newLine(page, around.depth);
  const inside: Around = {
    depth: around.depth + (tagName === 'blockquote' ? 1 : 0),
    isKept: keepsBlanks(element) ?? around.isKept,
  };
  for (const child of children) show(child, page, inside);
  if (isBlock) endLine(page, inside.depth);
}

const RULE = '_'.repeat(32);

function keepsBlanks({ tagName, properties }: Element): boolean | undefined {
  if (tagName === 'pre') return true;
  const said = /white-space:\s*([\w-]+)/i.exec(String(properties.style ?? ''))?.[1];
  return said === undefined ? undefined : said.toLowerCase().startsWith('pre');
}

function showText(value: string, page: Page, { depth, isKept }: Around): void {
  if (!isKept) {
    // A no-break space is what editors write for several blanks in a row.
    const words = value.replace(/[ \t\r\n\f]+/g, ' ');
    page.line += (/^$| $/.test(page.line) ? words.replace(/^ /, '') : words).replace(/\u00a0/g, ' ');
    return;
  }
  const [first = '', ...others] = value.split(/\r?\n/);
  page.line += first;
  for (const other of others) {
    newLine(page, depth);
    page.line += other;
  }
}

/** Ends the line where something stands on it. */
function endLine(page: Page, depth: number): void {
  if (page.line !== '') newLine(page, depth);
}

function newLine(page: Page, depth: number): void {
  page.lines.push(`${'>'.repeat(depth)}${depth > 0 ? ' ' : ''}${page.line.trimEnd()}`);
  page.line = '';
}
