import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import type { Report } from '../problems/report.ts';
import { attributeValue } from './attribute-value.ts';
import { hasData } from './vocabulary.ts';

const HEADING = /^h[1-6]$/;
/** What holds words and nothing else, so that it goes with the last of them. */
const ONLY_WORDS = new Set('p strong em b i u s del ins mark small sub sup span q cite'.split(' '));
/** A character that most texts have, asked first: the next pattern takes a while to be made. */
const SEEN = /[!-~]/;
/** Characters of which nothing is seen, beside white space. */
const UNSEEN = /[\s\p{Cf}]+/gu;

/**
 * Takes out headings and links without a word, in place: who listens would hear of a heading, or a link, and
 * nothing else. A heading of nothing but pictures that say nothing becomes a paragraph of these pictures.
 *
 * @param tree the hast of a text
 * @param report called for each of them
 */
export function dropEmpty(tree: Root, report: Report): void {
  dropIn(tree, report);
}

/** Whether anything was taken out of a node, or of what is in it. */
function dropIn(node: Parents, report: Report): boolean {
  let hasChanged = false;
  const children: RootContent[] = [];
  for (const child of node.children) {
    if (child.type !== 'element') {
      children.push(child);
      continue;
    }
    const hasLost = dropIn(child, report);
    const kept = isEmptyLink(child) || isEmptyHeading(child) ? told(child, report) : child;
    const goes = hasLost && ONLY_WORDS.has(child.tagName) && !isNamed(child) && !holdsAnything(child);
    if (kept && !goes) children.push(kept);
    hasChanged ||= hasLost || kept !== child;
  }
  if (hasChanged) node.children = children as ElementContent[];
  return hasChanged;
}

function isEmptyHeading(element: Element): boolean {
  return HEADING.test(element.tagName) && !saysAnything(element);
}

/** An anchor without an address is a place to which others lead. */
function isEmptyLink(element: Element): boolean {
  const { tagName, properties } = element;
  if (tagName !== 'a' || typeof properties.href !== 'string') return false;
  return !hasData(element, 'dataFootnoteRef') && !hasData(element, 'dataFootnoteBackref') && !holdsAnything(element);
}

/** What stays of an empty link or heading: its pictures, or the place that it names. */
function told(element: Element, report: Report): Element | undefined {
  const { tagName, properties, position } = element;
  const offset = position?.start.offset;
  if (tagName === 'a') report('warning', 'link.empty', { address: String(properties.href) }, offset);
  else if (holdsAnything(element)) {
    report('warning', 'heading.pictures-only', {}, offset);
    return { ...element, tagName: 'p' };
  } else report('warning', 'heading.empty', {}, offset);
  return isNamed(element)
    ? { ...element, tagName: 'span', properties: { id: properties.id }, children: [] }
    : undefined;
}

function isNamed({ properties }: Element): boolean {
  return properties.id !== undefined;
}

/** Whether there is a word, or a picture that is described. */
function saysAnything(node: RootContent): boolean {
  if (node.type === 'text') return SEEN.test(node.value) || node.value.replace(UNSEEN, '') !== '';
  if (node.type !== 'element') return false;
  if (node.tagName === 'img') return attributeValue(node, 'alt').trim() !== '';
  return node.tagName === 'input' || node.children.some(saysAnything);
}

/** Whether there is a word or a picture. */
function holdsAnything(node: RootContent): boolean {
  return (
    saysAnything(node) || (node.type === 'element' && (node.tagName === 'img' || node.children.some(holdsAnything)))
  );
}
