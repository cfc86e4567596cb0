import type { Element, Parents, Root, RootContent, Text } from 'hast';
import { itemAt } from '../sequence/item-at.ts';
import { applyTypographyTraced, type TracedText } from '../typography/apply-typography.ts';
import type { RuleSwitches } from '../typography/rule-names.ts';
import { eachRunningText, OBJECT, type TextPiece } from './running-text.ts';

/**
 * Applies typography to the prose of a tree, in place, by the rules of its language and of each `lang` attribute.
 * Rules see a whole paragraph at once, so that a space may stand in another element than the punctuation that it
 * belongs to. Letters that they raise get a `sup` of their own.
 *
 * @param tree hast whose texts know their offsets
 * @param lang BCP 47: the language of what has no `lang` of its own
 * @param switches rules that the publication has switched off
 */
export function typography(tree: Root, lang: string, switches?: RuleSwitches): void {
  eachRunningText(tree, lang, ({ pieces, lang: own }) => setFlow(pieces, own, switches));
}

/** Joins the pieces, applies the rules, and deals the characters out again to the nodes that they came from. */
function setFlow(flow: readonly TextPiece[], lang: string, switches: RuleSwitches | undefined): void {
  const whole = flow.map((piece) => piece.text).join('');
  const { text, trace, raised: stretches } = applyTypographyTraced(whole, lang, switches);
  if (text === whole && stretches.length === 0) return;
  const raised = placesIn(stretches);
  let from = 0;
  let at = 0;
  for (const [index, { node, parent, text: own }] of flow.entries()) {
    const start = at;
    const next = from + own.length;
    while (at < text.length && itemAt(trace, at) < next) at++;
    // What a rule puts before an object, which cannot hold it: the space of « `code` ».
    if (node && flow[index + 1]?.text === OBJECT)
      while (at < text.length && trace[at] === next && text[at] !== OBJECT) at++;
    if (node && parent) {
      const known = node.data?.offsets;
      node.value = text.slice(start, at);
      if (known) {
        // Of its length at once: a list that grows keeps room for half as much again, and a long text is held twice then.
        const offsets = new Array<number>(at - start);
        for (let place = start; place < at; place++) offsets[place - start] = known[itemAt(trace, place) - from] ?? -1;
        node.data = { ...node.data, offsets };
      }
      raise(node, parent, stretchesWithin(trace, raised, start, at));
    }
    from = next;
  }
}

/** A part of a text node's value, in UTF-16 units, that is raised or is not. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isRaised: boolean;
}

function stretchesWithin(trace: Int32Array, raised: ReadonlySet<number>, start: number, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  if (raised.size === 0) return stretches;
  for (const [index, place] of trace.subarray(start, end).entries()) {
    const isRaised = raised.has(place);
    const last = stretches.at(-1);
    if (last?.isRaised === isRaised) stretches[stretches.length - 1] = { ...last, end: index + 1 };
    else stretches.push({ start: index, end: index + 1, isRaised });
  }
  return stretches;
}

/** All places that lie in stretches. */
function placesIn(stretches: TracedText['raised']): ReadonlySet<number> {
  const places = new Set<number>();
  for (const [start, end] of stretches) for (let place = start; place < end; place++) places.add(place);
  return places;
}

/** Parts a text where it is raised, unless the author has written `sup` or `sub` around it. */
function raise(node: Text, parent: Parents, stretches: readonly Stretch[]): void {
  if (!stretches.some(({ isRaised }) => isRaised)) return;
  if (parent.type === 'element' && /^su[bp]$/.test(parent.tagName)) return;
  const parts = stretches.map(({ start, end, isRaised }): Text | Element => {
    const offsets = node.data?.offsets?.slice(start, end);
    const text: Text = { type: 'text', value: node.value.slice(start, end), ...(offsets && { data: { offsets } }) };
    return isRaised ? { type: 'element', tagName: 'sup', properties: {}, children: [text] } : text;
  });
  const children: (Text | Element | RootContent)[] = parent.children;
  children.splice(children.indexOf(node), 1, ...parts);
}
