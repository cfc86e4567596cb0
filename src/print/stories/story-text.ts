import type { Element, Root } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import type { Story } from '../../article/story.ts';
import { childElements } from '../../markdown/child-elements.ts';
import { hasClass } from '../../markdown/vocabulary.ts';
import type { Block, BlockFlow, BlockOrigin } from '../blocks/block.ts';
import { withInitial } from '../blocks/initials.ts';
import { inlineSpans } from '../blocks/inline-spans.ts';
import { withRunOn } from '../blocks/run-on.ts';
import { toBlocks } from '../blocks/to-blocks.ts';
import { PLAIN_STYLE, type Span } from '../paragraphs/text-style.ts';
import type { StructureType } from '../structure-element.ts';
import { type StructureNode, structureNode } from '../structure-tree.ts';
import { withRoomForMark } from './end-mark.ts';
import { type PageNumbers, pagesIn, withPages } from './page-numbers.ts';

/** A story as paper takes it: the words of its head, and the blocks of its text. */
export interface PrintedStory {
  readonly story: Story;
  /** Its headline as text, or else what stands above it, or else its first words. */
  readonly title: string;
  readonly head: readonly HeadLine[];
  readonly flow: BlockFlow;
  /** The same where it has one column: nothing stands across several. */
  readonly inOneColumn: BlockFlow;
  /** Its structure element, which holds those of all its words. */
  readonly art: StructureNode;
  /** The numbers of the pages that it names. */
  readonly named: string;
}

/** A paragraph of a head. */
export interface HeadLine {
  readonly role: HeadRole;
  readonly spans: readonly Span[];
  readonly origin: BlockOrigin;
}

/** What all stories of a number have in common. */
interface StoryDress {
  readonly lang: string;
  readonly hasEndMark: boolean;
}

export type HeadRole = 'kicker' | 'headline' | 'standfirst' | 'by-line';

/**
 * The texts of stories.
 *
 * @param stories in the author's order
 * @param dress the article's language, and whether stories end with a mark
 * @param pages what is known of the pages that they name
 * @param before what they were when other pages were known: a story that names none of those stays the same
 */
export function storyTexts(
  stories: readonly Story[],
  dress: StoryDress,
  pages: PageNumbers,
  before: readonly PrintedStory[] = [],
): readonly PrintedStory[] {
  return stories.map((story, index) => {
    const named = pagesIn(story.element, pages);
    const earlier = before[index];
    return earlier?.named === named ? earlier : { ...storyText(story, dress, pages), named };
  });
}

/**
 * The text of a story.
 *
 * @param story its element in the body of its article
 * @param dress the article's language, and whether stories end with a mark
 * @param pages what is known of the pages that it names
 */
function storyText(story: Story, { lang, hasEndMark }: StoryDress, pages: PageNumbers): Omit<PrintedStory, 'named'> {
  const { id } = story;
  const element = withPages(story.element, pages);
  const header = childElements(element).find(({ tagName }) => tagName === 'header');
  const body: Root = { type: 'root', children: element.children.filter((child) => child !== header) };
  const flow = toBlocks(body, lang);
  const isFigure = story.rank === 'brief' && flow.blocks.every(({ kind }) => kind === 'key-figure');
  const plain = flow.blocks.map((block) => inStory(block, isFigure));
  const own = dressed(plain, story);
  const blocks = hasEndMark ? withRoomForMark(own, story) : own;
  const set = (header ? childElements(header) : []).map((line) => headLine(line, lang));
  const headline = set.find(({ own }) => own.role === 'headline') ?? set[0];
  return {
    story,
    title: headline ? headline.text : firstWords(element),
    // A lone figure is larger than any headline: what names it is as small as a kicker.
    head: set.map(({ own }) => (isFigure && set.length === 1 ? { ...own, role: 'kicker' } : own)),
    flow: { ...flow, blocks },
    inOneColumn: { ...flow, blocks: blocks.map(inColumn) },
    art: { ...structureNode('Art', { id }), children: [...set.map(({ tag }) => tag), ...flow.tags] },
  };
}

/** A legal line that has no room at the foot of its side: it is set as if it were the last of the stories. */
export function legalText(legal: string): PrintedStory {
  const nothing: BlockFlow = { blocks: [], notes: new Map(), tags: [] };
  const { flow, legalTags } = withRunOn(nothing, { standfirst: undefined, legal });
  const element: Element = { type: 'element', tagName: 'article', properties: {}, children: [] };
  const story: Story = { element, id: '', kind: 'colophon', rank: 'brief', initial: false, isFiller: false };
  const [art = structureNode('P')] = legalTags;
  return { story, title: legal.slice(0, MOST_LETTERS), head: [], flow, inOneColumn: flow, art, named: '' };
}

/** A legal line is known by its beginning. */
const MOST_LETTERS = 40;

/** Words by which an author knows a story that has no head. */
const MOST_WORDS = 4;

function firstWords(element: Element): string {
  const words = childElements(element).flatMap((block) => hastText(block).split(/\s+/).filter(Boolean));
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : words.join(' ');
}

/**
 * Headings in the text of a story look one level higher than they are: its own title is in its head. A figure that
 * is all of its story stands above its legend, and the events of an agenda have little room.
 */
function inStory(block: Block, isAlone: boolean): Block {
  if (block.kind === 'key-figure' && isAlone) return { ...block, isAlone };
  if (block.kind === 'agenda') return { ...block, isNarrow: true };
  if (block.kind === 'contents') return { ...block, isStory: true };
  if (block.kind !== 'text') return block;
  if (block.role === 'heading-3') return { ...block, role: 'heading-2' };
  return block.role === 'heading-4' ? { ...block, role: 'heading-3' } : block;
}

/** A short item: it begins with words in the heading face, by which it is told from the one above. */
function asBrief(block: Block): Block {
  const isParagraph = block.kind === 'text' && /^(?:first-)?paragraph$/.test(block.role);
  return isParagraph ? { ...block, role: 'brief' } : block;
}

/** Who publishes, and how to reach them: each in a line of its own, none indented. */
function asColophonLine(block: Block): Block {
  const isParagraph = block.kind === 'text' && /^(?:first-)?paragraph$/.test(block.role);
  return isParagraph ? { ...block, role: 'event' } : block;
}

/** Blocks as the kind of their story has them. */
function dressed(blocks: readonly Block[], { kind, initial }: Story): readonly Block[] {
  if (kind === 'briefs') return blocks.map(asBrief);
  if (kind === 'colophon') return blocks.map(asColophonLine);
  return initial ? withInitial(blocks) : blocks;
}

function inColumn(block: Block): Block {
  return block.spansColumns ? { ...block, spansColumns: false } : block;
}

function headLine(element: Element, lang: string) {
  const role = roleOf(element);
  const tag = structureNode(TYPES[role]);
  const spans = inlineSpans(element.children, { tag, lang, style: PLAIN_STYLE });
  const offset = element.position?.start.offset;
  const origin: BlockOrigin = {
    name: role === 'headline' ? 'heading' : 'paragraph',
    ...(offset !== undefined && { offset }),
  };
  return { own: { role, spans, origin }, tag, text: hastText(element) };
}

function roleOf(element: Element): HeadRole {
  if (/^h[1-6]$/.test(element.tagName)) return 'headline';
  if (hasClass(element, 'kicker')) return 'kicker';
  return hasClass(element, 'by-line') ? 'by-line' : 'standfirst';
}

const TYPES: Readonly<Record<HeadRole, StructureType>> = {
  kicker: 'P',
  headline: 'H2',
  standfirst: 'P',
  'by-line': 'P',
};
