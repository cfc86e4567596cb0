import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { photosDirective } from '../directives/photos.ts';
import { sourceSpan } from '../source-span.ts';
import { lineInstead } from './instead.ts';
import type { Misreading, MisreadRule } from './misread-rule.ts';
import { type Found, patternRow, type Said } from './pattern-row.ts';

const FILE = '[^\\s()<>[\\]"]{1,200}\\.(?:avif|gif|jpe?g|png|svg|webp)';
const PICTURE_FILE = new RegExp(`^${FILE}$`, 'i');
const FILE_FIRST = new RegExp(`^${FILE}(?![\\w.])`, 'i');
const CAPTION = /[ \t]+(?:"[^"]*"|'[^']*')$/;

/** Pictures whose signs are not where Markdown wants them. */
export const misplacedPictureRules: readonly MisreadRule[] = [
  patternRow({
    name: 'link-marks',
    example: ['![La cour] (images/cour.png)', '![La cour](images/cour.png)'],
    counterExample: 'Non ! (voir [la photo](cour.png)), ![sic] (p. 3) et !(a)[b].',
    mark: /!(?:[ \u00A0]{1,2}\[|\[|\()/,
    pattern:
      /(?<=^|\n)![ \u00A0]{1,2}(?=\uFFFC)|!\[[^[\]\n]{0,200}\](?:[ \u00A0]{1,2}\([^()\n]{3,1000}\)|\([^()\n]{3,1000}(?=\n|$))|!\([^()\n]{0,200}\)\[[^[\]\n]{3,1000}\]/g,
    say: picture,
  }),
  {
    name: 'picture-rows',
    example: ['![Un](un.png) ![Deux](deux.png)', ':::photos'],
    counterExample: '![Un](un.png)\n![Deux](deux.png)',
    mark: /!\[.*!\[/,
    inTree: picturesInLine,
  },
];

/** Nothing but blanks, and what is said of the picture before them. */
const GAP = /^(?:\{[^{}\n]{0,200}\})?[ \t\u00A0|·–-]*$/;

/** Pictures that follow each other on one line: each has a line of its own in both editions. */
function picturesInLine(tree: Root, source: string): readonly Misreading[] {
  const found: Misreading[] = [];
  visit(tree, (node, _, parent) => {
    if (node.type === 'tableCell') return SKIP;
    if (node.type !== 'paragraph') return undefined;
    if (parent?.type === 'containerDirective' && photosDirective.names.includes(parent.name.toLowerCase())) return SKIP;
    const spans = node.children.filter(({ type }) => type === 'image').map(sourceSpan);
    const isBesideNext = ({ end }: (typeof spans)[number], index: number) => {
      const next = spans[index + 1];
      return next !== undefined && GAP.test(source.slice(end, next.start));
    };
    const first = spans.findIndex(isBesideNext);
    const length = spans.slice(first).findIndex((span, index) => !isBesideNext(span, first + index)) + 1;
    const offset = spans[first]?.start;
    if (offset !== undefined)
      found.push({
        code: 'misread.picture-row',
        offset,
        values: { pictures: length, instead: ':::photos' },
        severity: 'note',
      });
    return SKIP;
  });
  return found;
}

function picture({ typed, start, end, left: { source } }: Found): Said | undefined {
  const said = (to: number, right: string): Said => ({
    code: 'misread.picture',
    values: { instead: lineInstead(source, start, to, right) },
  });
  if (/^![ \u00A0]+$/.test(typed)) {
    const [, address] = /^\[[^[\]\n]{0,200}\]\(([^()\n]{3,1000})\)/.exec(source.slice(end, end + 1300)) ?? [];
    return address !== undefined && isPictureFile(address) ? said(end, '!') : undefined;
  }
  const [, words = '', address = ''] = /^!(?:\[(.*)\][ \u00A0]*\(|\(.*\)\[)(.*)[)\]]$/.exec(typed) ?? [];
  if (typed.startsWith('!(')) {
    const alternative = typed.slice(2, typed.indexOf(')['));
    return isPictureFile(address) ? said(end, `![${alternative}](${address})`) : undefined;
  }
  if (/\)$/.test(typed)) return isPictureFile(address) ? said(end, `![${words}](${address})`) : undefined;
  if (source[end] === ')') return undefined;
  // Nothing closes it: the name of the file ends it.
  const at = typed.indexOf('](') + 2;
  const [file] = FILE_FIRST.exec(typed.slice(at)) ?? [];
  return file === undefined ? undefined : said(start + at + file.length, `${typed.slice(0, at)}${file})`);
}

/** Whether an address, with or without a caption, is that of a picture's file. */
export function isPictureFile(address: string): boolean {
  return PICTURE_FILE.test(address.trim().replace(CAPTION, ''));
}
