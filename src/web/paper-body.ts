import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type Story, storiesOf } from '../article/story.ts';
import { storyTitles } from '../article/story-titles.ts';
import { childElements } from '../markdown/child-elements.ts';
import { dataOf, hasClass, hasData, ofClass, ofClasses, ofData, removeProperties } from '../markdown/vocabulary.ts';
import type { Translate } from '../messages/translate.ts';
import { hasRoomBeside } from './story-length.ts';

/**
 * The stories of a paper as a page shows them, in the author's order: what is short stands beside the long story above
 * it where a screen is wide, and below it where it is not. A list of the stories is a `nav`; a page whose author has set
 * none gets one, which is not printed.
 *
 * @param body of a paper; it is not changed
 * @param say in the language of the paper
 */
export function paperBody(body: Root, say: Translate): Root {
  const stories = storiesOf(body).filter(({ element }) => element.children.some(isShown));
  const placed = stories.map((story): Placed => ({ element: shownStory(story), isShort: isShort(story) }));
  if (!stories.some(({ kind }) => kind === 'contents')) addContents(placed, body, say);
  return { type: 'root', children: bandsOf(placed).flatMap((band) => [bandElement(band), LINE_END]) };
}

/** A story as it is shown, and whether it may stand beside another. */
interface Placed {
  readonly element: Element;
  readonly isShort: boolean;
}

/** A long story and short ones, or short ones alone. */
interface Band {
  readonly long?: Element;
  readonly above: readonly Element[];
  readonly below: readonly Element[];
}

const LINE_END = { type: 'text', value: '\n' } as const;

/** What is for paper alone may be all that stands between two pieces of furniture. */
function isShown(node: ElementContent): boolean {
  return node.type === 'element' && dataOf(node, 'dataOnly') !== 'paper' && !hasData(node, 'dataBreak');
}

/** What its author has given one column on paper, or what lists and names. */
function isShort({ kind, rank, span }: Story): boolean {
  return span === undefined ? kind !== 'story' || rank === 'brief' : span === 1;
}

/** What only paper needs to know of a story. */
const OF_PAPER = ['dataSpan', 'dataPlace', 'dataSide', 'dataFiller'] as const;

function shownStory({ element, kind }: Story): Element {
  const shown: Element = {
    ...element,
    tagName: kind === 'story' ? 'article' : kind === 'contents' ? 'nav' : 'section',
    properties: { ...element.properties },
    children: element.children.map(withAuthor),
  };
  removeProperties(shown, OF_PAPER);
  const [head] = childElements(element);
  if (kind !== 'story' && head?.tagName === 'header') shown.properties.ariaLabel = textOf(head).trim();
  return shown;
}

/** Links of by-lines lead to who has written the story. */
function withAuthor(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'header') return node;
  const linked = (one: ElementContent): ElementContent =>
    one.type !== 'element'
      ? one
      : {
          ...one,
          ...(one.tagName === 'a' && { properties: { ...one.properties, rel: ['author'] } }),
          children: one.children.map(linked),
        };
  const children = node.children.map((child) =>
    child.type === 'element' && hasClass(child, 'by-line') ? linked(child) : child,
  );
  return { ...node, children };
}

/** So many stories are worth a list. */
const FEWEST_LISTED = 3;

function addContents(placed: Placed[], body: Root, say: Translate): void {
  const titles = storyTitles(body);
  if (titles.length < FEWEST_LISTED) return;
  const label = say('sheet.contents');
  const head = element('header', [
    { ...element('p', [{ type: 'text', value: label }]), properties: ofClass('kicker') },
  ]);
  const items = titles.map(({ id, title }) => {
    const link: Element = { ...element('a', [{ type: 'text', value: title }]), properties: { href: `#${id}` } };
    return element('li', [link]);
  });
  const properties = { ...ofClasses(['story', 'contents']), ...ofData({ dataWebOnly: '' }), ariaLabel: label };
  const contents: Element = { ...element('nav', [head, element('ul', items)]), properties };
  const lead = placed.findIndex(({ isShort }) => !isShort);
  placed.splice(lead + 1, 0, { element: contents, isShort: true });
}

function bandsOf(placed: readonly Placed[]): readonly Band[] {
  const bands: Band[] = [];
  let waiting: Element[] = [];
  let open: (Band & { readonly long: Element; readonly below: Element[] }) | undefined;
  for (const { element: story, isShort } of placed) {
    if (!isShort) {
      const fits = hasRoomBeside(story, waiting);
      if (!fits) bands.push({ above: [], below: waiting });
      open = { long: story, above: fits ? waiting : [], below: [] };
      waiting = [];
      bands.push(open);
    } else if (open && hasRoomBeside(open.long, [...open.above, ...open.below, story])) open.below.push(story);
    else {
      // What comes behind it must not stand before it.
      open = undefined;
      waiting.push(story);
    }
  }
  return waiting.length > 0 ? [...bands, { above: [], below: waiting }] : bands;
}

function bandElement({ long, above, below }: Band): Element {
  const beside = (stories: readonly Element[]): readonly Element[] =>
    stories.length === 0 ? [] : [{ ...element('div', onLines(stories)), properties: ofClass('beside') }];
  const children = [...beside(above), ...(long ? [long] : []), ...beside(below)];
  return { ...element('div', onLines(children)), properties: ofClass('band') };
}

function onLines(children: readonly Element[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => [child, LINE_END]);
}

function element(tagName: string, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children: [...children] };
}
