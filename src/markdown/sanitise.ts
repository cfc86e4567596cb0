import type { Element, Parents, Root } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';
import type { Problem, ProblemCode } from '../problems/problem.ts';

const SPAN: [string, string] = ['dataSpan', 'all'];

/** GitHub's list, with what an author of prose may want and without what only a program needs. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
    'aside',
    'footer',
    'abbr',
    'bdi',
    'bdo',
    'cite',
    'dfn',
    'mark',
    'small',
    'time',
    'u',
    'figure',
    'figcaption',
    'caption',
  ],
  attributes: {
    ...defaultSchema.attributes,
    // What directives make.
    aside: [['className', 'box'], SPAN],
    figure: [['className', 'key-figure', 'qr'], SPAN],
    footer: [['className', 'signed']],
    ul: [['className', 'contains-task-list', 'agenda']],
    blockquote: ['cite', ['className', 'pull-quote'], SPAN],
    div: [['className', 'wide', 'break'], SPAN, ['dataBreak', 'column', 'page']],
    p: [['className', 'box-title', 'key-number']],
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'lang', 'title'],
  },
  protocols: { ...defaultSchema.protocols, href: [...(defaultSchema.protocols?.href ?? []), 'tel'] },
  // Ids are the author's anchors; they cannot clobber anything where no script runs.
  clobberPrefix: '',
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'title'],
};

/** What `sanitise` needs to make a problem of a place. */
export type Report = (
  severity: Problem['severity'],
  code: ProblemCode,
  values: Problem['values'],
  offset: number | undefined,
) => void;

/**
 * Parses the raw HTML of a tree and keeps what is safe: no script, no style,
 * no form, no address but of the web and of mail. What is taken out is
 * reported; the words inside a removed element stay unless they are code.
 */
export async function sanitise(tree: Root, source: string, report: Report): Promise<Root> {
  const parsed = await parseRawHtml(tree, source);
  reportRemovals(parsed, report);
  return sanitize(parsed, schema) as Root;
}

/** The HTML parser is large and slow to load, and most bulletins hold no HTML: it comes only when needed. */
async function parseRawHtml(tree: Root, source: string): Promise<Root> {
  let hasRaw = false;
  visit(tree, 'raw', () => {
    hasRaw = true;
  });
  if (!hasRaw) return tree;
  const [{ raw }, { VFile }] = await Promise.all([import('hast-util-raw'), import('vfile')]);
  // The file gives the parsed nodes their places.
  return raw(tree, { file: new VFile(source) }) as Root;
}

/** Also takes out what only its place makes unsafe. */
function reportRemovals(tree: Root, report: Report): void {
  const allowed = new Set(schema.tagNames);
  visit(tree, 'element', (element, index, parent) => {
    const offset = element.position?.start.offset;
    if (element.tagName === 'input' && !isTaskBox(element, parent)) {
      report('warning', 'html.removed', { tag: element.tagName }, offset);
      parent?.children.splice(index ?? 0, 1);
      return index;
    }
    if (!allowed.has(element.tagName)) {
      const isStripped = schema.strip?.includes(element.tagName) === true;
      report('warning', isStripped ? 'html.stripped' : 'html.removed', { tag: element.tagName }, offset);
      return undefined;
    }
    for (const property of ['href', 'src', 'cite', 'longDesc']) {
      const url = element.properties[property];
      if (typeof url === 'string' && !isSafeAddress(url, property)) {
        // A link without its address is text; a picture without its file is nothing.
        if (element.tagName === 'img') report('error', 'image.remote', { file: url.slice(0, 60) }, offset);
        else report('warning', 'link.unsafe', { url }, offset);
      }
    }
    for (const name of eventHandlers(element))
      report('warning', 'html.attribute-removed', { attribute: name, tag: element.tagName }, offset);
    return undefined;
  });
}

/** The box of a list of things to do; all others are fields of forms. */
function isTaskBox({ properties }: Element, parent: Parents | undefined): boolean {
  const classes = parent?.type === 'element' && parent.tagName === 'li' ? parent.properties.className : undefined;
  return properties.type === 'checkbox' && Array.isArray(classes) && classes.includes('task-list-item');
}

function isSafeAddress(url: string, property: string): boolean {
  const protocols = schema.protocols?.[property];
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.trim())?.[1];
  return scheme === undefined || !protocols || protocols.includes(scheme.toLowerCase());
}

function eventHandlers(element: Element): string[] {
  return Object.keys(element.properties).filter((name) => /^on[A-Z]/.test(name) || name === 'style');
}
