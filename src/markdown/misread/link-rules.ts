import { nearest } from '../../problems/nearest.ts';
import { LETTER } from '../../typography/characters.ts';
import { lineInstead } from './instead.ts';
import type { MisreadRule } from './misread-rule.ts';
import { type Found, patternRow, type Said } from './pattern-row.ts';
import { isPictureFile } from './picture-rules.ts';

/** Words between brackets, and what may stand among them of understood Markdown. */
const WORDS = '[^[\\]\\n]{2,200}';

export const linkRules: readonly MisreadRule[] = [
  patternRow({
    name: 'link-marks',
    example: ['Lire [le compte rendu] (https://exemple.fr/cr).', 'Lire [le compte rendu](https://exemple.fr/cr).'],
    counterExample: 'Ils ont « gagné » [sic] (voir p. 3), et [1] (cr.pdf).',
    mark: /\][ \u00A0]{1,2}\(/,
    pattern: new RegExp(`(?<![\\]\\)!${LETTER}\\d])\\[(${WORDS})\\][ \\u00A0]{1,2}\\(([^()\\n]{3,1000})\\)`, 'g'),
    say: (found) => joined(found, 1, /\][ \u00A0]+\(/, ']('),
  }),
  patternRow({
    name: 'link-marks',
    example: ['Lire (le compte rendu)[https://exemple.fr/cr].', 'Lire [le compte rendu](https://exemple.fr/cr).'],
    counterExample: 'Le texte (page 3)[1], et (voir plus bas)[…].',
    mark: /\)\[/,
    pattern: /\(([^()\n]{2,200})\)\[([^[\]\n]{3,1000})\]/g,
    say: turned,
  }),
  patternRow({
    name: 'link-marks',
    example: ['Lire [le compte rendu](https://exemple.fr/cr', 'Lire [le compte rendu](https://exemple.fr/cr)'],
    counterExample: 'Voir [1](ou pas) et [2](sans adresse.',
    mark: /\]\(/,
    pattern: new RegExp(`\\[(${WORDS})\\]\\([^()\\n]{1,1000}(?=[(\\n]|$)`, 'g'),
    say: unclosed,
  }),
  patternRow({
    name: 'link-marks',
    example: ['[le plan](https://exemple.fr/plan 2.pdf)', '[le plan](<https://exemple.fr/plan 2.pdf>)'],
    counterExample: 'Voir [le plan](https://exemple.fr/plan "Le plan"), et [1](https://exemple.fr page 3).',
    mark: /\]\((?:https?:|www\.)/i,
    pattern: new RegExp(`\\[(${WORDS})\\]\\((?=[\\uFFFCh])[^()\\s<>]{1,1000}[ \\t][^()\\n<>]{1,300}\\)`, 'g'),
    say: spaced,
  }),
  patternRow({
    name: 'link-references',
    example: ['Lire [le compte rendu][reunion].', 'Lire [le compte rendu](https://…).'],
    counterExample: 'Le tableau[i][j], [12][13], « [sic][…] » et [NDLR][1].',
    mark: /\]\[/,
    pattern: new RegExp(`(?<![\\]${LETTER}\\d)])!?\\[(${WORDS})\\]\\[([^[\\]\\n]{1,200})\\]`, 'g'),
    say: reference,
  }),
];

