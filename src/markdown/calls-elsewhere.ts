import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { sourceSpan } from './source-span.ts';

/** The call of a note, or a note in its place: not a class of characters, as programs write them. */
const CALL = /\[[ \u00A0]?\^[ \u00A0]?(?![^\]]-[^\]]\])[\p{L}\p{N}*†‡][^[\]\n]{0,300}\]|\^\[[^[\]\n]{2,300}\]/gu;

/**
 * Reports calls of notes in a text of the front matter, which has no notes.
 *
 * @param text a title, a standfirst
 * @param report called for each call
 */
export function reportCalls(text: string, report: Report): void {
  if (!text.includes('^')) return;
  for (const [call] of text.matchAll(CALL)) report('warning', 'note.not-here', { call }, undefined);
}

/** Reports calls of notes in the captions of pictures, which are plain text. */
export function reportCallsInCaptions(tree: Root, source: string, report: Report): void {
  if (!source.includes('^')) return;
  visit(tree, ['image', 'imageReference'], (node) => {
    const { start, end } = sourceSpan(node);
    const words = 'title' in node ? (node.title ?? '') : '';
    const typed = source.slice(start, end);
    for (const [call] of words.matchAll(CALL)) {
      const at = typed.indexOf(call);
      report('warning', 'note.not-here', { call }, start + Math.max(0, at));
    }
  });
}
