import { htmlName } from '../../markdown/vocabulary.ts';
import { comparePlaces, type SourcePlace } from './source-place.ts';
import { placeInText, textSources } from './text-sources.ts';

/** Elements of the web edition that say where their own text stands in the file. */
const TRACED = `[${htmlName('dataSource')}]`;

/** A word of the web edition and where it stands in the file. */
export interface WebWord {
  readonly range: Range;
  readonly place: SourcePlace | undefined;
}

/** The word at a point of the page; undefined where there is no text. */
export function webWordAt(page: Document, x: number, y: number): WebWord | undefined {
  const caret = caretAt(page, x, y);
  if (!caret) return undefined;
  const { text, offset } = caret;
  const [start, end] = wordAround(text.data, offset);
  const range = rangeOf(text, start, end);
  // A caret is found beside text too: the word must be under the pointer, or nearly.
  if (![...range.getClientRects()].some((box) => isIn(box, x, y))) return undefined;
  return { range, place: placeOf(text, start) };
}

/** The word of the page that stands at a place of the file, or last before it. */
export function rangeFrom(page: Document, wanted: SourcePlace): Range | undefined {
  let best: { readonly text: Text; readonly offset: number; readonly place: SourcePlace } | undefined;
  for (const element of page.querySelectorAll(TRACED)) {
    for (const [index, text] of ownTexts(element).entries()) {
      for (const stretch of sourcesOf(element)[index] ?? []) {
        if (comparePlaces(stretch, wanted) > 0 || (best && comparePlaces(stretch, best.place) < 0)) continue;
        best = { text, offset: stretch.index, place: stretch };
      }
    }
  }
  if (!best) return undefined;
  const { text, offset, place } = best;
  const within = place.line === wanted.line ? offset + wanted.column - place.column : text.data.length;
  const [start, end] = wordAround(text.data, Math.min(within, text.data.trimEnd().length));
  return rangeOf(text, start, end);
}

/** The place of the first text of which something reaches below a height of the window. */
export function placeBelow(page: Document, y: number): SourcePlace | undefined {
  for (const element of page.querySelectorAll(TRACED)) {
    const box = element.getBoundingClientRect();
    const first = sourcesOf(element).flat()[0];
    if (!first || box.bottom <= y || box.height === 0) continue;
    if (box.top >= y) return first;
    const caret = caretAt(page, box.left + 2, y + 2);
    return (caret && placeOf(caret.text, caret.offset)) ?? first;
  }
  return undefined;
}

function placeOf(text: Text, offset: number): SourcePlace | undefined {
  const element = text.parentElement;
  if (!element) return undefined;
  return placeInText(sourcesOf(element)[ownTexts(element).indexOf(text)] ?? [], offset);
}

function sourcesOf(element: Element) {
  return textSources(element.getAttribute(htmlName('dataSource')) ?? '');
}

function ownTexts(element: Element): readonly Text[] {
  return [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE) as Text[];
}

function rangeOf(text: Text, start: number, end: number): Range {
  const range = text.ownerDocument.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

function caretAt(page: Document, x: number, y: number): { readonly text: Text; readonly offset: number } | undefined {
  const position = page.caretPositionFromPoint?.(x, y);
  // Older browsers know it under another name only.
  const range = position ? undefined : page.caretRangeFromPoint?.(x, y);
  const node = position?.offsetNode ?? range?.startContainer;
  const offset = position?.offset ?? range?.startOffset ?? 0;
  return node?.nodeType === Node.TEXT_NODE ? { text: node as Text, offset } : undefined;
}

const SPACE = /[\s\u00A0\u202F\u2009]/;

/** Start and end of the word that a caret stands in, or after. */
function wordAround(text: string, caret: number): readonly [number, number] {
  let start = Math.min(caret, text.length);
  while (start > 0 && !SPACE.test(text[start - 1] ?? ' ')) start--;
  let end = Math.max(caret, start);
  while (end < text.length && !SPACE.test(text[end] ?? ' ')) end++;
  return [start, end];
}

/** A pointer this far from a word, in pixels, still means it. */
const NEAR = 3;

function isIn({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR;
}
