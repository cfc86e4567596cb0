import type { Element } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import { isPageId } from './page-ids.ts';
import type { ClassName, DataAttribute } from './vocabulary.ts';

/*
 * The HTML that a bulletin may hold, for both editions: docs/html.md says it to
 * authors, and a test holds the two together.
 */

/** Elements inside a line. Of each, the attributes that it may have beside those of all elements, by hast's names. */
const INLINE: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  abbr: [],
  b: [],
  bdi: [],
  bdo: [],
  br: [],
  cite: [],
  code: [],
  del: ['cite', 'dateTime'],
  dfn: [],
  em: [],
  i: [],
  img: ['src', 'alt', 'width', 'height'],
  ins: ['cite', 'dateTime'],
  kbd: [],
  mark: [],
  q: ['cite'],
  s: [],
  samp: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  sup: [],
  time: ['dateTime'],
  u: [],
  var: [],
  wbr: [],
};

/** All elements, and attributes as above. */
export const SAFE_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...INLINE,
  // On lines of their own.
  blockquote: ['cite'],
  dd: [],
  details: ['open'],
  div: [],
  dl: [],
  dt: [],
  figcaption: [],
  figure: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  p: [],
  pre: [],
  summary: [],
  ul: [],
  // Tables.
  caption: [],
  table: [],
  tbody: [],
  td: ['colSpan', 'rowSpan', 'align'],
  tfoot: [],
  th: ['colSpan', 'rowSpan', 'align', 'scope'],
  thead: [],
  tr: [],
};

/** Attributes that every element may have. */
export const SAFE_EVERYWHERE: readonly string[] = ['lang', 'dir', 'title', 'id'];

/** Elements that are taken out with their content, which is no text. */
export const STRIPPED_ELEMENTS: ReadonlySet<string> = new Set(
  'script style template noscript iframe object embed title'.split(' '),
);

/** Drawings and formulas, which are taken out with their words: out of their places these would say something else. */
export const DRAWN_ELEMENTS: ReadonlySet<string> = new Set(['svg', 'math']);

/** Elements that are taken out while their text stays, on lines of its own, apart from its neighbours. */
const LINES = new Set(
  `address article aside body button center dialog dir fieldset footer form frameset head header hgroup html label
  legend listing main menu nav noframes optgroup option output plaintext search section select textarea xmp`.split(
    /\s+/,
  ),
);

