import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { firstMatch } from '../../sequence/first-match.ts';
import { CAPITAL, LETTER } from '../../typography/characters.ts';
import { joinedLinesRule } from './joined-lines.ts';
import type { Misreading, MisreadRule } from './misread-rule.ts';

export const lineRules: readonly MisreadRule[] = [
  {
    name: 'indented-text',
    example: [
      '\tNous nous sommes réunis jeudi, et nous avons voté.',
      'Nous nous sommes réunis jeudi, et nous avons voté.',
    ],
    counterExample: '    npm install bulletin-press\n    bulletin build 3',
    mark: /^(?: {4}| {0,3}\t)/m,
    isOfLines: true,
    inTree: indentedProse,
  },
  joinedLinesRule,
];

/** Signs of programs, and of lines that are drawn. */
const OF_PROGRAMS = /[{}<>=;$\\|_#`~^&]|\/\/|--|\S {2,}\S|\w[/.]\w/;
/** A poem may indent its verses. */
const POEM = /^po[eèé]me?$/i;
/** Words that a line of prose has at least, and more where no sentence ends. */
const FEWEST_WORDS = 5;
const MANY_WORDS = 9;

/** A paragraph that its author has indented, and that is set as a program for that. */
function indentedProse(tree: Root, source: string): readonly Misreading[] {
  const found: Misreading[] = [];
  visit(tree, 'code', (code, _, parent) => {
    if (parent?.type === 'containerDirective' && POEM.test(parent.name)) return;
    const offset = code.position?.start.offset;
    if (offset === undefined || /^[ \t]*(?:`{3}|~{3})/.test(source.slice(offset, offset + 40))) return;
    const isText = isProse(code.value);
    if (!isText && !areShortLines(code.value)) return;
    const at = offset + firstMatch(/^[ \t]*/, source.slice(offset)).length;
    const [first = ''] = code.value.trim().split('\n');
    const values = { instead: first.trim() };
    found.push({ code: 'misread.indented', offset: at, values, ...(!isText && { severity: 'note' }) });
  });
  return found;
}

/** A line of an address or a signature, which was pushed to the right with blanks: no program begins its lines so. */
const SHORT_LINE = new RegExp(`^[«“]?[ \\u00A0]?(?:[${CAPITAL}]|\\d+,? )[${LETTER}\\d ,.’'°()«»“”:\\u00A0\\u202F–-]*$`);

function areShortLines(value: string): boolean {
  const lines = value.split('\n').map((line) => line.trim());
  return (
    !OF_PROGRAMS.test(value) && lines.every((line) => line === '' || SHORT_LINE.test(line)) && HAS_SMALL.test(value)
  );
}

/** Words in capitals alone may be commands. */
const HAS_SMALL = /[a-zà-ÿ]{2}/;

/** Whether what is set as a program is prose. */
export function isProse(value: string): boolean {
  if (OF_PROGRAMS.test(value)) return false;
  const words = value.match(new RegExp(`[${LETTER}]{2,}`, 'g')) ?? [];
  const isSentence = /[.!?…:][»”"]?\s*$/.test(value) && new RegExp(`^\\s*[${CAPITAL}«“–—]`).test(value);
  return (
    words.length >= (isSentence ? FEWEST_WORDS : MANY_WORDS) &&
    words.join('').length > value.replace(/\s/g, '').length * 0.85
  );
}
