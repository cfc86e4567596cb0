import {
  type ChoiceField,
  type Coupon,
  type CouponField,
  type CouponRow,
  type FixedText,
  isChoice,
  type LabelOrigin,
  type SignatureField,
  type WrittenField,
} from '../../coupon/coupon.ts';
import { fieldLabel } from '../../coupon/label.ts';
import { toolLanguage, translator } from '../../messages/translate.ts';
import type { StructureBuilder } from '../blocks/structure.ts';
import type { Item } from '../display-list.ts';
import { moved } from '../moved.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import { families, italicFirst, MM, type PrintTheme } from '../theme.ts';
import { boxPlace, type FieldArea, writtenPlace } from './field-place.ts';
import { qrCode } from './qr-code.ts';
import { type LooseText, plainSpans, setText } from './set-text.ts';

/** The coupon from its cut line (y = 0) down, between the margins (x = 0 to the width). */
export interface SetCoupon {
  readonly items: readonly Item[];
  readonly height: number;
  /** Of all its rows of fields. */
  readonly rowsHeight: number;
  /** Labels that do not fit on one line in their fields' widths, and the points that they lack. */
  readonly tooLong: readonly LongLabel[];
}

export interface LongLabel {
  readonly label: string;
  readonly origin: LabelOrigin | undefined;
  readonly missing: number;
}

/** What every part of the coupon is set with. */
interface CouponContext extends SettingContext {
  readonly theme: PrintTheme;
  readonly structure: StructureBuilder;
  /** The structure element that holds the coupon. */
  readonly form: number;
  readonly lang: string;
}

/** A row of fields with its top at y = 0. */
interface SetRow {
  readonly items: readonly Item[];
  readonly height: number;
  readonly tooLong?: readonly LongLabel[];
}

/** Between two fields of one row, and between a label and its line. */
const GAP = 12;
const LABEL_GAP = 4;
/** Baselines and dotted lines stand this share of a row's height below its top. */
const BASELINE = 0.82;
const DOT = 0.7;

/** Where the code of the web form stands below the cut line. */
const CODE_TOP = 4;

/** Sets the coupon, with a code that leads to its web form where there is an address; its height is known before a line of the body is composed. */
export function setCoupon(
  coupon: Coupon,
  address: string | undefined,
  width: number,
  lang: string,
  theme: PrintTheme,
  structure: StructureBuilder,
  setting: SettingContext,
): SetCoupon {
  const context: CouponContext = { ...setting, theme, structure, form: structure.add('Sect', 0), lang };
  const items: Item[] = [];
  const code = address === undefined ? undefined : qrCode(address);
  /** What stands beside the code is as much narrower. */
  const widthAt = (y: number) => (code && y < CODE_TOP + code.side ? width - code.side - GAP : width);
  const head = setHead(coupon, widthAt(0), context);
  items.push(...head.items);
  let y = head.height;
  if (coupon.return !== undefined) {
    const set = setFixed({ kind: 'fixed', text: coupon.return, width: 12 }, widthAt(y), context);
    items.push(...moved(set.items, 0, y));
    y += set.height;
  }
  const tooLong: LongLabel[] = [];
  const rowsTop = y;
  for (const row of coupon.rows) {
    const set = setRow(row, widthAt(y), context);
    items.push(...moved(set.items, 0, y));
    tooLong.push(...(set.tooLong ?? []));
    y += set.height;
  }
  const rowsHeight = y - rowsTop;
  if (code && address !== undefined) {
    const alt = translator(toolLanguage(lang))('print.coupon.code', { address });
    const figure = structure.add('Figure', context.form, { alt });
    items.push(code.place(width - code.side, CODE_TOP, figure, theme.colours.ink));
    y = Math.max(y, CODE_TOP + code.side);
  }
  if (coupon.notice !== undefined) {
    const size = theme.coupon.notice;
    const tag = structure.add('P', context.form);
    const text: LooseText = { family: families.label, size, leading: size * 1.2, colour: theme.colours.soft, width };
    const notice = setText(plainSpans(coupon.notice, tag), text, setting);
    items.push(...moved(notice.items, 0, y + size * 1.3));
    y += size * 1.3 + (notice.lineCount - 1) * size * 1.2;
  }
  return { items, height: y + 7, rowsHeight, tooLong };
}

