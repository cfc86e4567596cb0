import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { attributeValue } from '../markdown/attribute-value.ts';
import { languageOf } from '../markdown/language-tag.ts';
import { textPart } from '../markdown/text-part.ts';
import { dataOf, hasData, ofClass, ofData } from '../markdown/vocabulary.ts';
import { pageTranslator } from '../messages/page-translator.ts';
import type { Translate } from '../messages/translate.ts';
import { LETTER } from '../typography/characters.ts';
import { partsAtSigns } from '../typography/signs.ts';
import { chartView } from './chart-view.ts';
import { figureView } from './figure-view.ts';
import { withPictureSizes } from './picture-sizes.ts';
import { scrollingTable } from './scrolling-table.ts';
import { type Locate, withSourcePlaces } from './source-places.ts';
import { EMBEDDED, type WebPicture } from './web-pictures.ts';

/**
 * A tree as HTML, for a page in its language. The tree itself, which the print edition reads too, is not changed.
 *
 * @param tree hast
 * @param lang BCP 47
 * @param pictures what `webPictures` has made, by the `src` of their images
 * @param locate for the preview: elements say where in the bulletin's file they stand
 */
export function articleHtml(
  tree: Root,
  lang: string,
  pictures: ReadonlyMap<string, WebPicture> = new Map(),
  locate?: Locate,
): string {
  const say = pageTranslator(lang);
  const picture = pictureWriter(pictures);
  const children = tree.children
    .flatMap((child) => adapted(child, say, picture, lang))
    .map(withPictureSizes)
    .map((child) => (locate ? withSourcePlaces(child, locate) : child));
  return unified().use(rehypeStringify).stringify({ type: 'root', children });
}

/** Adapts a node to the web. What is wider than a phone scrolls by itself, and the keyboard can reach what scrolls (WCAG 2.1.1). */
function adapted<Node extends RootContent | ElementContent>(
  node: Node,
  say: Translate,
  picture: PictureWriter,
  lang: string | undefined,
): readonly (Node | ElementContent)[] {
  if (node.type === 'text') return lang === undefined ? keptTogether(node) : withNamedSigns(node, lang);
  if (node.type !== 'element') return [node];
  if (node.tagName === 'pre') {
    const children = node.children.map((child) => asTyped(child, picture));
    return [{ ...node, properties: { ...node.properties, tabIndex: 0 }, children }];
  }
  // Signs in code are what they are.
  const inner = lang === undefined || VERBATIM.has(node.tagName) ? undefined : languageOf(node, lang);
  const element: Element = { ...node, children: node.children.flatMap((child) => adapted(child, say, picture, inner)) };
  switch (element.tagName) {
    case 'div':
      // A screen has neither columns nor pages.
      return hasData(element, 'dataBreak') || dataOf(element, 'dataOnly') === 'paper' ? [] : [element];
    case 'span':
      return hasData(element, 'dataPageOf') ? [] : [element];
    case 'section':
      return [hasData(element, 'dataFootnotes') ? withWebHeading(element) : element];
    case 'a':
      return [hasData(element, 'dataFootnoteBackref') ? webOnly(element) : withName(element)];
    case 'input': {
      const ariaLabel = say(element.properties.checked ? 'web.task.done' : 'web.task.todo');
      return [{ ...element, properties: { ...element.properties, ariaLabel } }];
    }
    case 'th':
      // The corner above a table's first column heads nothing.
      return [element.children.length > 0 ? element : { ...element, tagName: 'td' }];
    case 'img':
      return [picture(element)];
    case 'figure':
      return [node.data?.drawn ? chartView(node, element, node.data.drawn, say) : figureView(element)];
    case 'table':
      return [scrollingTable(element)];
    default:
      return [element];
  }
}

/** A path of the number's folder as an address; an address that holds the picture stays as it is. */
export function addressOf(path: string): string {
  if (path.startsWith(EMBEDDED)) return path;
  return path.split('/').map(encodeURIComponent).join('/');
}

type PictureWriter = (element: Element) => Element;

