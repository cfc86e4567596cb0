import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';

/** An element of an SVG file, as far as drawing needs it. */
export interface SvgElement {
  /** Without the prefix of SVG's namespace; elements of others keep theirs: « sodipodi:namedview ». */
  readonly name: string;
  /** Those of XLink without its prefix: `href`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
}

/** Codes of the catalogue, after `problem.image.`. */
export type BrokenSvg =
  | 'empty'
  | 'svg-damaged'
  | 'svg-too-large'
  | 'svg-too-deep'
  | 'svg-too-many'
  | 'zero-sized'
  | 'svg-too-long'
  | 'not-svg';

export type SvgTree =
  | { readonly root: SvgElement; readonly entities: number }
  | { readonly reason: BrokenSvg; readonly line?: number };

/** A drawing of shapes is hundreds of kilobytes; larger files hold photographs, which are not drawn. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Elements inside each other: editors reach a few dozen; more would exhaust the stack. */
const MAX_DEPTH = 200;
const MAX_ELEMENTS = 100_000;

/** Parses an SVG file. Entities that it declares are not expanded, and nothing that it names is fetched. */
export function parseSvg(bytes: Uint8Array): SvgTree {
  if (bytes.length === 0) return { reason: 'empty' };
  if (bytes.length > MAX_BYTES) return { reason: 'svg-too-large' };
  const text = decoded(bytes);
  if (text === undefined) return { reason: 'svg-damaged' };
  if (text.trim() === '') return { reason: 'empty' };
  const size = sizeOf(text);
  if (size.depth > MAX_DEPTH) return { reason: 'svg-too-deep' };
  if (size.elements > MAX_ELEMENTS) return { reason: 'svg-too-many' };
  let entities = 0;
  try {
    const document = parseXml(text, {
      resolveUndefinedEntity(name) {
        // Those that an editor's own names of namespaces are abbreviated by show nothing.
        if (!name.startsWith('&ns_')) entities++;
        return NOTHING;
      },
    });
    const root = document.root && toElement(document.root);
    return root?.name === 'svg' ? { root, entities } : { reason: 'not-svg' };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { reason: 'svg-damaged', line: error.line };
  }
}

/** What stands for an entity until it is taken out: no XML file can have it, and the parser wants something. */
const NOTHING = '\0';

/** Comments, quoted text, ends of elements, and their beginnings up to what closes them. */
const MARKS = /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\/|[^\s<>/!?"'](?:[^<>"']|"[^"<]*"|'[^'<]*')*>)/g;

/** How many elements there are and how deep they lie, by their marks alone: before anything is made of them. */
function sizeOf(text: string): { readonly elements: number; readonly depth: number } {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  for (const [mark] of text.matchAll(MARKS)) {
    if (mark === '</') depth--;
    else if (!mark.startsWith('<!')) {
      elements++;
      if (!mark.endsWith('/>')) depth++;
      deepest = Math.max(deepest, depth);
    }
  }
  return { elements, depth: deepest };
}

/** Text by its byte-order mark or the encoding that its first line names; undefined when it is in neither. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : (named ?? 'utf-8');
  try {
    // A character that is not there is better than no picture.
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What prefixes stand for; '' is that of names without one. */
type Namespaces = Readonly<Record<string, string>>;

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** The usual prefixes, for files that forget to declare them or do it by entities. */
const USUAL: Namespaces = { '': SVG, svg: SVG, xlink: XLINK };

function toElement({ name, attributes, children }: XmlElement, around: Namespaces = USUAL): SvgElement {
  const namespaces = declared(attributes, around);
  const own: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    const [prefix = '', local] = key.split(':');
    own[local !== undefined && namespaces[prefix] === XLINK ? local : key] ??= value.replaceAll(NOTHING, '');
  }
  const [prefix = '', local = ''] = name.includes(':') ? name.split(':') : ['', name];
  return {
    name: namespaces[prefix] === SVG ? local : `${prefix}:${local}`,
    attributes: own,
    children: children.flatMap((child): (SvgElement | string)[] => {
      if (child instanceof XmlElement) return [toElement(child, namespaces)];
      return child instanceof XmlText ? [child.text.replaceAll(NOTHING, '')] : [];
    }),
  };
}

function declared(attributes: Readonly<Record<string, string>>, around: Namespaces): Namespaces {
  const found = Object.entries(attributes).filter(
    ([key, uri]) => /^xmlns(?::|$)/.test(key) && uri.replaceAll(NOTHING, '') !== '',
  );
  return found.length === 0
    ? around
    : { ...around, ...Object.fromEntries(found.map(([key, uri]) => [key.slice(6), uri])) };
}

/** All elements of a tree, each before those inside it. */
export function* descendants(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* descendants(child);
}

/** The words of an element and those inside it. */
export function textIn(element: SvgElement): string {
  const parts = element.children.map((child) => {
    if (typeof child === 'string') return child;
    return child.name === 'style' || child.name === 'script' ? '' : ` ${textIn(child)} `;
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}
