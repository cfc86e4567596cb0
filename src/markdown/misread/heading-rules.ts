import type { Heading, Root } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { firstMatch } from '../../sequence/first-match.ts';
import { LETTER } from '../../typography/characters.ts';
import { lineInstead } from './instead.ts';
import { type LeftText, leftLines } from './left-text.ts';
import type { Misreading, MisreadRule } from './misread-rule.ts';

export const headingRules: readonly MisreadRule[] = [
  {
    name: 'heading-marks',
    example: ['##Nos demandes', '## Nos demandes'],
    counterExample: '#TousEnsemble jeudi, #grève partout !',
    mark: /#[^\s#]|#{7}/,
    isOfLines: true,
    inText: unspacedHeadings,
  },
  {
    name: 'underlined-text',
    example: ['Nous attendons une réponse,\navant la fin du mois.\n---', 'avant la fin du mois.'],
    counterExample: 'Nos demandes\n------------\n\nUne réponse.',
    mark: /^[ \t>]*(?:-+|=+)[ \t]*$/m,
    isOfLines: true,
    inTree: underlinedText,
  },
];

const HEADING = new RegExp(`^(#{1,7}|#{7,})(?=[${LETTER}«“"*_\\d])`);
/** Words run together, of which at least two begin with a capital, or a word with figures: what is written behind the sign of social networks. */
const HASHTAG = new RegExp(`^#[${LETTER}\\d_]*(?:[a-zà-ÿ][A-ZÀ-Þ]|\\d|_)[${LETTER}\\d_]*(?=[^${LETTER}\\d_]|$)`);

/** `##Titre`, and more signs than there are depths of headings. */
function unspacedHeadings(left: LeftText): readonly Misreading[] {
  const { block, source } = left;
  if (block.type !== 'paragraph') return [];
  const lines = leftLines(left);
  return lines.flatMap(({ text, offset }): Misreading[] => {
    const tooDeep = /^#{7,}(?!#)(?=\s*\S)/.exec(text)?.[0];
    if (tooDeep !== undefined) {
      const spaces = firstMatch(/^\s*/, text.slice(tooDeep.length)).length;
      const instead = lineInstead(source, offset, offset + tooDeep.length + spaces, '###### ');
      return [{ code: 'misread.heading-too-deep', offset, values: { instead } }];
    }
    const signs = HEADING.exec(text)?.[1];
    if (signs === undefined) return [];
    const values = { instead: lineInstead(source, offset, offset + signs.length, `${signs} `), signs };
    if (signs.length > 1) return [{ code: 'misread.heading-unspaced', offset, values }];
    // One sign alone may be that of social networks, or of a rank: « #1 ».
    if (lines.length > 1 || /^#\d/.test(text) || text.indexOf('#', 1) > 0 || HASHTAG.test(text)) return [];
    if (/[.!?…]$/.test(text)) return [];
    const isOneWord = !/\s/.test(text);
    return [{ code: 'misread.heading-unspaced', offset, values, ...(isOneWord && { severity: 'note' }) }];
  });
}

/** A heading is shorter than this (characters). */
const LONGEST_HEADING = 90;

/** A text over a line of signs, which makes a heading of it, where the author has drawn a line below a paragraph. */
function underlinedText(tree: Root, source: string): readonly Misreading[] {
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => {
    headings.push(heading);
  });
  const isUnderlined = ({ position }: Heading) =>
    position !== undefined && position.start.line !== position.end.line && source[position.start.offset ?? 0] !== '#';
  const writesSigns = headings.some((one) => one.depth <= 2 && !isUnderlined(one));
  return headings.filter(isUnderlined).flatMap((heading): Misreading[] => {
    const { start, end } = heading.position ?? {};
    const text = mdastText(heading).trim();
    const lines = source.slice(start?.offset, end?.offset).trimEnd().split(/\r?\n/);
    const sign = lines.at(-1)?.trim() ?? '';
    const typed = lines.at(-2)?.trim() ?? '';
    // Nobody draws a line of one or two signs below a heading: they part a signature, or begin an item.
    const isCut = sign.length < 3 || (/[!…]$/.test(text) && sign === '---' && /\s\S+\s\S+\s/.test(text));
    const isSentence = isCut || lines.length > 2 || /[.;,]$/.test(text) || text.length > LONGEST_HEADING;
    // Who underlines headings draws the line as long as the words; three signs are what other tools part texts with.
    const isAnotherWay = sign === '---' && writesSigns && typed.length > 5;
    // Keys and values are a front matter, of which another rule tells.
    const areKeys = lines.slice(0, -1).every((line) => /^[\w-]+ ?:/.test(line));
    if ((!isSentence && !isAnotherWay) || areKeys) return [];
    const offset = start?.offset ?? 0;
    const code = sign.startsWith('=') ? 'misread.underlined-twice' : 'misread.underlined-text';
    return [{ code, offset, values: { instead: typed, sign } }];
  });
}