/** Title in a block of the accent colour, instruction beside it or, where there is no room, below. */
function setHead(coupon: Coupon, width: number, { theme, structure, form, ...setting }: CouponContext): SetRow {
  const { title: size, instruction: instructionSize } = theme.coupon;
  const items: Item[] = [];
  /** Clear of the scissors. */
  const top = 7;
  const title = setText(
    plainSpans(coupon.title, structure.add('P', form)),
    { family: families.heading, size, leading: size * 1.2, colour: theme.colours.onDark, width: width - 16 },
    setting,
  );
  const height = size * 1.5 + (title.lineCount - 1) * size * 1.2;
  items.push({
    kind: 'rectangle',
    tag: 'artefact',
    x: 0,
    y: top,
    width: title.width + 16,
    height,
    fill: theme.colours.accent,
  });
  items.push(...moved(title.items, 8, top + size * 1.1));
  if (coupon.instruction === undefined) return { items, height: top + height + 3 };

  const family = italicFirst(families.text);
  const spans = plainSpans(coupon.instruction, structure.add('P', form));
  const text = (most: number): LooseText => ({
    family,
    size: instructionSize,
    leading: instructionSize * 1.25,
    colour: theme.colours.ink,
    width: most,
  });
  const beside = width - title.width - 16 - 10;
  const isBeside = beside > width / 4 && setText(spans, text(beside), setting).lineCount === 1;
  const set = setText(spans, text(isBeside ? beside : width), setting);
  const x = isBeside ? title.width + 26 : 0;
  const y = isBeside ? top + size * 1.05 : top + height + instructionSize * 1.1;
  items.push(...moved(set.items, x, y));
  const below = isBeside ? 0 : set.lineCount * instructionSize * 1.25;
  return { items, height: top + height + below + 3 };
}

/** Fields side by side on the grid; the row is as tall as its tallest. */
function setRow(row: CouponRow, width: number, context: CouponContext): SetRow {
  const column = (width + GAP) / 12;
  const items: Item[] = [];
  const tooLong: LongLabel[] = [];
  let height = 0;
  let used = 0;
  for (const field of row) {
    const x = used * column;
    const room = field.width * column - GAP;
    const set = setField(field, room, context);
    items.push(...moved(set.items, x, 0));
    tooLong.push(...(set.tooLong ?? []));
    height = Math.max(height, set.height);
    used += field.width;
  }
  return { items, height, tooLong };
}

function setField(field: CouponField, width: number, context: CouponContext): SetRow {
  if (field.kind === 'fixed') return setFixed(field, width, context);
  return isChoice(field) ? setChoices(field, width, context) : setLines(field, width, context);
}

/** Words that stand among the fields. */
function setFixed({ text }: FixedText, width: number, context: CouponContext): SetRow {
  const { theme, structure, form } = context;
  const rowHeight = theme.coupon.rowMm * MM;
  const look = labelText(width, context);
  const { items, lineCount } = setText(plainSpans(text, structure.add('P', form)), look, context);
  return {
    items: moved(items, 0, rowHeight * BASELINE),
    height: rowHeight + (lineCount - 1) * look.leading,
  };
}

/** Lines that a signature takes. */
const SIGNATURE_LINES = 3;

