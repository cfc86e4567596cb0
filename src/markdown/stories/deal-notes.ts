import type { Element, ElementContent, Nodes, Parents } from 'hast';
import { visit } from 'unist-util-visit';
import { pageTranslator } from '../../messages/page-translator.ts';
import { childElements } from '../child-elements.ts';
import { hasData, ofClass, ofData } from '../vocabulary.ts';
import type { PartedText } from './part-stories.ts';

const NOTE = 'note-fn-';
const CALL = 'note-fnref-';
const LABEL = 'footnote-label';

/**
 * Puts notes at the end of the stories that call them, in place, and numbers them through the number. A note that
 * several stories call stands at the end of each: no reader has to look for it on another side.
 *
 * @param texts the parts of a number, each with its own notes
 * @param lang BCP 47, of the number
 */
export function dealNotes(texts: readonly PartedText[], lang: string): void {
  const say = pageTranslator(lang);
  const backLabel = (call: string) => say('sheet.note.back', { call });
  let number = 0;
  let sections = 0;
  for (const { stories, notes } of texts) {
    const byId = new Map(notes.map((note) => [String(note.properties.id), note]));
    const given = new Set<Element>();
    for (const story of stories) {
      const called = calledNotes(story, byId);
      if (called.length === 0) continue;
      sections++;
      const first = number + 1;
      // Another story may call the same note: its calls keep the names that they have.
      const own = called.map((note) => copyOf(note, given.has(note)));
      for (const note of called) given.add(note);
      const numbers = new Map(called.map((note) => [String(note.properties.id), ++number]));
      const label = sections === 1 ? LABEL : `${LABEL}-${sections}`;
      renumber([story, ...own], { numbers, label, backLabel });
      story.children.push(section(own, { label, first, words: say('sheet.notes') }));
    }
  }
}

/**
 * Numbers the notes of stories anew, in place, where more of them stand at their ends than were dealt.
 *
 * @param stories all of a number
 * @param lang BCP 47, of the number
 */
export function renumberNotes(stories: readonly Element[], lang: string): void {
  const say = pageTranslator(lang);
  let number = 0;
  for (const story of stories) {
    const section = childElements(story).find((element) => hasData(element, 'dataFootnotes'));
    const list = section && childElements(section).find(({ tagName }) => tagName === 'ol');
    if (!section || !list) continue;
    const notes = childElements(list);
    if (number > 0) list.properties.start = number + 1;
    const numbers = new Map(notes.map((note) => [String(note.properties.id), ++number]));
    const label = String(childElements(section)[0]?.properties.id ?? LABEL);
    const text: Element = { ...story, children: story.children.filter((child) => child !== section) };
    renumber([text, ...notes], { numbers, label, backLabel: (call) => say('sheet.note.back', { call }) });
  }
}

/** The notes that a story calls, in the order of their calls; those that notes call come last. */
function calledNotes(story: Element, byId: ReadonlyMap<string, Element>): readonly Element[] {
  const called = new Set<Element>();
  const follow = (from: Element) => {
    for (const call of callsIn(from)) {
      const note = byId.get(noteOf(call));
      if (note) called.add(note);
    }
  };
  follow(story);
  // What is added while a set is walked through is walked through too.
  for (const note of called) follow(note);
  return [...called];
}

function callsIn(node: Nodes): readonly Element[] {
  const calls: Element[] = [];
  visit(node, 'element', (element) => {
    if (element.tagName === 'a' && hasData(element, 'dataFootnoteRef')) calls.push(element);
  });
  return calls;
}

/** The id of the note that a link calls. */
function noteOf({ properties }: Element): string {
  return String(properties.href).slice(1);
}

/** A note once more. Ids of the author are those of the first. */
function copyOf(note: Element, isAnother: boolean): Element {
  const copy = structuredClone(note);
  visit(copy, 'element', (element) => {
    if (isAnother && element !== copy && !hasData(element, 'dataFootnoteRef')) delete element.properties.id;
  });
  return copy;
}

interface Numbering {
  /** The number of each note, by the id that it had. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly label: string;
  readonly backLabel: (call: string) => string;
}

function renumber(parts: readonly Element[], { numbers, label, backLabel }: Numbering): void {
  const counts = new Map<number, number>();
  for (const part of parts)
    for (const call of callsIn(part)) {
      const number = numbers.get(noteOf(call)) ?? 0;
      const count = (counts.get(number) ?? 0) + 1;
      counts.set(number, count);
      Object.assign(call.properties, {
        href: `#${NOTE}${number}`,
        id: callId(number, count),
        ariaDescribedBy: [label],
      });
      for (const child of call.children) if (child.type === 'text') child.value = String(number);
    }
  for (const note of parts.slice(1)) {
    const number = numbers.get(String(note.properties.id)) ?? 0;
    note.properties.id = `${NOTE}${number}`;
    writeWaysBack(note, { number, count: counts.get(number) ?? 0, backLabel });
  }
}

function callId(number: number, count: number): string {
  return `${CALL}${number}${count > 1 ? `-${count}` : ''}`;
}

/** The arrows that lead back to the calls: as many as the story has. */
function writeWaysBack(
  note: Element,
  { number, count, backLabel }: Pick<Numbering, 'backLabel'> & { readonly number: number; readonly count: number },
): void {
  const found: { readonly arrow: Element; readonly parent: Parents }[] = [];
  visit(note, 'element', (element, _, parent) => {
    if (parent && hasData(element, 'dataFootnoteBackref')) found.push({ arrow: element, parent });
  });
  const [first] = found;
  if (!first) return;
  const { parent } = first;
  const at = (parent.children as Nodes[]).indexOf(first.arrow);
  const arrows = Array.from({ length: count }, (_, index) => {
    const times = index + 1;
    const [sign] = first.arrow.children;
    const children: ElementContent[] = [
      ...(sign ? [structuredClone(sign)] : []),
      ...(times > 1 ? [plain('sup', [{ type: 'text', value: String(times) }])] : []),
    ];
    const ariaLabel = backLabel(times > 1 ? `${number}-${times}` : String(number));
    const properties = { ...first.arrow.properties, href: `#${callId(number, times)}`, ariaLabel };
    return { ...first.arrow, properties, children };
  });
  const between = arrows.flatMap((arrow, index): ElementContent[] =>
    index === 0 ? [arrow] : [{ type: 'text', value: ' ' }, arrow],
  );
  (parent.children as ElementContent[]).splice(at, found.length * 2 - 1, ...between);
}

function plain(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

/** As Markdown makes the section of all notes of a text. */
function section(
  notes: readonly Element[],
  { label, first, words }: { readonly label: string; readonly first: number; readonly words: string },
): Element {
  const heading: Element = { ...plain('h2', [{ type: 'text', value: words }]), properties: { id: label } };
  const list: Element = { ...plain('ol', [...notes]), properties: first > 1 ? { start: first } : {} };
  const properties = { ...ofClass('footnotes'), ...ofData({ dataFootnotes: '' }) };
  return { type: 'element', tagName: 'section', properties, children: [heading, list] };
}
