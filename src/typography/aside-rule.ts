import { NBSP } from './characters.ts';
import type { Edit, RuleDocumentation, TypographyRule } from './rule.ts';

/**
 * Two dashes of one kind within a sentence. The aside between them may hold a stop
 * only where the sentence goes on behind it: with a no-break space (« art. 3 ») or a
 * small letter. It may end with any mark. The rules of abbreviations apply before.
 */
const ASIDE =
  /(?<=\S[ \n\u00A0])([–—])([ \n\u00A0])(?:[^–—.!?…]|\.(?=[\u00A0\u202F]|[ \n][a-zß-ÿœ])|…(?=,))+?[.!?…]*([ \n\u00A0])\1(?=[ \n])/g;

/** The dash that opens an aside holds to the word after it, the one that closes it to the word before. */
export function asideRule(row: RuleDocumentation): TypographyRule {
  return { ...row, name: 'aside', edits: (text) => (/[–—]/.test(text) ? asideEdits(text) : []) };
}

function asideEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(ASIDE)) {
    const first = match.index + 1;
    const last = match.index + match[0].length - 2;
    if (match[2] !== NBSP) edits.push({ start: first, end: first + 1, text: NBSP });
    if (match[3] !== NBSP) edits.push({ start: last, end: last + 1, text: NBSP });
  }
  return edits;
}
