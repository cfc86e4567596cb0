import type { Element, ElementContent, Root, RootContent } from 'hast';
import { childElements } from '../../markdown/child-elements.ts';
import { renumberNotes } from '../../markdown/stories/deal-notes.ts';
import { storyElements } from '../../markdown/stories/story-heads.ts';
import { hasData, ofClass, ofData } from '../../markdown/vocabulary.ts';
import { pageTranslator } from '../../messages/page-translator.ts';
import type { Article } from '../article.ts';
import { paperLinks } from './paper-links.ts';

type NotedText = Pick<Article, 'standfirst' | 'body'>;

/**
 * A text whose links call notes with their addresses, for readers of paper. The notes stand behind the author's, in
 * one numbering; the same address is one note. Both editions have these words; the web, where links are followed,
 * hides them. The trees themselves are not changed.
 *
 * @param text a number's, its links resolved
 * @param lang BCP 47, of the number
 */
export function withAddressNotes(text: NotedText, lang: string): NotedText {
  return storyElements(text.body).length > 0 ? { ...text, body: notedStories(text.body, lang) } : notedText(text, lang);
}

/** The stories of a paper have notes of their own, numbered through the number. */
function notedStories(body: Root, lang: string): Root {
  let labels = storyElements(body).filter((story) => story.children.some(isNotes)).length;
  const children = body.children.map((child) => {
    if (child.type !== 'element') return child;
    const noted = notedText({ body: { type: 'root', children: child.children } }, lang).body;
    const story: Element = { ...child, children: noted.children as ElementContent[] };
    const heading = child.children.some(isNotes) ? undefined : headingOfNotes(story);
    if (!heading) return story;
    labels++;
    heading.tagName = 'h3';
    if (labels > 1) heading.properties.id = `footnote-label-${labels}`;
    return story;
  });
  // Numbers are written into a copy: the trees themselves are not changed.
  const copy = structuredClone({ ...body, children });
  renumberNotes(storyElements(copy), lang);
  return copy;
}

function headingOfNotes(story: Element): Element | undefined {
  const notes = story.children.find((child): child is Element => isNotes(child));
  return notes && childElements(notes)[0];
}

function notedText({ standfirst, body }: NotedText, lang: string): NotedText {
  const first = standfirst ? addressesOf(standfirst) : [];
  const found = [...first, ...addressesOf(body)];
  if (found.length === 0) return { ...(standfirst && { standfirst }), body };
  // In a story the first of its own notes has not the number 1.
  const numbers = body.children.filter(isNotes).flatMap(itemsIn).map(numberOf);
  const own = Math.max(0, ...numbers);
  const notes = new Map<string, Note>();
  const calls = new Map<Element, Element>();
  for (const { element, address } of found) {
    const note = notes.get(address) ?? { number: own + notes.size + 1, link: element, calls: 0 };
    notes.set(address, { ...note, calls: note.calls + 1 });
    calls.set(element, callOf(note));
  }
  const noted = withCalls(body, calls);
  const items = [...notes].map(([address, note]) => itemOf(address, note));
  const children = noted.children.some(isNotes)
    ? noted.children.map((child) => (isNotes(child) ? withItems(child, items) : child))
    : [...noted.children, notesOf(items, lang)];
  return { ...(standfirst && { standfirst: withCalls(standfirst, calls) }), body: { ...noted, children } };
}

interface Note {
  readonly number: number;
  /** A link that calls it. */
  readonly link: Element;
  /** How many links call it so far. */
  readonly calls: number;
}

function addressesOf(tree: Root): readonly { readonly element: Element; readonly address: string }[] {
  return paperLinks(tree).flatMap(({ element, address }) => (address === undefined ? [] : [{ element, address }]));
}

function isNotes(node: RootContent): node is Element {
  return node.type === 'element' && hasData(node, 'dataFootnotes');
}

function itemsIn({ children }: Element): Element[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'ol' ? child.children.filter((one): one is Element => one.type === 'element') : [];
  });
}

/** The number of a note, which its id ends in. */
function numberOf({ properties }: Element): number {
  return Number(/\d+$/.exec(String(properties.id))?.[0] ?? 0);
}

/** The number of a note, raised, as Markdown's own calls are. */
function callOf({ number, calls }: Note): Element {
  const again = calls === 0 ? '' : `-${calls + 1}`;
  const call = element(
    'a',
    {
      href: `#note-fn-${number}`,
      id: `note-fnref-${number}${again}`,
      ...ofData({ dataFootnoteRef: '' }),
      ariaDescribedBy: ['footnote-label'],
    },
    [{ type: 'text', value: String(number) }],
  );
  return element('sup', { hidden: true }, [call]);
}

function itemOf(address: string, { number, link }: Note): Element {
  const { properties, data } = link;
  const words: ElementContent = { type: 'text', value: address };
  const again = Object.assign(element('a', { href: properties.href }, [words]), data && { data });
  return element('li', { id: `note-fn-${number}`, hidden: true }, [element('p', {}, [again])]);
}

/** A section of notes that only paper shows. */
function notesOf(items: readonly Element[], lang: string): Element {
  const heading = pageTranslator(lang)('sheet.notes');
  return element('section', { ...ofClass('footnotes'), ...ofData({ dataFootnotes: '' }), hidden: true }, [
    element('h2', { id: 'footnote-label' }, [{ type: 'text', value: heading }]),
    element('ol', {}, items),
  ]);
}

function withItems(notes: Element, items: readonly Element[]): Element {
  const children = notes.children.map((child) =>
    child.type === 'element' && child.tagName === 'ol' ? { ...child, children: [...child.children, ...items] } : child,
  );
  return { ...notes, children };
}

function element(tagName: string, properties: Element['properties'], children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

/** A tree with a call behind each of these links. What holds none of them is the same value. */
function withCalls<Node extends Root | Element>(node: Node, calls: ReadonlyMap<Element, Element>): Node {
  let hasChanged = false;
  const children: (RootContent | ElementContent)[] = [];
  for (const child of node.children) {
    const inner = child.type === 'element' ? withCalls(child, calls) : child;
    const call = child.type === 'element' ? calls.get(child) : undefined;
    hasChanged ||= inner !== child || call !== undefined;
    children.push(inner, ...(call ? [call] : []));
  }
  return hasChanged ? { ...node, children } : node;
}