/** A label and dotted lines to write on. A label that leaves too little of its line stands above it. */
function setLines(field: WrittenField | SignatureField, width: number, context: CouponContext): SetRow {
  const { theme, structure, form, lang } = context;
  const rowHeight = theme.coupon.rowMm * MM;
  const label = setText(
    plainSpans(fieldLabel(field, lang), structure.add('P', form)),
    labelText(width, context),
    context,
  );
  const isSigned = field.kind === 'signature';
  const lineCount = isSigned ? SIGNATURE_LINES : field.lines;
  // Several lines make one rectangle to type in: the label is kept out of it.
  const isAbove = label.width > width * 0.6 || label.lineCount > 1 || (!isSigned && lineCount > 1);
  const leading = theme.coupon.label * 1.2;
  const top = isAbove ? label.lineCount * leading : 0;
  const baseline = top + rowHeight * BASELINE;
  const labelY = isAbove ? rowHeight * 0.5 : baseline;
  const x1 = isAbove ? 0 : label.width + LABEL_GAP;
  const tag = structure.add('Form', form, { printField: { role: 'tv', description: field.label } });
  const lines = isSigned ? [lineCount - 1] : Array.from({ length: lineCount }, (_, line) => line);
  return {
    items: [
      ...moved(label.items, 0, labelY),
      ...lines.map((line) => dottedLine(tag, line === 0 ? x1 : 0, width, baseline + line * rowHeight + 1.5, context)),
      ...(isSigned ? [] : [writtenPlace(field, writingArea(), lang, theme)]),
    ],
    height: top + lineCount * rowHeight,
    tooLong: label.lineCount > 1 ? [longLabel(field, width, context)] : [],
  };

  function writingArea(): FieldArea {
    const height = (lineCount - 1) * rowHeight + rowHeight * BASELINE;
    return { tag, x: x1, y: top + 1.5, width: width - x1, height };
  }
}

function longLabel({ label, origin }: WrittenField | SignatureField, width: number, context: CouponContext): LongLabel {
  const whole = setText(plainSpans(label, 0), labelText(Number.MAX_SAFE_INTEGER, context), context);
  return { label, origin, missing: Math.max(0, whole.width - width) };
}

function dottedLine(tag: number, x1: number, x2: number, y: number, { theme }: CouponContext): Item {
  const look = { thickness: DOT, colour: theme.colours.ink, dash: [0, DOT * 3], cap: 'round' } as const;
  return { kind: 'rule', tag, x1, y1: y, x2, y2: y, ...look };
}

/** Label, hint, then boxes with their labels, on as many lines as they need. */
function setChoices(field: ChoiceField, width: number, context: CouponContext): SetRow {
  const { theme, structure, form, lang } = context;
  const rowHeight = theme.coupon.rowMm * MM;
  const side = theme.coupon.boxMm * MM;
  const tag = structure.add('P', form);
  const [label, hint] = fieldLabelParts(field, lang);
  const spans = [...plainSpans(label, tag, { bold: true }), ...plainSpans(hint, tag)];
  const head = setText(spans, labelText(width, context), context);
  const items: Item[] = moved(head.items, 0, rowHeight * BASELINE);
  let x = head.width + GAP;
  let baseline = rowHeight * BASELINE + (head.lineCount - 1) * theme.coupon.label * 1.2;
  /** Baseline of the lowest line so far: a long choice takes several. */
  let lowest = baseline;
  for (const [index, choice] of field.choices.entries()) {
    const box = structure.add('Form', form, {
      printField: { role: field.kind === 'one-of' ? 'rb' : 'cb', description: choice },
    });
    const name = setText(
      plainSpans(choice, structure.add('P', form)),
      labelText(width - side - LABEL_GAP, context),
      context,
    );
    const needed = side + LABEL_GAP + name.width;
    if (x > 0 && x + needed > width + 0.01) {
      x = 0;
      baseline = lowest + rowHeight;
    }
    const y = baseline - theme.coupon.label * 0.35 - side / 2;
    items.push({
      kind: 'rectangle',
      tag: box,
      x,
      y,
      width: side,
      height: side,
      stroke: { colour: theme.colours.ink, thickness: 0.8 },
    });
    items.push(boxPlace(field, index, { tag: box, x, y, width: side, height: side }, lang, theme));
    items.push(...moved(name.items, x + side + LABEL_GAP, baseline));
    x += needed + GAP;
    lowest = Math.max(lowest, baseline + (name.lineCount - 1) * theme.coupon.label * 1.2);
  }
  return { items, height: lowest + rowHeight * (1 - BASELINE) };

  function fieldLabelParts(choices: ChoiceField, language: string): readonly [string, string] {
    const whole = fieldLabel(choices, language);
    return [whole.slice(0, choices.label.length), whole.slice(choices.label.length)];
  }
}

function labelText(width: number, { theme }: CouponContext): LooseText {
  return {
    family: families.label,
    size: theme.coupon.label,
    leading: theme.coupon.label * 1.2,
    colour: theme.colours.ink,
    width,
  };
}
