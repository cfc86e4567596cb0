import type { Hyphenate } from '../../typography/hyphenation.ts';
import type { Block, Nesting, PictureBlock, TextBlock, TextRole } from '../blocks/block.ts';
import type { Item } from '../display-list.ts';
import type { Line } from '../paragraphs/line.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type FontFamily, plain, type TextStyle } from '../paragraphs/text-style.ts';
import { fallbackFaces, families, italicFirst, microtypographyOf, type PrintTheme } from '../theme.ts';
import { type Closing, FORBIDDEN_BREAK, type Row } from './row.ts';

/** The body's size and leading, in points. */
export interface BodySize {
  readonly size: number;
  readonly leading: number;
}

/** How a number is set: all that copyfitting varies. */
export interface Setting {
  readonly body: BodySize;
  /** Lines more or fewer than its best setting that a block is to have, by its index. */
  readonly looseness: ReadonlyMap<number, number>;
  /** The line of a block that may not end in a divided word, by the block's index: the last of a column. */
  readonly undivided: ReadonlyMap<number, number>;
  /** Size of the pictures: 1 is as large as they are and the column allows. */
  readonly pictureScale: number;
  /** Whether quotations, pictures and the like stand apart by an empty line; headings always do. */
  readonly gaps: boolean;
}

/** What blocks are set with. */
export interface BlockContext extends SettingContext, Setting {
  readonly theme: PrintTheme;
  /** Width of the column. */
  readonly measure: number;
  /** Most lines that a picture may take. */
  readonly depth: number;
  readonly hyphenate: Hyphenate;
  /** Lines that have been set before: composing again with another leading breaks no line anew. */
  readonly known: Map<string, readonly Line[]>;
}

/** Between a list's number and its item, and from an item's left edge back to its bullet, in ems of the body. */
const MARKER_GAP = 0.35;
const BULLET_OUTDENT = 1.3;
/** A bullet is a square of this many ems, its middle at half the x-height. */
const BULLET = 0.36;
/** Roles that stand apart from what is around them by an empty line. */
const APART: ReadonlySet<TextRole> = new Set(['heading-2', 'heading-3', 'heading-4', 'quote', 'code']);

/** A heading has this many lines of its text below it in its column. */
const LINES_AFTER_HEADING = 2;

/** Blocks to the rows of one endless column. */
export function blockRows(blocks: readonly Block[], context: BlockContext): Row[] {
  const rows: Row[] = [];
  let sinceHeading = LINES_AFTER_HEADING;
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1];
    if (previous && (context.gaps || isHeading(block)) && needsSpace(previous, block)) rows.push(space());
    if (isHeading(block)) sinceHeading = 0;
    for (const row of rowsOf(block, index, blocks, context)) {
      if (!isHeading(block)) sinceHeading += row.lines;
      rows.push(sinceHeading < LINES_AFTER_HEADING ? { ...row, breakCost: FORBIDDEN_BREAK } : row);
    }
  }
  return rows;
}

function needsSpace(previous: Block, block: Block): boolean {
  if (isHeading(previous)) return false;
  if (block.kind !== 'text' || previous.kind !== 'text')
    return previous.kind !== 'rule' && block.kind !== 'rule' && !isCaption(block);
  if (block.role === previous.role && (block.role === 'quote' || block.role === 'code')) return block.role === 'code';
  return APART.has(block.role) || APART.has(previous.role);
}

function isHeading(block: Block): boolean {
  return block.kind === 'text' && block.role.startsWith('heading');
}

function hasCaption(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  return next !== undefined && isCaption(next);
}

function isCaption(block: Block): boolean {
  return block.kind === 'text' && block.role === 'caption';
}

function space(): Row {
  return { lines: 1, place: () => [], breakCost: 0, isSpace: true, strain: 0 };
}

function rowsOf(block: Block, index: number, blocks: readonly Block[], context: BlockContext): Row[] {
  switch (block.kind) {
    case 'text':
      return textRows(block, index, context);
    case 'picture':
      return [pictureRow(block, hasCaption(blocks, index), context)];
    case 'rule':
      return [ruleRow(context)];
  }
}

