import type { Element, ElementContent, RootContent } from 'hast';
import { languageOf } from '../../markdown/language-tag.ts';
import { LONGEST_ADDRESS } from '../../markdown/safe-list.ts';
import { hasClass, hasData } from '../../markdown/vocabulary.ts';
import { addOffsets, noOffsets, type Offsets } from '../../sequence/offsets.ts';
import { LINE_SEPARATOR } from '../../typography/forced-ends.ts';
import type { InlineStyle, Span } from '../paragraphs/text-style.ts';
import { addNode, type StructureNode } from '../structure-tree.ts';
import { idOf } from './named-places.ts';
import { namedSigns } from './named-signs.ts';

/** What inline content stands in. */
export interface InlineContext {
  /** The block's structure element. */
  readonly tag: StructureNode;
  readonly lang: string;
  /** What `lang` is where it is ''. */
  readonly documentLang?: string;
  readonly style: InlineStyle;
  readonly href?: string;
  /** Structure element of the link. */
  readonly linkTag?: StructureNode;
  /** Name of the note that is called. */
  readonly note?: string;
}

/** The change of style that an element asks for. */
const styles: Readonly<Record<string, Partial<InlineStyle>>> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italic: true },
  i: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  var: { italic: true },
  code: { code: true },
  kbd: { code: true, decoration: 'frame' },
  samp: { code: true },
  sup: { position: 'superscript' },
  sub: { position: 'subscript' },
  small: { small: true },
  del: { decoration: 'strike' },
  s: { decoration: 'strike' },
  ins: { decoration: 'underline' },
  u: { decoration: 'underline' },
  mark: { decoration: 'mark' },
};

/** Flattens inline hast into spans, adding `Link`, `Code` and `Span` elements to the structure. */
export function inlineSpans(nodes: readonly (ElementContent | RootContent)[], context: InlineContext): Span[] {
  return nodes.flatMap((node): Span[] => {
    if (node.type === 'text') {
      const { text, offsets } = withoutSoftHyphens(node.value, node.data?.offsets);
      const { style, tag, lang, href, note, linkTag, documentLang = '' } = context;
      const link = linkTag !== undefined && linkTag !== tag ? { linkTag } : {};
      const target = { ...(href !== undefined && { href }), ...link, ...(note !== undefined && { note }) };
      const span: Span = { text, style, tag, lang, ...target, ...(offsets && { offsets }) };
      return namedSigns([span], documentLang);
    }
    if (node.type !== 'element') return [];
    if (node.tagName === 'br')
      return [{ text: LINE_SEPARATOR, style: context.style, tag: context.tag, lang: context.lang }];
    if (node.tagName === 'wbr') return [];
    const inner = enter(node, context);
    const spans = inlineSpans(node.children, inner);
    const controls = directionControls(node);
    if (!controls) return spans;
    const control = (text: string): Span => ({ text, style: inner.style, tag: inner.tag, lang: inner.lang });
    return [control(controls[0]), ...spans, control(controls[1])];
  });
}

/** What HTML's own words for directions are in characters (CSS Writing Modes 3, 2.4.2): a part set apart from the line's order. */
function directionControls({ tagName, properties }: Element): readonly [string, string] | undefined {
  const { dir } = properties;
  const isSaid = dir === 'rtl' || dir === 'ltr';
  if (!isSaid && tagName !== 'bdi') return undefined;
  const start = dir === 'rtl' ? '\u2067' : dir === 'ltr' ? '\u2066' : '\u2068';
  if (tagName !== 'bdo') return [start, '\u2069'];
  return [`${start}${dir === 'rtl' ? '\u202E' : '\u202D'}`, '\u202C\u2069'];
}

function enter(element: Extract<ElementContent, { type: 'element' }>, context: InlineContext): InlineContext {
  const lang = languageOf(element, context.lang);
  const style = { ...context.style, ...styles[element.tagName], ...smallCapitals(element) };
  const href = hrefOf(element);
  if (hasData(element, 'dataFootnoteRef') && href?.startsWith('#'))
    return { ...context, note: href.slice(1), tag: addNode(context.tag, 'Reference') };
  if (hasData(element, 'dataPageOf')) return { ...context, tag: addNode(context.tag, 'Span', { isOnlyPaper: true }) };
  const langProperty = lang === context.lang ? {} : { lang };
  const named = idOf(element);
  if (href !== undefined && isFollowed(element, href)) {
    // On paper nothing else shows that a link is one.
    const linked = style.decoration === 'none' ? { ...style, decoration: 'underline' as const } : style;
    const link = addNode(context.tag, 'Link', { ...langProperty, ...named });
    return { ...context, lang, style: linked, href, tag: link, linkTag: link };
  }
  if (style.code && !context.style.code)
    return { ...context, lang, style, tag: addNode(context.tag, 'Code', { ...langProperty, ...named }) };
  const { title } = element.properties;
  if (element.tagName === 'abbr' && typeof title === 'string' && title.trim() !== '')
    return {
      ...context,
      lang,
      style,
      tag: addNode(context.tag, 'Span', { ...langProperty, ...named, expansion: title.trim() }),
    };
  if (lang !== context.lang || named.id !== undefined)
    return { ...context, lang, style, tag: addNode(context.tag, 'Span', { ...langProperty, ...named }) };
  return { ...context, style };
}

function hrefOf({ tagName, properties, data }: Extract<ElementContent, { type: 'element' }>): string | undefined {
  if (tagName !== 'a' || typeof properties.href !== 'string') return undefined;
  return data?.printHref ?? properties.href;
}

/** Whether a PDF has a link there. */
function isFollowed({ data }: Extract<ElementContent, { type: 'element' }>, href: string): boolean {
  if (href.length > LONGEST_ADDRESS) return false;
  return data?.printHref !== undefined || /^(https?|mailto|tel):/i.test(href);
}

/** Small capitals for small letters, or for all of them. */
function smallCapitals(element: Element): Partial<InlineStyle> {
  if (hasClass(element, 'all-small-caps')) return { capitals: 'all-small' };
  return hasClass(element, 'small-caps') ? { capitals: 'small' } : {};
}

/** A text without soft hyphens: the setter divides words by itself, and nobody should copy a soft hyphen out of the PDF. */
function withoutSoftHyphens(value: string, offsets: Offsets | undefined) {
  if (!value.includes('\u00AD')) return { text: value, offsets };
  const parts = value.split('\u00AD');
  const kept = offsets && noOffsets();
  let at = 0;
  for (const part of parts) {
    if (kept) addOffsets(kept, offsets, at, at + part.length);
    at += part.length + 1;
  }
  return { text: parts.join(''), offsets: kept };
}
