import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { sourceSpan } from '../source-span.ts';
import { ofClass } from '../vocabulary.ts';
import {
  type BlockDirective,
  type DirectiveContent,
  type NumberInHand,
  type ParsedDirective,
  placeAttribute,
  positionOf,
  spanAttribute,
} from './block-directive.ts';
import { inlineText } from './inline.ts';
import { figureCaption } from './key-figure.ts';
import { placingOf } from './set-apart.ts';

/**
 * Bytes that a code of 57 modules a side holds (ISO/IEC 18004, table 7: version
 * 10, level M): with its white edge it is 33 mm wide, and any telephone reads it.
 */
const LONGEST_ADDRESS = 213;

/** Schemes of addresses that a telephone can open. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** An address that a telephone reads from the paper; on the web, a link. */
export const qrCodeDirective: BlockDirective = {
  names: ['qr', 'qr-code', 'code-qr'],
  form: 'either',
  takesLabel: true,
  attributes: [
    { names: ['titre', 'title', 'legende', 'legend', 'caption'], accepts: () => true, example: 'titre="Le site"' },
    spanAttribute,
    placeAttribute,
  ],
  make: (parsed, number, report) => {
    const { label, content, attributes } = parsed;
    const place = (label?.children[0] ?? parsed).position?.start.offset;
    const title: DirectiveContent[] = attributes.titre?.value
      ? [{ type: 'paragraph', children: [attributes.titre] }]
      : [];
    const target = label && targetOf(label, number);
    if (!label || !target) {
      if (label) report('warning', 'qr.no-address', { found: inlineText(label.children) }, place);
      else report('warning', 'qr.empty', { name: parsed.name }, place);
      return [...(label ? [label] : []), ...title, ...content];
    }
    const words: DirectiveContent[] = [...target.words, ...title, ...content];
    const { length } = new TextEncoder().encode(target.url);
    if (length > LONGEST_ADDRESS) {
      report('warning', 'qr.too-long', { length, most: LONGEST_ADDRESS }, place);
      return [...words, target.address];
    }
    return [
      {
        type: 'blockquote',
        data: figureData(parsed),
        children: [...figureCaption(words), target.address],
        ...positionOf(parsed),
      },
    ];
  },
};

interface Target {
  readonly url: string;
  /** The link, in a paragraph. */
  readonly address: Paragraph;
  /** What the author calls the address. */
  readonly words: readonly DirectiveContent[];
}

/** Reads the label, which is an address or a Markdown link whose text says something else. */
function targetOf(label: Paragraph, number: NumberInHand): Target | undefined {
  const [only, ...others] = label.children;
  const link = only?.type === 'link' && others.length === 0 ? only : undefined;
  const url = link?.url ?? inlineText(label.children).trim();
  if (!isAddress(url)) return undefined;
  const text = inlineText(link?.children ?? label.children);
  // « www.exemple.fr » is a link to « http://www.exemple.fr ».
  const isNamed = link !== undefined && !url.endsWith(text);
  const shown = isNamed
    ? [addressIn(link, readable(url), number)]
    : (link?.children ?? label.children.flatMap(unlinked));
  return {
    url,
    address: { ...label, children: [{ type: 'link', url, children: shown } as PhrasingContent] },
    words: isNamed ? [{ ...label, children: link.children }] : [],
  };
}

function isAddress(text: string): boolean {
  return !/\s/.test(text) && URL.canParse(text) && SCHEMES.has(new URL(text).protocol);
}

/** The address without its scheme, which is for machines. */
function readable(url: string): string {
  return url.replace(/^(mailto|tel):/i, '');
}

/** The address of a link, as text that stands where it was typed. */
function addressIn(node: PhrasingContent, url: string, { source }: NumberInHand): Text {
  const { position } = node;
  const { start } = sourceSpan(node);
  const at = source.indexOf(url, start);
  if (!position || at < 0) return { type: 'text', value: url };
  const column = position.start.column + at - start;
  return {
    type: 'text',
    value: url,
    position: { start: { ...position.start, column, offset: at }, end: position.end },
  };
}

/** The content of a link, since a link cannot hold another one. */
function unlinked(node: PhrasingContent): PhrasingContent[] {
  return node.type === 'link' ? node.children : [node];
}

function figureData(parsed: ParsedDirective) {
  return { hName: 'figure', hProperties: ofClass('qr', placingOf(parsed)) };
}
