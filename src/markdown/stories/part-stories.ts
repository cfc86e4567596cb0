import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { placeAt } from '../../problems/place.ts';
import type { Report } from '../../problems/report.ts';
import type { StoryFields } from '../../publication/publication.ts';
import type { Stretch } from '../../typography/stretches.ts';
import { takeBraces, titleOf } from '../heading-attributes.ts';
import { plainText } from '../plain-text.ts';
import { slugKey } from '../slug.ts';
import { type ClassName, hasClass, hasData, markingOf, ofClass, ofClasses, ofData } from '../vocabulary.ts';
import { furnitureKind, isFurniture, PLACING } from './story-heads.ts';
import { readStoryMarks, type StoryMarks } from './story-marks.ts';
import { headParagraph, type StoryFront, traceToKey } from './story-text.ts';

/** The stories of a text, and its notes, which belong to them. */
export interface PartedText {
  readonly stories: readonly Element[];
  /** The items of its list of notes. */
  readonly notes: readonly Element[];
}

/** What must be known to part a text. */
export interface Parting {
  /** The text into which the places of the tree point. */
  readonly text: string;
  /** The source of the number, into which the places of its front matter point. */
  readonly source: string;
  readonly front: StoryFront | undefined;
  readonly say: (author: string) => readonly [before: string, name: string];
  readonly report: Report;
}

/** What stands at the top level of a text from one beginning of a story to the next. */
interface Run {
  readonly heading?: Element | undefined;
  readonly furniture?: Element | undefined;
  readonly children: RootContent[];
}

/**
 * Parts the tree of a text into stories: each begins at a heading of the first level, or at a piece of furniture. What
 * stands before the first belongs to the title of the front matter.
 *
 * @param tree the hast of a text, made safe; its headings have their braces
 * @param parting what must be known of the text
 */
export function partStories(tree: Root, parting: Parting): PartedText {
  const { front } = parting;
  const runs = runsOf(tree);
  const [first] = runs;
  const stories: Element[] = [];
  const isHeads = front !== undefined && (first ? headsRun(front, first) : true);
  if (front && !isHeads) tellUnheaded(front, parting);
  if (front && ((!first && !front.isNumbers) || (!isHeads && front.title && !front.isNumbers)))
    stories.push(storyOf({ children: [] }, front, parting));
  for (const run of runs) stories.push(storyOf(run, run === first && isHeads ? front : undefined, parting));
  return { stories, notes: notesOf(tree) };
}

function runsOf(tree: Root): readonly Run[] {
  const runs: Run[] = [];
  let run: Run = { children: [] };
  const begin = (next: Run) => {
    if (run.heading || run.furniture || run.children.some(isSomething)) runs.push(run);
    run = next;
  };
  for (const child of tree.children) {
    if (child.type === 'element' && hasData(child, 'dataFootnotes')) continue;
    if (child.type === 'element' && child.tagName === 'h1') begin({ heading: child, children: [] });
    else if (child.type === 'element' && isFurniture(child)) {
      begin({ furniture: child, children: [] });
      begin({ children: [] });
    } else run.children.push(child);
  }
  begin({ children: [] });
  return runs;
}

function isSomething(node: RootContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}

function notesOf(tree: Root): readonly Element[] {
  const items = (node: RootContent): Element[] =>
    node.type !== 'element' ? [] : node.tagName === 'li' ? [node] : node.children.flatMap(items);
  return tree.children.flatMap((node) =>
    node.type === 'element' && hasData(node, 'dataFootnotes') ? items(node) : [],
  );
}

/** Whether what the front matter says is said of the first run of its text. */
function headsRun({ title, isNumbers }: StoryFront, { heading, furniture }: Run): boolean {
  if (furniture) return !isNumbers;
  if (!heading) return true;
  return title === undefined || slugKey(plainText(title)) === slugKey(wordsOf(heading));
}

/** A title that heads no text: that of a number names the number alone, any other is a story that says nothing. */
function tellUnheaded({ isNumbers, title, standfirst, fields, places }: StoryFront, { report }: Parting): void {
  const place = places.title;
  if (!isNumbers) report('warning', 'story.no-text', { title: title ? plainText(title) : '' }, place);
  else if (standfirst || fields.kicker !== undefined || fields.author !== undefined)
    report('warning', 'story.front-unused', { title: title ? plainText(title) : '' }, places.standfirst ?? place);
  else report('note', 'story.title-unused', { title: title ? plainText(title) : '' }, place);
}

/** The words of a heading without its braces. */
function wordsOf(heading: Element): string {
  return titleOf(heading).replace(/\s*\{[^{}]*\}$/, '');
}

function storyOf(run: Run, front: StoryFront | undefined, parting: Parting): Element {
  return run.furniture ? furnitureStory(run.furniture, front, parting) : textStory(run, front, parting);
}

function textStory({ heading, children }: Run, front: StoryFront | undefined, parting: Parting): Element {
  const { text, report } = parting;
  const braces = heading && takeBraces(heading, text, true);
  const marks: StoryMarks = heading && braces ? readStoryMarks(heading, braces, report) : { fields: {}, places: {} };
  const fields: StoryFields = { ...front?.fields, ...marks.fields };
  const { standfirsts, rest } = withoutStandfirsts(children);
  const title = titleElement(heading, front, parting);
  const id = front?.id ?? heading?.properties.id;
  // A title has the id until all of them are given: then its story gets it.
  if (title && id !== undefined) title.properties.id = id;
  const head = [
    ...wordsOfHead('kicker', fields.kicker, { front, marks }, parting),
    ...(title ? [title] : []),
    ...(front?.standfirst ? [frontStandfirst(front, parting)] : []),
    ...standfirsts,
    ...wordsOfHead('author', fields.author, { front, marks }, parting),
  ];
  return article(
    {
      ...ofClass('story', storyData(fields)),
      ...(!title && id !== undefined && { id }),
    },
    head,
    rest,
  );
}

