import { byUse, type Coupon, type CouponField, type CouponRow } from '../../coupon/coupon.ts';
import { pageTranslator } from '../../messages/page-translator.ts';
import { itemAt } from '../../sequence/item-at.ts';
import { type LooseText, plainSpans, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import type { PrintJob } from '../print-job.ts';
import { drawQrCode, encodeQrCode } from '../qr-code.ts';
import { addNode, type SetItem, structureNode } from '../structure-tree.ts';
import { families, italicFirst, MM } from '../theme.ts';
import { type CouponContext, GAP, type LongLabel, type SetRow, setField, setFixed } from './coupon-fields.ts';
import type { SetPart } from './set-part.ts';

/** The coupon from its cut line (y = 0) down, between the margins (x = 0 to the width). */
export interface SetCoupon extends SetPart {
  /** Lines of all its boxes to tick. */
  readonly choiceLines: number;
  /** How many labels take more than one line. */
  readonly wrappedLabels: number;
  /** Labels that their fields are too narrow for. */
  readonly tooLong: readonly LongLabel[];
}

/** How much larger than usual a coupon is set. */
export interface CouponStretch {
  /** Its type, boxes and rows. */
  readonly type: number;
  /** Its rows beyond that. */
  readonly rows: number;
  /** Points between two rows, above the first and below the last. */
  readonly white: number;
  /** Lines to write on that a field of several lines, or a place to sign, has more. */
  readonly lines: number;
}

const USUAL: CouponStretch = { type: 1, rows: 1, white: 0, lines: 0 };
/** The lines of one field stay this near to each other, by how far they usually are. */
const WIDEST_PITCH = 1.4;

/** Where the code of the web form stands below the cut line. */
const CODE_TOP = 4;

/**
 * Sets a coupon, with a QR code that leads to its web form where there is one. Its height is
 * known before a line of the body is composed.
 *
 * @param coupon its fields, and the words around them
 * @param width the width that it has, in points
 * @param job the number that is being set
 * @param stretch how much larger than usual it is set
 */
export function setCoupon(coupon: Coupon, width: number, job: PrintJob, stretch: CouponStretch = USUAL): SetCoupon {
  const form = structureNode('Sect', { id: 'coupon' });
  const context: CouponContext = { ...job, form, isBelowLines: false, ...stretchedLook(job, stretch) };
  const { theme, lang } = context;
  const { couponAddress: address } = job.article;
  const items: SetItem[] = [];
  const code = address === undefined ? undefined : encodeQrCode(address);
  /** Width at a height: beside the code there is less. */
  const widthAt = (y: number) => (code && y < CODE_TOP + code.side ? width - code.side - GAP : width);
  const title = setTitle(coupon, widthAt(0), context);
  items.push(...title.items);
  let y = title.height;
  if (coupon.return !== undefined) {
    const set = setFixed({ kind: 'fixed', text: coupon.return, width: 12 }, widthAt(y), context);
    items.push(...moved(set.items, 0, y));
    y += set.height;
  }
  const tooLong: LongLabel[] = [];
  let choiceLines = 0;
  let wrappedLabels = 0;
  for (const [index, row] of coupon.rows.entries()) {
    y += stretch.white;
    const isBelowLines = coupon.rows[index - 1]?.some(isWrittenIn) === true;
    const set = setRow(row, widthAt(y), { ...context, isBelowLines });
    items.push(...moved(set.items, 0, y));
    tooLong.push(...(set.tooLong ?? []));
    choiceLines += set.choiceLines ?? 0;
    wrappedLabels += set.wrappedLabels ?? 0;
    y += set.height;
  }
  y += stretch.white;
  if (code && address !== undefined) {
    const alt = pageTranslator(lang)('print.coupon.code', { address });
    const figure = addNode(form, 'Figure', { alt });
    items.push(drawQrCode(code, width - code.side, CODE_TOP, figure, theme.colours.ink));
    y = Math.max(y, CODE_TOP + code.side);
  }
  if (coupon.notice !== undefined) {
    const size = theme.coupon.notice;
    const tag = addNode(form, 'P');
    const text: LooseText = { family: families.label, size, leading: size * 1.2, colour: theme.colours.soft, width };
    const notice = setText(plainSpans(coupon.notice, tag), text, context);
    items.push(...moved(notice.items, 0, y + size * 1.3));
    y += size * 1.3 + (notice.lineCount - 1) * size * 1.2;
  }
  return { items, height: y + 7, tags: [form], choiceLines, wrappedLabels, tooLong };
}

function stretchedLook(
  { theme }: PrintJob,
  stretch: CouponStretch,
): Pick<CouponContext, 'theme' | 'pitch' | 'moreLines'> {
  const { type, rows, lines: moreLines } = stretch;
  const { title, instruction, label, rowMm, boxMm, notice } = theme.coupon;
  const coupon = {
    title: title * type,
    instruction: instruction * type,
    label: label * type,
    rowMm: rowMm * type * rows,
    boxMm: boxMm * type,
    notice: notice * type,
  };
  const pitch = rowMm * MM * type * Math.min(rows, WIDEST_PITCH);
  return { theme: { ...theme, coupon }, pitch, moreLines };
}

/** Title in a block of the accent colour, instruction beside it or, where there is no room, below. */
function setTitle(coupon: Coupon, width: number, context: CouponContext): SetRow {
  const { theme, form } = context;
  const { title: size, instruction: instructionSize } = theme.coupon;
  const items: SetItem[] = [];
  /** White below the scissors, in points. */
  const top = 7;
  const title = setText(
    plainSpans(coupon.title, addNode(form, 'P')),
    {
      family: families.heading,
      size,
      leading: size * 1.2,
      colour: theme.colours.onAccent,
      width: width - 16,
      balanced: true,
    },
    context,
  );
  const height = size * 1.5 + (title.lineCount - 1) * size * 1.2;
  items.push({
    kind: 'rectangle',
    tag: 'artefact',
    ground: 'band',
    x: 0,
    y: top,
    width: title.width + 16,
    height,
    fill: theme.colours.accent,
  });
  items.push(...moved(title.items, 8, top + size * 1.1));
  if (coupon.instruction === undefined) return { items, height: top + height + 3 };

  const family = italicFirst(families.text);
  const spans = plainSpans(coupon.instruction, addNode(form, 'P'));
  const text = (most: number): LooseText => ({
    family,
    size: instructionSize,
    leading: instructionSize * 1.25,
    colour: theme.colours.ink,
    width: most,
    balanced: true,
  });
  const beside = width - title.width - 16 - 10;
  const isBeside = beside > width / 4 && setText(spans, text(beside), context).lineCount === 1;
  const set = setText(spans, text(isBeside ? beside : width), context);
  const x = isBeside ? title.width + 26 : 0;
  const y = isBeside ? top + size * 1.05 : top + height + instructionSize * 1.1;
  items.push(...moved(set.items, x, y));
  const below = isBeside ? 0 : set.lineCount * instructionSize * 1.25;
  return { items, height: top + height + below + 3 };
}

/** Whether a field has lines to write on, or to sign on. */
function isWrittenIn(field: CouponField): boolean {
  const { use } = byUse(field);
  return use === 'text' || use === 'signature';
}

/** Fields side by side on the grid, their writing lines on one height; the row is as tall as its tallest. */
function setRow(row: CouponRow, width: number, context: CouponContext): SetRow {
  const column = (width + GAP) / 12;
  const sets = row.map((field) => setField(field, field.width * column - GAP, context));
  const above = Math.max(...sets.map((set) => set.above ?? 0));
  const items: SetItem[] = [];
  let height = 0;
  let used = 0;
  for (const [index, field] of row.entries()) {
    const set = itemAt(sets, index);
    const y = above - (set.above ?? 0);
    items.push(...moved(set.items, used * column, y));
    height = Math.max(height, y + set.height);
    used += field.width;
  }
  const sum = (numbers: readonly (number | undefined)[]) => numbers.reduce<number>((all, one = 0) => all + one, 0);
  return {
    items,
    height,
    choiceLines: sum(sets.map((set) => set.choiceLines)),
    wrappedLabels: sum(sets.map((set) => set.wrappedLabels)),
    tooLong: sets.flatMap((set) => set.tooLong ?? []),
  };
}
