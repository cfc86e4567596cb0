import type { Nodes } from 'hast';
import type { Article } from '../../src/article/article.ts';
import type { DisplayList, GlyphRun } from '../../src/print/display-list.ts';
import type { StructureElement } from '../../src/print/structure-element.ts';
import { MM, type PrintTheme } from '../../src/print/theme.ts';
import { textOf } from './describe-display-list.ts';

/** A line of the body as it stands in the display list. */
export interface SetLine {
  /** From 0; the columns of all sides are counted through in `column`. */
  readonly sheet: number;
  readonly column: number;
  /** Left and right edge of its column. */
  readonly left: number;
  readonly right: number;
  /** Its baseline. */
  readonly y: number;
  /** Index of the structure element of its paragraph, heading or the like. */
  readonly block: number;
  readonly type: StructureElement['type'];
  /** Its text without a list's label. */
  readonly text: string;
  /** The label's included. */
  readonly runs: readonly GlyphRun[];
}

/** Structure elements that stand inside the text of a block. */
const INLINE: ReadonlySet<string> = new Set(['Link', 'Code', 'Span']);
/** A run belongs to the column that it starts in, or before whose left edge it hangs out by less than this, in points. */
const HANG = 4;

/** The body's lines in the order of the list: reading order. */
export function bodyLines(list: DisplayList, { coupon }: Article, theme: PrintTheme): SetLine[] {
  const isBody = bodyElements(list, coupon !== undefined);
  const lines: (SetLine & { readonly runs: GlyphRun[]; text: string })[] = [];
  for (const [sheet, { items }] of list.sheets.entries()) {
    for (const run of items) {
      if (run.kind !== 'glyphs' || run.tag === 'artefact' || !isBody(run.tag)) continue;
      const [block, isLabel] = blockOf(list, run.tag);
      const { index, left, right } = columnAt(run.x, theme);
      const column = sheet * theme.columns + index;
      const last = lines.at(-1);
      const goesOn = last && last.column === column && Math.abs(last.y - run.y) < 0.001;
      const line = goesOn
        ? last
        : { sheet, column, left, right, y: run.y, block, type: 'P' as const, text: '', runs: [] as GlyphRun[] };
      if (!goesOn) lines.push(line);
      line.runs.push(run);
      if (isLabel) continue;
      line.text += textOf(run);
      // The label comes first.
      Object.assign(line, { block, type: (list.structure[block] as StructureElement).type });
    }
  }
  return lines;
}

/** The words of the body, those that a line's end parts put together as the article has them. */
export function printedWords(lines: readonly SetLine[], asIn: readonly string[]): string[] {
  const pieces = lines.flatMap(({ text }) => {
    const words = wordsOf(text);
    return words.map((word, index) => ({ word, endsLine: index === words.length - 1 }));
  });
  const words: string[] = [];
  for (let i = 0; i < pieces.length; i++) {
    let word = bare(pieces[i]?.word);
    const whole = asIn[words.length] ?? '';
    while (pieces[i]?.endsLine && word !== whole && whole.startsWith(word)) word += bare(pieces[++i]?.word);
    words.push(word);
  }
  return words;

  /** Without the hyphen that a line's end puts in. */
  function bare(piece: string | undefined): string {
    return piece?.replace(/\u00AD$/, '') ?? '';
  }
}

/** The words of an article's body, in order: what stands between breakable spaces. */
export function articleWords({ body }: Article): string[] {
  return wordsOf(textIn(body));
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  const inside = node.children.map(textIn).join('');
  const isInline = node.type === 'element' && /^(a|code|em|strong)$/.test(node.tagName);
  return isInline ? inside : ` ${inside} `;
}

/** Fixed spaces are part of a word. */
function wordsOf(text: string): string[] {
  return text.split(/[ \t\r\n]+/).filter((word) => word !== '');
}

/** Elements between the headline and the coupon's section, or else the imprint: the last paragraph of the document itself. */
function bodyElements({ structure }: DisplayList, hasCoupon: boolean): (tag: number) => boolean {
  const first = structure.findIndex(({ type }) => type === 'H1');
  const end = structure.findLastIndex(({ type, parent }) => type === (hasCoupon ? 'Sect' : 'P') && parent === 0);
  return (tag) => tag > first && tag < end;
}

/** The block that an element stands in, and whether it is a list's label. */
function blockOf({ structure }: DisplayList, tag: number): readonly [block: number, isLabel: boolean] {
  let block = tag;
  while (INLINE.has((structure[block] as StructureElement).type)) block = (structure[block] as StructureElement).parent;
  return [block, (structure[block] as StructureElement).type === 'Lbl'];
}

function columnAt(x: number, { page, columns, gutterMm }: PrintTheme) {
  const { left: margin, right } = page.marginsMm;
  const measure = ((page.widthMm - margin - right - (columns - 1) * gutterMm) * MM) / columns;
  const leftOf = (column: number) => margin * MM + column * (measure + gutterMm * MM);
  let index = 0;
  while (index + 1 < columns && x >= leftOf(index + 1) - HANG) index++;
  return { index, left: leftOf(index), right: leftOf(index) + measure };
}
