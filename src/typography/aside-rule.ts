import { NBSP } from './characters.ts';
import type { Edit, RuleDocumentation, TypographyRule } from './rule.ts';

/**
 * Two dashes of one kind within a sentence. The aside between them may hold a stop
 * only where the sentence goes on behind it: with a no-break space (« art. 3 ») or a
 * small letter. It may end with any mark, and a mark may follow its second dash (« (415 kg) –, elles »). The rules of
 * abbreviations apply before. A line that its author ends, two line ends here, ends it too: matches of teams that are
 * listed below each other have one dash each.
 */
const ASIDE =
  /(?<=\S[ \n\u00A0])([–—])([ \n\u00A0])(?:[^–—.!?…\n]|\n(?!\n)|\.(?=[\u00A0\u202F]|[ \n][a-zß-ÿœ])|…(?=,))+?[.!?…]*([ \n\u00A0])\1(?=[ \n]|[\u00A0\u202F]?[,;:!?…)])/g;
/** A dash right before a comma closes an aside, wherever that has begun: it never begins a line. */
const CLOSING = /(?<=\S)[ \n](?=[–—],)/g;

/** The dash that opens an aside holds to the word after it, the one that closes it to the word before. */
export function asideRule(row: RuleDocumentation): TypographyRule {
  return { ...row, name: 'aside', edits: (text) => (/[–—]/.test(text) ? asideEdits(text) : []) };
}

function asideEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const bind = (start: number) => edits.push({ start, end: start + 1, text: NBSP });
  const bound = new Set<number>();
  for (const match of text.matchAll(ASIDE)) {
    const last = match.index + match[0].length - 2;
    if (match[2] !== NBSP) bind(match.index + 1);
    if (match[3] !== NBSP) bind(last);
    bound.add(last);
  }
  for (const { index } of text.matchAll(CLOSING)) if (!bound.has(index)) bind(index);
  return edits.sort((one, other) => one.start - other.start);
}