/** Furniture with its label as its head. A title of the front matter is the label where it has none. */
function furnitureStory(furniture: Element, front: StoryFront | undefined, parting: Parting): Element {
  const kind = furnitureKind(furniture) ?? 'briefs';
  const label = furniture.children.find(
    (child): child is Element => child.type === 'element' && hasClass(child, 'box-title'),
  );
  const title = front?.title && titleElement(undefined, front, parting);
  const words = title?.children ?? label?.children ?? [];
  const marked = { ...ofClasses(['story', kind], storyData(front?.fields ?? {})) };
  const id = furniture.properties.id ?? front?.id;
  const placed = Object.entries(markingOf(furniture, PLACING)).filter(([, value]) => value !== undefined);
  const properties = { ...marked, ...Object.fromEntries(placed), ...(id !== undefined && { id }) };
  const rest = furniture.children.filter((child) => child !== label);
  const head = words.length > 0 ? [{ ...headParagraph('kicker', words), ...positionOf(label) }] : [];
  const story = article(properties, head, rest);
  return Object.assign(story, positionOf(furniture));
}

function positionOf(element: Element | undefined): Pick<Element, 'position'> {
  return { position: element?.position };
}

function article(properties: Element['properties'], head: readonly Element[], rest: readonly RootContent[]): Element {
  const header: Element = { type: 'element', tagName: 'header', properties: {}, children: [...head] };
  const children = [...(head.length > 0 ? [header] : []), ...rest] as ElementContent[];
  const position = children.find((child) => child.position)?.position ?? head.find((one) => one.position)?.position;
  return { type: 'element', tagName: 'article', properties, children, position };
}

/** What an author says of a story, as attributes of its element. */
export function storyData({
  span,
  ground,
  initial,
  place,
  page,
  rank,
  filler,
}: StoryFields): ReturnType<typeof ofData> {
  return ofData({
    ...(span !== undefined && { dataSpan: String(span) }),
    ...(rank && { dataRank: rank }),
    ...(ground && { dataGround: ground }),
    ...(initial && { dataInitial: '' }),
    ...(place && { dataPlace: place }),
    ...(page !== undefined && { dataSide: String(page) }),
    ...(filler && { dataFiller: '' }),
  });
}

/** The title of a story: its heading, else that of its front matter; none where nothing of it would be seen. */
function titleElement(
  heading: Element | undefined,
  front: StoryFront | undefined,
  parting: Parting,
): Element | undefined {
  if (heading) return heading.children.some((child) => isSomething(child)) ? heading : undefined;
  if (!front?.title || plainText(front.title) === '') return undefined;
  const children = unplaced(front.title);
  traceToKey(children, parting.source, front.places.title);
  return { type: 'element', tagName: 'h1', properties: {}, children };
}

/** A copy of inline content whose places are those of a value of YAML: they are none of the file. */
function unplaced(inline: Root): ElementContent[] {
  const copy = structuredClone(inline);
  visit(copy, (node) => {
    delete node.position;
  });
  return copy.children as ElementContent[];
}

function frontStandfirst({ standfirst, places }: StoryFront, { source }: Parting): Element {
  const children = standfirst ? unplaced(standfirst) : [];
  traceToKey(children, source, places.standfirst);
  return headParagraph('standfirst', children);
}

/** Paragraphs of `:::chapo` at the beginning of a story belong to its head. */
function withoutStandfirsts(children: readonly RootContent[]): { standfirsts: Element[]; rest: RootContent[] } {
  const standfirsts: Element[] = [];
  let index = 0;
  for (const child of children) {
    if (child.type === 'element' && hasClass(child, 'standfirst')) standfirsts.push(child);
    else if (isSomething(child)) break;
    index++;
  }
  return { standfirsts, rest: children.slice(index) };
}

const CLASSES: Readonly<Record<'kicker' | 'author', ClassName>> = { kicker: 'kicker', author: 'by-line' };

/** Words that stand between braces, or in a front matter. */
function wordsOfHead(
  key: 'kicker' | 'author',
  value: string | undefined,
  { front, marks }: { readonly front: StoryFront | undefined; readonly marks: StoryMarks },
  { text, source, say }: Parting,
): readonly Element[] {
  if (value === undefined) return [];
  const [before, words] = key === 'author' ? say(value) : ['', value];
  const node: Text = { type: 'text', value: words };
  const introduction: Text = { type: 'text', value: before };
  const isTyped = before !== '' && value.startsWith(before);
  const stretch = marks.places[key];
  if (stretch) {
    const [start, end] = stretch;
    const middle = start + (isTyped ? before.length : 0);
    node.position = positionIn(text, [middle, end]);
    if (isTyped) introduction.position = positionIn(text, [start, middle]);
  } else traceToKey(isTyped ? [introduction, node] : [node], source, front?.places[key]);
  const name: ElementContent =
    key === 'author' ? { type: 'element', tagName: 'strong', properties: {}, children: [node] } : node;
  return [headParagraph(CLASSES[key], before === '' ? [name] : [introduction, name])];
}

function positionIn(text: string, [start, end]: Stretch): NonNullable<Text['position']> {
  const at = (offset: number) => ({ ...placeAt(text, offset), offset });
  return { start: at(start), end: at(end) };
}
