import type { Element, Nodes, Root, Text } from 'hast';
import { codePointName, codePointOf } from '../problems/code-point-name.ts';
import type { Report } from '../problems/report.ts';
import { hasStrayCharacters, strayCharacters } from '../publication/stray-characters.ts';
import { addOffset, noOffsets, offsetAt } from '../sequence/offsets.ts';
import { untouchedBesideSums } from '../typography/untouched.ts';
import { VERBATIM } from './running-text.ts';

/**
 * Makes the characters of a tree those of a text, in place: letters are composed (« é » typed as
 * « e » and an accent, as file names and PDFs have it, is one letter for every rule and for who
 * searches), ligatures are the letters that they stand for, and controls go. Code, addresses and names of files keep the letters that were typed.
 *
 * @param tree hast; where its texts know their offsets, they still do
 * @param source the text into which the offsets point
 */
export function cleanText(tree: Root, source = ''): void {
  clean(tree, source, false);
}

/**
 * Reports the control characters of a text, each kind once, with its first place.
 *
 * @param source the text that the author wrote
 * @param report called for each of them
 */
export function reportControls(source: string, report: Report): void {
  if (!hasStrayCharacters(source)) return;
  const found = new Map<string, { readonly at: number; count: number }>();
  for (const { index, 0: character } of source.matchAll(strayCharacters())) {
    const known = found.get(character);
    if (known) known.count++;
    else found.set(character, { at: index, count: 1 });
  }
  for (const [character, { at, count }] of found) {
    const meant = inPlaceOf(character);
    const values = { character: codePointName(codePointOf(character)), times: count > 1 ? ` (× ${count})` : '', meant };
    report('warning', meant.trim() === '' ? 'text.control' : 'text.windows', values, at);
  }
}

/** What a control stands for: a sign of Windows-1252 that was read as Latin-1, a blank where it parts words, or nothing. */
function inPlaceOf(character: string): string {
  if (/[\v\f]/.test(character)) return ' ';
  const meant = WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? ' ';
  return meant === ' ' ? '' : meant;
}

/** The signs from 0x80 to 0x9F; a space where there is none. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Properties that are read: their letters are composed, those of addresses and names are not. */
const READ = ['alt', 'title', 'ariaLabel', 'dataAlt'];

function clean(node: Nodes, source: string, isVerbatim: boolean): void {
  if (node.type === 'text') {
    cleanTextNode(node, source, isVerbatim);
    return;
  }
  if (node.type === 'element') cleanProperties(node);
  if (!('children' in node)) return;
  const inside = isVerbatim || (node.type === 'element' && VERBATIM.has(node.tagName));
  for (const child of node.children) clean(child, source, inside);
}

function cleanProperties({ properties }: Element): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value !== 'string') continue;
    if (hasStrayCharacters(value)) properties[name] = withoutControls(value);
    if (READ.includes(name)) properties[name] = withLetters(String(properties[name]));
  }
}

function withoutControls(value: string): string {
  return value.replace(strayCharacters(), inPlaceOf);
}

function cleanTextNode(node: Text, source: string, isVerbatim: boolean): void {
  const offsets = node.data?.offsets;
  const mayHoldNul = offsets !== undefined && node.value.includes(REPLACED);
  const hasControls = mayHoldNul || hasStrayCharacters(node.value);
  const isComposed = isVerbatim || !MAY_COMPOSE.test(node.value) || withLetters(node.value) === node.value;
  if (!hasControls && isComposed) return;
  const isUntouched = untouchedBesideSums(node.value);
  const kept = noOffsets();
  let value = '';
  for (const { index, 0: cluster } of node.value.matchAll(CLUSTER)) {
    const isNul = cluster === REPLACED && offsets !== undefined && source[offsetAt(offsets, index)] === '\0';
    const known = isNul ? '' : withoutControls(cluster);
    const keeps = isVerbatim || isUntouched(index, index + cluster.length);
    const letters = keeps ? known : withLetters(known);
    for (let i = 0; offsets && i < letters.length; i++)
      addOffset(kept, offsetAt(offsets, index + Math.min(i, cluster.length - 1)));
    value += letters;
  }
  node.value = value;
  if (offsets) node.data = { ...node.data, offsets: kept };
}

/** Ligatures, which a PDF has where letters were typed, and what ends a paragraph there. */
const PASTED = /[\uFB00-\uFB06\u2029]/g;

/** A text with its letters composed, and those that a ligature stands for; what ends a paragraph parts words. */
function withLetters(text: string): string {
  const composed = text.normalize('NFC');
  return composed.replace(PASTED, (sign) => (sign === '\u2029' ? ' ' : sign.normalize('NFKC')));
}

/** What CommonMark puts in the place of U+0000 (2.3). */
const REPLACED = '\uFFFD';
/** Cheaper than to compose: a text without one of these stays as it is. */
const MAY_COMPOSE = /[\u0300-\u1FFF\u2029\u2100-\u2BFF\u3000-\uFFFF]/;
/** What composes: a character with its marks, or the parts of a Korean syllable. */
const CLUSTER = /[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?|\P{M}\p{M}*|\p{M}+/gsu;