function textRows(block: TextBlock, blockIndex: number, context: BlockContext): Row[] {
  const { body } = context;
  const left = block.nesting.indent * body.size;
  const set = linesOf(block, blockIndex, context);
  const lines = set.length > 0 || !block.marker ? set : [EMPTY_LINE];
  const baseline = baselineOf(body);
  const closes = lines.length > 1 && JUSTIFIED.has(block.role);
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    const place: Row['place'] = (x, y) => [
      ...(index === 0 && block.marker ? marker(block, x, y + baseline, context) : []),
      ...quoteRules(block.nesting, x, y, context),
      ...line.place(x + left, y + baseline),
    ];
    const heading =
      index === 0 && isHeading(block) ? { title: titleOf(block), level: Number(block.role.at(-1)) } : undefined;
    rows.push({
      lines: 1,
      place,
      breakCost: breakCost(block, index, lines),
      isSpace: false,
      ...(block.role === 'caption' && { floats: true }),
      strain: line.justified ? Math.min(Math.abs(line.ratio), 4) ** 3 : 0,
      ...(heading && { heading }),
      ...(line.hyphenated && { divided: { block: blockIndex, line: index } }),
      ...(closes && index === lines.length - 1 && { closing: closingOf(blockIndex, lines, rows[0] as Row, context) }),
    });
  }
  return rows;
}

/** Roles whose lines have spaces to give. */
const JUSTIFIED: ReadonlySet<TextRole> = new Set(['paragraph', 'first-paragraph', 'item', 'quote']);

function closingOf(block: number, lines: readonly Line[], opening: Row, { measure }: BlockContext): Closing {
  const { width } = lines.at(-1) as Line;
  return { block, lineCount: lines.length, width, share: width / measure, opening };
}

/** What an item without a word has beside its number. */
const EMPTY_LINE: Line = { place: () => [], width: 0, hyphenated: false, justified: false, ratio: 0 };

function linesOf(block: TextBlock, index: number, context: BlockContext): readonly Line[] {
  const { measure, body, hyphenate, known } = context;
  const looseness = context.looseness.get(index) ?? 0;
  const style = styleFor(block, context);
  const undivided = context.undivided.get(index);
  const key = `${index} ${body.size} ${style.size} ${looseness} ${undivided}`;
  let lines = known.get(key);
  if (!lines) {
    const room = measure - block.nesting.indent * body.size - block.nesting.quotes.length * body.size * 0.6;
    const how = { style, measure: room, hyphenate, looseness, undivided };
    lines = setParagraph({ spans: block.spans, ...how }, context);
    known.set(key, lines);
  }
  return lines;
}

/** A word divided between two columns: the eye has far to go. */
const HYPHEN_AT_FOOT = 6;
/** A list item or a quotation in two columns: it is meant to be seen as one. */
const SPLIT_ITEM = 3;

/** Two lines of a paragraph at least on either side of a break; a heading never parts from its text. */
function breakCost(block: TextBlock, index: number, lines: readonly Line[]): number {
  if (index === lines.length - 1) return 0;
  if (isCaption(block)) return FORBIDDEN_BREAK;
  const isParted = index === 0 || index === lines.length - 2;
  const isWhole = block.role !== 'paragraph' && block.role !== 'first-paragraph';
  return (
    (isParted ? FORBIDDEN_BREAK : 0) + (isWhole ? SPLIT_ITEM : 0) + (lines[index]?.hyphenated ? HYPHEN_AT_FOOT : 0)
  );
}