/** Elements that mean something in a table only. */
const IN_TABLES = new Set(['caption', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr']);

/** Whether an element may stand where it does. */
export function isSafe({ tagName }: Element, isInTable: boolean): boolean {
  return Object.hasOwn(SAFE_ELEMENTS, tagName) && (isInTable || !IN_TABLES.has(tagName));
}

/** Whether an element runs on in a line of text. */
export function isInline({ tagName }: Element): boolean {
  return Object.hasOwn(INLINE, tagName) || tagName === 'input';
}

/** Whether the text of an element that is taken out keeps lines of its own. */
export function keepsLines({ tagName }: Element): boolean {
  return LINES.has(tagName) || IN_TABLES.has(tagName);
}

/** Whether the value of an attribute would do harm in a page. */
export function isHarmful(attribute: string, value: unknown): boolean {
  return attribute === 'id' && isPageId(String(value));
}

/** Schemes of the addresses that attributes may hold; an address without one is of this site. */
const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  cite: ['http', 'https'],
  href: ['http', 'https', 'irc', 'ircs', 'mailto', 'tel', 'xmpp'],
  src: ['http', 'https'],
};

/**
 * A longer address is no link in the PDF: servers need not take it (RFC 9110, 4.1), and the PDF would repeat it for
 * each line of the link.
 */
export const LONGEST_ADDRESS = 8_000;

/** Names of the attributes that hold addresses. */
export const ADDRESSES: readonly string[] = Object.keys(SCHEMES);

/**
 * An address as browsers read it, so that the sanitiser takes it for the same: without the controls that they leave
 * out, its scheme in small letters, and `./` before a colon that ends no scheme; undefined where its scheme is not safe.
 */
export function safeAddress(url: string, attribute: string): string | undefined {
  const address = url.replace(/[\u0000-\u001F]/g, '').trim();
  // A name with a port before which nothing says how to reach it is no scheme: `www.exemple.fr:8080/page`.
  if (/^[^:/?#]+\.[^:/?#]+:\d{1,5}(?:[/?#]|$)/.test(address)) return `./${address}`;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1];
  if (scheme === undefined) return /^[^/?#]*:/.test(address) ? `./${address}` : address;
  const known = scheme.toLowerCase();
  return SCHEMES[attribute]?.includes(known) ? known + address.slice(scheme.length) : undefined;
}

/** Characters of an address that no picture has: the beginning tells what it is, and the rest may be a whole picture. */
const REFUSED_LENGTH = 300;

/** An address that no picture may have, as a path that leads nowhere; `addressOfRefused` gives it back, for messages. */
export function pathOfRefused(url: string): string {
  return `./${url.trim().slice(0, REFUSED_LENGTH)}`;
}

/** What an author wrote for the address of a picture. */
export function addressOfRefused(src: string): string {
  return src.replace(/^\.\/(?=[a-z][a-z0-9+.-]*:)/i, '');
}

/** A property of the sanitiser's schema, and the values that it may have; without values all are good. */
type Permitted = string | [string, ...(string | RegExp | boolean)[]];

const PLACING: readonly Permitted[] = [data('dataSpan', 'all'), data('dataPlace', 'here', 'top', 'foot')];
/** What stands between stories may be placed as a story is. */
const FURNITURE: readonly Permitted[] = [
  data('dataSpan', 'all', '1', '2', '3', '4', '5'),
  data('dataPlace', 'here', 'top', 'foot'),
  data('dataGround', 'tint', 'frame'),
  data('dataSide'),
  data('dataFiller'),
];

/** All that an article may hold: what authors may write, and what Markdown and directives make. */
export const schema: Schema = {
  tagNames: [...Object.keys(SAFE_ELEMENTS), 'aside', 'footer', 'section', 'input'],
  attributes: {
    ...Object.fromEntries(Object.entries(SAFE_ELEMENTS).map(([name, attributes]) => [name, [...attributes]])),
    '*': [...SAFE_EVERYWHERE],
    a: [
      'href',
      'ariaDescribedBy',
      'ariaLabel',
      data('dataFootnoteBackref'),
      data('dataFootnoteRef'),
      classes('data-footnote-backref'),
    ],
    aside: [classes('box'), ...PLACING],
    blockquote: ['cite', classes('pull-quote'), ...PLACING],
    code: [['className', /^language-/]],
    figure: [
      classes('key-figure', 'qr', 'chart', 'photos'),
      ...PLACING,
      data('dataKind'),
      data('dataFile'),
      data('dataHeight'),
      data('dataAlt'),
    ],
    footer: [classes('signed')],
    div: [
      classes('wide', 'break', 'interview', 'poem', 'brief', 'briefs', 'colophon', 'contents'),
      ...FURNITURE,
      data('dataBreak', 'column', 'page', 'story'),
      data('dataOnly', 'paper', 'web'),
    ],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    li: ['value', classes('task-list-item')],
    ol: ['start', 'reversed', 'type', classes('contains-task-list')],
    p: [classes('box-title', 'key-number', 'question', 'source', 'standfirst', 'stanza', 'unit')],
    section: [data('dataFootnotes'), classes('footnotes')],
    span: [classes('hour', 'small-caps', 'all-small-caps', 'verse')],
    strong: [classes('speaker')],
    ul: [classes('contains-task-list', 'agenda')],
  },
  protocols: Object.fromEntries(Object.entries(SCHEMES).map(([name, schemes]) => [name, [...schemes]])),
  required: { input: { disabled: true, type: 'checkbox' } },
  clobber: [],
  clobberPrefix: '',
};

function classes(...names: readonly ClassName[]): Permitted {
  return ['className', ...names];
}

function data(name: DataAttribute, ...values: readonly string[]): Permitted {
  return values.length === 0 ? name : [name, ...values];
}
