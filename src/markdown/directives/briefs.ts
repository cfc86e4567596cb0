import type { BlockContent, DefinitionContent, Heading, Paragraph, PhrasingContent } from 'mdast';
import { ofClass } from '../vocabulary.ts';
import type { BlockDirective, DirectiveContent } from './block-directive.ts';
import { furniture, furnitureAttributes, labelOf } from './furniture.ts';
import { inlineText } from './inline.ts';

/** Short items: each paragraph that begins in bold, each item of a list, each heading with its text is one. */
export const briefsDirective: BlockDirective = {
  names: ['breves', 'briefs'],
  form: 'container',
  takesLabel: true,
  attributes: furnitureAttributes(),
  make: (parsed, number, report) => {
    const { content, name, position } = parsed;
    if (content.length === 0) {
      report('warning', 'briefs.empty', { name }, position?.start.offset);
      return [];
    }
    return [furniture('briefs', parsed, labelOf(parsed, number, 'sheet.briefs'), itemsOf(content).map(itemNode))];
  },
};

/** An item: its blocks, and what links call it by. */
interface Item {
  readonly blocks: (BlockContent | DefinitionContent)[];
  readonly id?: string | undefined;
}

function itemsOf(content: readonly DirectiveContent[]): readonly Item[] {
  const items: Item[] = [];
  const add = (block: DirectiveContent, begins: boolean) => {
    const last = items.at(-1);
    if (begins || !last) items.push({ blocks: [block] });
    else last.blocks.push(block);
  };
  let heading: Heading | undefined;
  for (const block of content) {
    const above = heading;
    heading = block.type === 'heading' ? block : undefined;
    if (above) items.push(headed(above, heading ? undefined : block));
    if (above || heading) continue;
    if (block.type === 'list') for (const item of block.children) items.push({ blocks: [...item.children] });
    else add(block, block.type === 'paragraph' && block.children[0]?.type === 'strong');
  }
  if (heading) items.push(headed(heading, undefined));
  return items;
}

/** Braces behind a heading: of an item only its name counts. */
const BRACES = /[ \t]*\{[^{}\n]+\}[ \t]*$/;
const ENDS_WITH_MARK = /[.!?…:;]$/;

/** An item whose heading runs on into its first paragraph, in bold. */
function headed({ children, position }: Heading, next: DirectiveContent | undefined): Item {
  const last = children.at(-1);
  const [braces = ''] = last?.type === 'text' ? (BRACES.exec(last.value) ?? []) : [];
  const words = children.map(
    (child): PhrasingContent =>
      child === last && child.type === 'text'
        ? { ...child, value: child.value.slice(0, child.value.length - braces.length) }
        : child,
  );
  // What was not typed stands where it would be: the parser of HTML joins texts, and gives them one place.
  const end = last?.position?.end;
  const behind = end && { start: end, end };
  const stop: PhrasingContent[] = ENDS_WITH_MARK.test(inlineText(words).trim())
    ? []
    : [{ type: 'text', value: '.', position: behind }];
  const strong: PhrasingContent = { type: 'strong', children: [...words, ...stop], position };
  const text: readonly PhrasingContent[] =
    next?.type === 'paragraph' ? [gapBefore(next, position), ...next.children] : [];
  const first: Paragraph = { type: 'paragraph', children: [strong, ...text], position };
  const others = next && next.type !== 'paragraph' ? [next] : [];
  return { blocks: [first, ...others], id: /#([^\s{}#]+)/.exec(braces)?.[1] };
}

/** The end of the line that a heading stood on: here it is a space. */
function gapBefore({ position: next }: Paragraph, before: Heading['position']): PhrasingContent {
  const position = before && next && { start: before.end, end: next.start };
  return { type: 'text', value: '\n', position };
}

function itemNode({ blocks, id }: Item): DirectiveContent {
  const [first] = blocks;
  const data = { hName: 'div', hProperties: { ...ofClass('brief'), ...(id !== undefined && { id }) } };
  return { type: 'blockquote', data, children: [...blocks], position: first?.position };
}