function styleFor({ role }: TextBlock, { theme, body }: BlockContext): TextStyle {
  const { ink, accent, soft } = theme.colours;
  const base: TextStyle = {
    family: families.text,
    code: families.code,
    fallback: fallbackFaces,
    size: body.size,
    colour: ink,
    align: 'justify',
    hyphenate: true,
    micro: microtypographyOf(theme),
    figures: theme.body.figures,
    indent: 0,
    capitals: false,
    preformatted: false,
  };
  const heading = (size: number, colour: string, family: FontFamily = families.heading): TextStyle => ({
    ...base,
    family,
    size: Math.min(size, body.leading),
    colour,
    align: 'left',
    hyphenate: false,
  });
  switch (role) {
    case 'paragraph':
      return { ...base, indent: theme.body.indent };
    case 'heading-2':
      return heading(theme.heading2, accent);
    case 'heading-3':
      return heading(theme.heading3, ink);
    case 'heading-4':
      return heading(theme.heading4, soft);
    case 'quote':
      return { ...base, family: italicFirst(families.text) };
    case 'code':
      return {
        ...base,
        family: families.code,
        size: body.size * 0.82,
        align: 'left',
        hyphenate: false,
        preformatted: true,
      };
    case 'caption':
      return { ...base, family: families.label, size: body.size * 0.88, colour: soft, align: 'left' };
    default:
      return base;
  }
}

/** Where the baseline stands in a line of the grid: the letters' middle on the line's middle. */
export function baselineOf({ size, leading }: BodySize): number {
  return leading / 2 + size * 0.27;
}

/** A drawn bullet, or the number with its stop: they hang to the left of the list's items. */
function marker({ marker, nesting }: TextBlock, x: number, baseline: number, context: BlockContext): readonly Item[] {
  if (!marker) return [];
  const { size } = context.body;
  const left = x + marker.indent * size;
  if (marker.text === '') {
    const side = size * BULLET;
    const bullet = { x: left - size * BULLET_OUTDENT, y: baseline - size * 0.23 - side / 2 };
    const fill = nesting.lists > 1 ? context.theme.colours.soft : context.theme.colours.accent;
    return [{ kind: 'rectangle', tag: 'artefact', ...bullet, width: side, height: side, fill }];
  }
  const style: TextStyle = { ...styleFor({ kind: 'text', role: 'item', nesting, spans: [] }, context), align: 'left' };
  const spans = [{ text: marker.text, style: plain, tag: marker.tag, lang: '' }];
  const [line] = setParagraph({ spans, style, measure: Number.MAX_SAFE_INTEGER }, context);
  return line ? line.place(left - size * MARKER_GAP - line.width, baseline) : [];
}

function quoteRules({ quotes }: Nesting, x: number, y: number, { theme, body }: BlockContext): Item[] {
  return quotes.map((indent): Item => {
    const at = x + indent * body.size + 1;
    return {
      kind: 'rule',
      tag: 'artefact',
      x1: at,
      y1: y,
      x2: at,
      y2: y + body.leading,
      thickness: 1.5,
      colour: theme.colours.accent,
    };
  });
}

function pictureRow(
  { src, width, height, tag, nesting }: PictureBlock,
  captioned: boolean,
  { measure, body, depth, pictureScale }: BlockContext,
): Row {
  const left = nesting.indent * body.size;
  const room = measure - left;
  /** A picture is printed at 300 dots an inch or more coarsely, as wide as the column at most. */
  const natural = width * (72 / 150);
  const scale = Math.min(room / width, natural / width, (Math.max(2, depth) * body.leading) / height) * pictureScale;
  const shown = { width: width * scale, height: height * scale };
  const lines = Math.max(1, Math.ceil(shown.height / body.leading - 0.01));
  const dx = left + (room - shown.width) / 2;
  const dy = (lines * body.leading - shown.height) / 2;
  return {
    lines,
    place: (x, y) => [{ kind: 'picture', tag, src, x: x + dx, y: y + dy, ...shown }],
    breakCost: captioned ? FORBIDDEN_BREAK : 0,
    isSpace: false,
    floats: true,
    strain: 0,
  };
}

/** A thematic break: three squares in the middle of an empty line. */
function ruleRow({ measure, body, theme }: BlockContext): Row {
  const side = body.size * 0.3;
  const place: Row['place'] = (x, y) =>
    [-1, 0, 1].map((at) => ({
      kind: 'rectangle',
      tag: 'artefact',
      x: x + measure / 2 + at * side * 3 - side / 2,
      y: y + body.leading / 2 - side / 2,
      width: side,
      height: side,
      fill: theme.colours.accent,
    }));
  return { lines: 1, place, breakCost: 0, isSpace: false, strain: 0 };
}

function titleOf({ spans }: TextBlock): string {
  return spans
    .map((span) => span.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