/** What is an address whatever stands around it; a file has an ending that a bulletin may lead to. */
const ADDRESS =
  /^(?:(?:https?:\/\/|www\.|mailto:|tel:)\S+|[^\s@]+@[^\s@]+\.[a-z]{2,}|[\p{L}\p{M}\d_./%(-]{1,200}\.(?:pdf|odt|ods|docx?|xlsx?|csv|txt|md|html?|jpe?g|png|webp|svg))$/iu;

/** Whether words are those of a link: some letters, and no remark of an editor or number of a note. */
function areOfLink(words: string): boolean {
  return AT_LEAST_A_WORD.test(words) && !/^(?:sic|NDLR|NDT|NdA|NdE|etc\.?)\b/i.test(words);
}
const AT_LEAST_A_WORD = new RegExp(`[${LETTER}]{3}`);

/** Two parts of a link that something parts. */
function joined(
  { match, typed, start, end, left }: Found,
  words: number,
  gap: RegExp,
  right: string,
): Said | undefined {
  const address = typed
    .slice(typed.search(gap))
    .replace(gap, '')
    .slice(0, -1)
    .trim()
    .replace(/^<(.*)>$/, '$1');
  if (!areOfLink(match[words] ?? '') || !ADDRESS.test(address)) return undefined;
  const instead = lineInstead(left.source, start, end, typed.replace(gap, right));
  return { code: 'misread.link-apart', values: { instead } };
}

/** The wrong way round. */
function turned({ match, typed, start, end, left }: Found): Said | undefined {
  const { 1: words = '' } = match;
  const [text = '', address = ''] = typed.slice(1, -1).split(')[');
  if (!areOfLink(words) || !ADDRESS.test(address.trim())) return undefined;
  // A picture is told of as such.
  if (left.source[start - 1] === '!' && isPictureFile(address)) return undefined;
  const instead = lineInstead(left.source, start, end, `[${text}](${address.trim()})`);
  return { code: 'misread.link-turned', values: { instead } };
}

function unclosed({ match, typed, start, left: { source } }: Found): Said | undefined {
  const at = start + typed.indexOf('](') + 2;
  const [address = ''] = /^[^\s)]+/.exec(source.slice(at, at + LONGEST_ADDRESS)) ?? [];
  // Behind the address its sentence may end.
  const named = address.replace(/(?<![.,;:!?…])[.,;:!?…]+$/, '');
  if (!ADDRESS.test(named) || !areOfLink(match[1] ?? '') || source[at + address.length] === ')') return undefined;
  // A picture is told of as such.
  if (source[start - 1] === '!' && isPictureFile(named)) return undefined;
  const right = named.includes('(') ? `<${named}>)` : `${named})`;
  const instead = lineInstead(source, start, at + named.length, `${source.slice(start, at)}${right}`);
  return { code: 'misread.link-unclosed', values: { instead } };
}
const LONGEST_ADDRESS = 1000;

/** A blank ends an address, unless it stands between chevrons. */
function spaced({ match, typed, start, end, left }: Found): Said | undefined {
  const at = typed.indexOf('](') + 2;
  const address = typed.slice(at, -1).trim();
  if (!areOfLink(match[1] ?? '') || !/^(?:https?:\/\/|www\.)/i.test(address)) return undefined;
  const instead = lineInstead(left.source, start, end, `${typed.slice(0, at)}<${address}>)`);
  return { code: 'misread.link-spaced', values: { instead } };
}

/** `[words][name]` of which nothing says the address. */
function reference({ match, typed, start, end, left }: Found): Said | undefined {
  const { 1: words = '', 2: name = '' } = match;
  if (!areOfLink(words) || !/^[\p{L}\d][\p{L}\d .:/_-]*$/u.test(name) || typed.includes('[^')) return undefined;
  // « [variable][0] » and « [NDLR][1] » are of programs and of editors.
  if (/^[\d\s]+$/.test(name) && !/\s/.test(words)) return undefined;
  const near = nearest(name, definedIn(left.source));
  const sign = typed.startsWith('!') ? '!' : '';
  const text = typed.slice(sign.length + 1, typed.lastIndexOf(']['));
  const right =
    near === undefined ? `${sign}[${text}](${sign ? 'image.jpg' : 'https://…'})` : `${sign}[${text}][${near}]`;
  const instead = lineInstead(left.source, start, end, right);
  return { code: near === undefined ? 'misread.reference' : 'misread.reference-near', values: { name, instead } };
}

function definedIn(source: string): readonly string[] {
  return Array.from(source.matchAll(/^[ \t>]{0,20}\[([^[\]^\n]{1,300})\]:/gm), ([, name = '']) => name);
}