/** The first picture is likely seen at once, and is not to wait for the page's layout; the others may. */
function pictureWriter(pictures: ReadonlyMap<string, WebPicture>): PictureWriter {
  let isFirst = true;
  return (element) => {
    const { src: written, ...others } = element.properties;
    const picture = pictures.get(String(written ?? ''));
    const properties = {
      ...(picture
        ? { ...shown(picture), ...others, width: picture.width, height: picture.height }
        : element.properties),
      ...(!isFirst && { loading: 'lazy' }),
      decoding: 'async',
    };
    isFirst = false;
    return { ...element, properties };
  };
}

function shown({ src, renditions }: WebPicture): Properties {
  if (renditions.length === 0) return { src: addressOf(src) };
  const srcSet = renditions.map((one) => `${addressOf(one.src)} ${one.width}w`);
  return { src: addressOf(src), srcSet: srcSet.join(', ') };
}

/** A link around pictures that are not described is called by its address: else it would have no name. */
function withName(link: Element): Element {
  const { href } = link.properties;
  if (typeof href !== 'string' || textOf(link).trim() !== '' || !isUndescribed(link)) return link;
  return { ...link, properties: { ...link.properties, ariaLabel: href } };
}

function isUndescribed({ children }: Element): boolean {
  const elements = children.filter((child) => child.type === 'element');
  return elements.length > 0 && elements.every((one) => one.tagName === 'img' && !attributeValue(one, 'alt').trim());
}

/** What stands in preformatted text: its letters stay as they are. */
function asTyped(node: ElementContent, picture: PictureWriter): ElementContent {
  if (node.type !== 'element') return node;
  const element: Element = { ...node, children: node.children.map((child) => asTyped(child, picture)) };
  if (element.tagName === 'img') return picture(element);
  return hasData(element, 'dataFootnoteBackref') ? webOnly(element) : element;
}

/** On paper notes stand under the text that calls them: they need no heading, and no way back. */
function withWebHeading(notes: Element): Element {
  const children = notes.children.map((child) =>
    child.type === 'element' && /^h[2-6]$/.test(child.tagName) ? webOnly(child) : child,
  );
  return { ...notes, children };
}

function webOnly(element: Element): Element {
  return { ...element, properties: { ...element.properties, ...ofData({ dataWebOnly: '' }) } };
}

/** « salarié-e-s », « délégué·e·s », « gagne-t-on » : browsers would break them at any mark. */
const UNBROKEN = new RegExp(
  `[${LETTER}]{2,}[-·‧⋅](?:e|ne|le|fe|ve|ère|euse|rice|trice)(?:[-·‧⋅]?s)?(?![${LETTER}-])|` +
    `[${LETTER}]+-t-(?:ils?|elles?|on)(?![${LETTER}-])`,
  'g',
);
/** What all of them have: a text without it is asked nothing more. */
const UNBROKEN_ENDING = /[-·‧⋅][enlfvrtè]/;

const VERBATIM: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'var']);

/** Signs (☎, ✓) with what they are called: voices pass over them. */
function withNamedSigns(text: Text, lang: string): readonly ElementContent[] {
  const parts = partsAtSigns(text.value, lang);
  if (!parts) return keptTogether(text);
  return parts.flatMap(({ text: { length }, start, name }): readonly ElementContent[] => {
    const own = textPart(text, start, start + length);
    if (name === undefined) return keptTogether(own);
    return [{ type: 'element', tagName: 'span', properties: { role: 'img', ariaLabel: name }, children: [own] }];
  });
}

function keptTogether(text: Text): readonly ElementContent[] {
  if (!UNBROKEN_ENDING.test(text.value)) return [text];
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of text.value.matchAll(UNBROKEN)) {
    if (match.index > end) parts.push(textPart(text, end, match.index));
    const word = textPart(text, match.index, match.index + match[0].length);
    parts.push({ type: 'element', tagName: 'span', properties: ofClass('keep'), children: [word] });
    end = match.index + match[0].length;
  }
  if (end === 0) return [text];
  if (end < text.value.length) parts.push(textPart(text, end, text.value.length));
  return parts;
}
