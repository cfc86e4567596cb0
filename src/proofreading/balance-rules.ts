import { pairedQuotes } from '../typography/quotes-rules.ts';
import { rulesFor } from '../typography/rules.ts';
import { untouchedIn } from '../typography/untouched.ts';
import { usualMarks } from '../typography/usual-marks.ts';
import { openMarks } from './open-marks.ts';
import type { Prose } from './prose.ts';
import type { Finding, ProofRule } from './rule.ts';

/** What opens without closing, or closes without opening. */
export const balanceRules: readonly ProofRule[] = [
  {
    name: 'quotations',
    example: ['Il a dit : « oui, et il est parti.', '»'],
    source: 'Lexique de l’Imprimerie nationale, « Guillemets »',
    find: unbalancedQuotations,
  },
  {
    name: 'parentheses',
    example: ['La direction (ou ce qui en reste a répondu.', ')'],
    source: 'Relecture courante',
    find: unbalancedBrackets,
  },
];

/**
 * A quotation may run over paragraphs and items of a list, each of which may
 * begin with the opening mark again; it ends before the next heading at the
 * latest. Straight quotes are those that typography could not pair, and those of languages that it has no rules of: there
 * they are the marks that the author writes.
 */
function unbalancedQuotations(texts: readonly Prose[]): Finding[] {
  const found: Finding[] = [];
  const marks = openMarks();
  const close = () => {
    for (const { prose, at, sign } of marks.takeAll())
      found.push(unclosed('proof.quotation-unclosed', prose, at, sign));
  };
  let section: Prose['kind'] | undefined;
  for (const prose of texts) {
    // Title, standfirst and headings stand for themselves.
    if (prose.kind === 'heading' || section === 'title' || section === 'standfirst' || section === 'heading') close();
    section = prose.kind;
    const pairs = pairsOf(prose.lang);
    const paired = pairedQuotes(prose.text);
    let isFirst = true;
    for (const { index: at, 0: sign } of prose.text.matchAll(/[«»“”„"]/g)) {
      const opened = marks.last();
      const pair = pairs.find(([opening, closing]) => opening === sign || closing === sign);
      const again = isFirst && opened?.sign === sign && prose.text.slice(0, at).trim() === '';
      isFirst = false;
      if (again || paired.has(at) || (sign !== '"' && !pair)) continue;
      if (sign === '"') {
        if (/\d/.test(prose.text.charAt(at - 1))) continue;
        if (rulesFor(prose.lang).length > 0) found.push(straight(prose, at));
        else if (opensAt(prose, at)) marks.open({ prose, at, sign });
        else if (!marks.close(sign)) found.push(unclosed('proof.quotation-unopened', prose, at, sign));
      } else if (pair?.[1] === sign && (opened?.sign === pair[0] || pair[0] !== sign)) {
        if (!marks.close(pair[0])) found.push(unclosed('proof.quotation-unopened', prose, at, sign));
      } else marks.open({ prose, at, sign });
    }
  }
  close();
  const order = new Map(texts.map((prose, index) => [prose, index]));
  const orderOf = ({ prose }: Finding) => order.get(prose) as number;
  return found.sort((a, b) => orderOf(a) - orderOf(b) || a.start - b.start);
}

/** The pairs of a language; not the single marks, one of which is the apostrophe. */
function pairsOf(lang: string): readonly (readonly [string, string])[] {
  const { outer, inner } = usualMarks(lang);
  return [outer, inner]
    .map(([open, shut]) => [open.trim(), shut.trim()] as const)
    .filter((pair) => !pair.includes('’'));
}

const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
/** A bracket; `item` where it may be the one behind a letter or a number in a list. */
const BRACKET = /(?<item>(?<=(?:^|[\s(])[\p{L}\d]{1,3})[)\]])|[()[\]]/gu;

/** Within one block: « a) », « 1) » and smileys close nothing. */
function unbalancedBrackets(texts: readonly Prose[]): Finding[] {
  const found: Finding[] = [];
  const marks = openMarks();
  const close = () => {
    for (const { prose, at, sign } of marks.takeAll()) found.push(unclosed('proof.bracket-unclosed', prose, at, sign));
  };
  for (const prose of texts) {
    if (!prose.follows) close();
    const isUntouched = untouchedIn(prose.text);
    for (const { index: at, 0: sign, groups } of prose.text.matchAll(BRACKET)) {
      if (isUntouched(at, at + 1)) continue;
      const opening = BRACKETS[sign];
      if (opening === undefined) marks.open({ prose, at, sign });
      else if (!marks.close(opening) && groups?.item === undefined)
        found.push(unclosed('proof.bracket-unopened', prose, at, sign));
    }
  }
  close();
  return found;
}

function unclosed(code: Finding['code'], prose: Prose, at: number, sign: string): Finding {
  const [opening, closing] = partner(sign, prose.lang);
  return { prose, start: at, end: at + 1, code, values: { found: sign, opening, closing } };
}

function partner(sign: string, lang: string): readonly [string, string] {
  const brackets = Object.entries(BRACKETS).map(([closing, opening]) => [opening, closing] as const);
  return [...brackets, ...pairsOf(lang)].find((pair) => pair.includes(sign)) ?? [sign, sign];
}

function straight(prose: Prose, at: number): Finding {
  const [opening, closing] = pairsOf(prose.lang)[0] ?? ['“', '”'];
  const code = opensAt(prose, at) ? 'proof.quotation-unclosed' : 'proof.quotation-unopened';
  return { prose, start: at, end: at + 1, code, values: { found: '"', opening, closing } };
}

function opensAt({ text }: Prose, at: number): boolean {
  return at === 0 || /[\s(]/.test(text.charAt(at - 1));
}
