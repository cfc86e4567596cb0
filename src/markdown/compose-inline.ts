import type { Element, Root, RootContent, Text } from 'hast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import type { CheckSwitches } from '../publication/check-names.ts';
import type { RuleSwitches } from '../typography/rule-names.ts';
import { attributeValue } from './attribute-value.ts';
import { cleanText } from './clean-text.ts';
import { giveDirections } from './directions.ts';
import { dropEmpty } from './empty-elements.ts';
import { endLinesIn } from './forced-ends.ts';
import { writeLoneTags } from './lone-tags.ts';
import { plainText } from './plain-text.ts';
import { parseInline } from './processor.ts';
import { writeQuotationMarks } from './quotation-marks.ts';
import { isInline } from './safe-list.ts';
import { sanitise } from './sanitise.ts';
import { mayHoldMarks } from './title-marks.ts';
import { typography } from './typography.ts';

/** What must be known to set a title or a standfirst right. */
export interface InlineSetting {
  readonly lang: string;
  readonly switches: RuleSwitches | undefined;
  /** What is looked for in the Markdown. */
  readonly checks: CheckSwitches | undefined;
}

/**
 * A title as inline hast, set right; `br` where a line of it ends. Typography sees all of it: a quotation may go on
 * from line to line, and into an emphasis. Where nothing would be left, it is shown as it was written.
 *
 * @param written inline Markdown; a backslash before white space ends a line
 * @param setting its language, and rules that are switched off
 * @param report called for what cannot be shown, without a place: the value of a YAML key has none in the file
 */
export async function composeTitle(written: string, setting: InlineSetting, report: Report): Promise<Root> {
  const markdown = oneBackslash(written);
  const parsed = mayHoldMarks(markdown)
    ? await inlineContent(markdown, { refused: 'title.image', checks: setting.checks }, report)
    : rootOf(markdown);
  const title = plainText(parsed) === '' ? rootOf(written.trim()) : inlineAlone(parsed);
  return setRight(title, setting);
}

/** A standfirst as inline hast, set right: its paragraphs, if it has several, run on as one. */
export async function composeStandfirst(written: string, setting: InlineSetting, report: Report): Promise<Root> {
  return setRight(
    await inlineContent(written, { refused: 'image.in-standfirst', checks: setting.checks }, report),
    setting,
  );
}

/** Ends of lines as one backslash and a space, and none before the first line: there is nothing to end. */
function oneBackslash(written: string): string {
  return written
    .trim()
    .replace(/(?:\\\s+)+/g, '\\ ')
    .replace(/^\\ /, '');
}

function rootOf(value: string): Root {
  return { type: 'root', children: [{ type: 'text', value }] };
}

/** How an inline text is read: what is said of a picture in it, and what is looked for. */
interface InlineReading {
  readonly refused: 'title.image' | 'image.in-standfirst';
  readonly checks: CheckSwitches | undefined;
}

async function inlineContent(markdown: string, { refused, checks }: InlineReading, report: Report): Promise<Root> {
  const parsed = await parseInline(markdown, checks, report);
  if (refused === 'title.image') writeLoneTags(parsed);
  const tree = await sanitise(parsed, markdown, report);
  const children = tree.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? child.children : [child],
  );
  const root: Root = { type: 'root', children };
  visit(root, 'element', (element, index, parent) => {
    if (element.tagName !== 'img' || !parent || index === undefined) return undefined;
    report('warning', refused, { file: attributeValue(element, 'src') }, undefined);
    parent.children.splice(index, 1);
    return index;
  });
  dropEmpty(root, report);
  return root;
}

/** Inline elements alone: a heading cannot hold the blocks that HTML has in it. Their words stay. */
function inlineAlone(root: Root): Root {
  const children = root.children.flatMap(inlineParts);
  const [first, last] = [children[0], children.at(-1)];
  // A picture that is not shown may leave a space at either end.
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return { type: 'root', children };
}

function inlineParts(node: RootContent): (Element | Text)[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(inlineParts);
  return isInline(node) ? [{ ...node, children }] : children;
}

function setRight(root: Root, { lang, switches }: InlineSetting): Root {
  cleanText(root);
  endLinesIn(root);
  writeQuotationMarks(root, lang);
  typography(root, lang, switches);
  giveDirections(root);
  return root;
}
