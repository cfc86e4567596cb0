import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toString as textOf } from 'hast-util-to-string';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import type { Report } from '../problems/report.ts';
import { isLanguageTag } from './language-tag.ts';
import { liftBlocks } from './lift-blocks.ts';
import { type ParsedHtml, parseRawHtml } from './raw-html.ts';
import {
  ADDRESSES,
  DRAWN_ELEMENTS,
  isHarmful,
  isSafe,
  keepsLines,
  LONGEST_ADDRESS,
  pathOfRefused,
  SAFE_ELEMENTS,
  SAFE_EVERYWHERE,
  STRIPPED_ELEMENTS,
  safeAddress,
  schema,
} from './safe-list.ts';
import { titlesFirst } from './titles-first.ts';
import { hasClass } from './vocabulary.ts';

/**
 * Parses the raw HTML of a tree and keeps what is on the safe list: no script, no style, no form, no address but of
 * the web and of mail. Each kind of removal is reported once, with the place of the first. The words inside a
 * removed element stay, unless they are code.
 *
 * @param tree hast with `raw` nodes
 * @param source the text into which its places point
 * @param report called for each kind of removal
 */
export async function sanitise(tree: Root, source: string, report: Report): Promise<Root> {
  const parsed = await parseRawHtml(tree, source, report);
  const removals: Removals = new Map();
  judge(parsed.tree, false, { isAuthors: parsed.isAuthors, removals, report });
  for (const { code, values, count, offset } of removals.values())
    report('warning', code, { ...values, count }, offset);
  const safe = sanitize(parsed.tree, schema) as Root;
  if (parsed.hasHtml) {
    liftBlocks(safe);
    // What an element that is not permitted held may be a title only now.
    titlesFirst(safe);
  }
  return safe;
}

/** All removals of one kind: how many there are, and where the first one stands. */
interface Removal {
  readonly code: ProblemCode;
  readonly values: Problem['values'];
  readonly count: number;
  readonly offset: number | undefined;
}

/** The key is the code with the values. */
type Removals = Map<string, Removal>;

interface Judgement {
  readonly isAuthors: ParsedHtml['isAuthors'];
  readonly removals: Removals;
  readonly report: Report;
}

/** Takes unsafe elements and attributes out of a node, in place. An element that is not permitted leaves its content. */
function judge(node: Parents, isInTable: boolean, judgement: Judgement): void {
  const children: RootContent[] = [];
  for (const child of node.children) {
    if (child.type !== 'element') children.push(child);
    else if (isKept(child, node, isInTable, judgement)) {
      judge(child, isInTable || child.tagName === 'table', judgement);
      children.push(child);
    }
  }
  node.children = children as ElementContent[];
}

/** Whether an element, or at least its content, stays. A `false` takes the content out too. */
function isKept(element: Element, parent: Parents, isInTable: boolean, judgement: Judgement): boolean {
  const { tagName: tag } = element;
  const offset = element.position?.start.offset;
  const take = (code: ProblemCode, values: Problem['values'] = { tag }) =>
    takeOut(judgement.removals, code, values, offset);
  if (STRIPPED_ELEMENTS.has(tag)) {
    take('html.stripped');
    return false;
  }
  if (DRAWN_ELEMENTS.has(tag)) {
    const words = textOf(element).replace(/\s+/g, ' ').trim();
    judgement.report('warning', 'html.drawing', { tag, words: words.slice(0, MOST_TOLD) }, offset);
    return false;
  }
  if (tag === 'input' && !isTaskBox(element, parent)) {
    take('html.removed');
    return false;
  }
  if (judgement.isAuthors(element)) {
    if (!isSafe(element, isInTable)) {
      take('html.removed');
      element.properties = {};
      if (keepsLines(element)) element.tagName = 'div';
      return true;
    }
    for (const attribute of removedAttributes(element)) take('html.attribute-removed', { attribute, tag });
  }
  judgeLanguage(element, judgement.report);
  judgeAddresses(element, judgement.report);
  return true;
}

/** Characters of a drawing's words that a message repeats. */
const MOST_TOLD = 60;

function takeOut(removals: Removals, code: ProblemCode, values: Problem['values'], offset: number | undefined): void {
  const key = JSON.stringify([code, values]);
  const known = removals.get(key);
  removals.set(key, { code, values, offset: known ? known.offset : offset, count: (known?.count ?? 0) + 1 });
}

/** Whether an `input` is the box of a thing to do. All other inputs are fields of forms. */
function isTaskBox({ properties }: Element, parent: Parents): boolean {
  const isOfTask = parent.type === 'element' && parent.tagName === 'li' && hasClass(parent, 'task-list-item');
  return properties.type === 'checkbox' && isOfTask;
}

/** Takes away the attributes that an element may not have; returns their names as HTML writes them. */
function removedAttributes(element: Element): string[] {
  const safe = [...SAFE_EVERYWHERE, ...(SAFE_ELEMENTS[element.tagName] ?? [])];
  const removed = Object.entries(element.properties).filter(
    ([name, value]) => !safe.includes(name) || isHarmful(name, value),
  );
  for (const [name] of removed) delete element.properties[name];
  return removed.map(([name]) => (name === 'className' ? 'class' : name.toLowerCase()));
}

function judgeLanguage({ properties, position }: Element, report: Report): void {
  const { lang } = properties;
  if (lang === undefined || isLanguageTag(String(lang))) return;
  delete properties.lang;
  report('warning', 'html.lang', { found: String(lang) }, position?.start.offset);
}

function judgeAddresses({ tagName, properties, position }: Element, report: Report): void {
  for (const attribute of ADDRESSES) {
    const url = properties[attribute];
    if (typeof url !== 'string') continue;
    const safe = safeAddress(url, attribute);
    if (safe !== undefined) {
      properties[attribute] = safe;
      if (attribute === 'href' && safe.length > LONGEST_ADDRESS)
        report('note', 'link.long', { length: safe.length }, position?.start.offset);
      continue;
    }
    // A link without its address is text; a picture is refused when it is read, by what can be a path only.
    if (tagName === 'img') properties[attribute] = pathOfRefused(url);
    else report('warning', 'link.unsafe', { url }, position?.start.offset);
  }
}
