import {
  byUse,
  type ChoiceField,
  type CouponField,
  type CouponSource,
  type FixedText,
  type SignatureField,
  type TextField,
} from '../../coupon/coupon.ts';
import { fieldLabel } from '../../coupon/label.ts';
import { type LooseText, plainSpans, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import type { PrintJob } from '../print-job.ts';
import { addNode, type SetItem, type StructureNode } from '../structure-tree.ts';
import { families, MM } from '../theme.ts';
import { boxPlace, type FieldArea, textFieldPlace } from './field-place.ts';

/** A label that its field is too narrow for. */
export interface LongLabel {
  readonly label: string;
  readonly origin: CouponSource | undefined;
  /** Points that its field lacks. */
  readonly missing: number;
  /** Whether the field has its row to itself, and so cannot be wider. */
  readonly hasWholeRow: boolean;
}

/** What every part of the coupon is set with. */
export interface CouponContext extends PrintJob {
  /** The structure element that holds the coupon. */
  readonly form: StructureNode;
  /** Points between the lines of one field; a field of one line may be taller. */
  readonly pitch: number;
  /** Lines to write on that a field of several lines, or a place to sign, has more than usual. */
  readonly moreLines: number;
  /** Whether the row above ends in lines to write on. */
  readonly isBelowLines: boolean;
}

/** A field, or a row of them, with its top at y = 0. */
export interface SetRow {
  readonly items: readonly SetItem[];
  readonly height: number;
  /** Points that lines of its label take above the line that is written on, or ticked. */
  readonly above?: number;
  /** Lines of its boxes. */
  readonly choiceLines?: number;
  /** Labels that take more than one line. */
  readonly wrappedLabels?: number;
  readonly tooLong?: readonly LongLabel[];
}

/** Between two fields of one row, and between a label and its line. */
export const GAP = 12;
const LABEL_GAP = 4;
/** Baselines and dotted lines stand this share of a row's height below its top. */
const BASELINE = 0.82;
/** The same of a label above its line; it keeps off the lines of the row above. */
const BASELINE_ABOVE = 0.5;
const BASELINE_BELOW_LINES = 0.66;
/** Letters reach this share of their size below the baseline. */
const DESCENT = 0.25;
/** A label may have so many lines before its author is told. */
const MOST_LABEL_LINES = 2;
/** Columns of a row. */
const WHOLE_ROW = 12;
const DOT = 0.7;
/** Sums of widths are not more exact than this, in points. */
const ROUNDING = 0.01;

/**
 * Sets a field of the coupon, with its top at y = 0.
 *
 * @param field what is asked, or fixed words
 * @param width the width that it has, in points
 * @param context the print job, and the structure element of the coupon
 */
export function setField(field: CouponField, width: number, context: CouponContext): SetRow {
  const asked = byUse(field);
  switch (asked.use) {
    case 'fixed':
      return setFixed(asked.field, width, context);
    case 'choice':
      return setChoices(asked.field, width, context);
    case 'text':
      return setTextField(asked.field, width, context);
    case 'signature':
      return setSignature(asked.field, width, context);
  }
}

/**
 * Sets words that stand among the fields.
 *
 * @param field the fixed words
 * @param width the width that they have, in points
 * @param context the print job, and the structure element of the coupon
 */
export function setFixed({ text }: FixedText, width: number, context: CouponContext): SetRow {
  const { theme, form } = context;
  const rowHeight = theme.coupon.rowMm * MM;
  const look = labelText(width, context);
  const { items, lineCount } = setText(plainSpans(text, addNode(form, 'P')), look, context);
  return {
    items: moved(items, 0, rowHeight * BASELINE),
    height: rowHeight + (lineCount - 1) * look.leading,
  };
}

/** Lines that a signature takes. */
const SIGNATURE_LINES = 3;
/** Nobody signs in more than so many lines beyond them. */
const MOST_SIGNATURE_LINES = 3;

/** A label, and dotted lines to write on that can be typed in on a screen. */
function setTextField(field: TextField, width: number, context: CouponContext): SetRow {
  const count = field.lines > 1 ? field.lines + context.moreLines : 1;
  const dotted = Array.from({ length: count }, (_, line) => line);
  // Several lines make one rectangle to type in: the label is kept out of it.
  const lines = { count, dotted, areBelow: count > 1 };
  const { area, items, ...row } = setLines(field, lines, width, context);
  return { ...row, items: [...items, textFieldPlace({ ...field, lines: count }, area, context)] };
}

/** A label, and room for a signature above one dotted line. */
function setSignature(field: SignatureField, width: number, context: CouponContext): SetRow {
  const count = SIGNATURE_LINES + Math.min(context.moreLines, MOST_SIGNATURE_LINES);
  const lines = { count, dotted: [count - 1], areBelow: false };
  const { area: _, ...row } = setLines(field, lines, width, context);
  return row;
}

/** The lines of a field that is written in by hand. */
interface WritingLines {
  readonly count: number;
  /** Which of them have dots, from 0. */
  readonly dotted: readonly number[];
  /** Whether they stand below their label whatever room there is beside it. */
  readonly areBelow: boolean;
}

/** A label and lines to write on. A label that leaves too little of its line stands above it. */
function setLines(
  field: TextField | SignatureField,
  { count, dotted, areBelow }: WritingLines,
  width: number,
  context: CouponContext,
): SetRow & { readonly area: FieldArea } {
  const { theme, form, lang, pitch, isBelowLines } = context;
  const rowHeight = theme.coupon.rowMm * MM;
  const label = setText(plainSpans(fieldLabel(field, lang), addNode(form, 'P')), labelText(width, context), context);
  const isAbove = label.width > width * 0.6 || label.lineCount > 1 || areBelow;
  const leading = theme.coupon.label * 1.2;
  const top = isAbove ? label.lineCount * leading : 0;
  const baseline = top + rowHeight * BASELINE;
  const aboveY = rowHeight * (isBelowLines ? BASELINE_BELOW_LINES : BASELINE_ABOVE);
  const labelY = isAbove ? aboveY : baseline;
  const x1 = isAbove ? 0 : label.width + LABEL_GAP;
  const labelBottom = isAbove ? labelY - leading + top + theme.coupon.label * DESCENT : 0;
  const areaTop = Math.max(top + 1.5, labelBottom);
  const bottom = baseline + 1.5 + (count - 1) * pitch;
  const tag = addNode(form, 'Form', { printField: { role: 'tv', description: field.label } });
  return {
    items: [
      ...moved(label.items, 0, labelY),
      ...dotted.map((line) => dottedLine(tag, line === 0 ? x1 : 0, width, baseline + line * pitch + 1.5, context)),
    ],
    height: top + rowHeight + (count - 1) * pitch,
    above: top,
    wrappedLabels: label.lineCount > 1 ? 1 : 0,
    tooLong: label.lineCount > 1 ? longLabel(field, label.lineCount, width, context) : [],
    area: { tag, x: x1, y: areaTop, width: width - x1, height: bottom - areaTop },
  };
}

/** A label that divides a word, or that takes many lines where its field could be wider. */
function longLabel(
  field: TextField | SignatureField,
  lineCount: number,
  width: number,
  context: CouponContext,
): readonly LongLabel[] {
  const { label, origin } = field;
  const hasWholeRow = field.width === WHOLE_ROW;
  const widthOf = (text: string) =>
    setText(plainSpans(text, 'artefact'), labelText(Number.MAX_SAFE_INTEGER, context), context).width;
  const words = fieldLabel(field, context.lang).split(/ |(?<=[-/])/);
  const ofWord = Math.max(...words.map(widthOf)) - width;
  if (ofWord > 0) return [{ label, origin, missing: ofWord, hasWholeRow }];
  if (hasWholeRow || lineCount <= MOST_LABEL_LINES) return [];
  return [{ label, origin, missing: Math.max(0, widthOf(label) - width), hasWholeRow }];
}

function dottedLine(tag: StructureNode, x1: number, x2: number, y: number, { theme }: CouponContext): SetItem {
  const look = { thickness: DOT, colour: theme.colours.ink, dash: [0, DOT * 3], cap: 'round' } as const;
  return { kind: 'rule', tag, x1, y1: y, x2, y2: y, ...look };
}

/** Label, hint, then boxes with their labels, on as many lines as they need. */
function setChoices(field: ChoiceField, width: number, context: CouponContext): SetRow {
  const { theme, form, lang, pitch } = context;
  const rowHeight = theme.coupon.rowMm * MM;
  const side = theme.coupon.boxMm * MM;
  const tag = addNode(form, 'P');
  const [label, hint] = fieldLabelParts(field, lang);
  const spans = [...plainSpans(label, tag, { bold: true }), ...plainSpans(hint, tag)];
  const heading = setText(spans, labelText(width, context), context);
  const items: SetItem[] = moved(heading.items, 0, rowHeight * BASELINE);
  const above = (heading.lineCount - 1) * theme.coupon.label * 1.2;
  const choices = field.choices.map((choice) => {
    const box = addNode(form, 'Form', {
      printField: { role: field.kind === 'one-of' ? 'rb' : 'cb', description: choice },
    });
    const name = setText(plainSpans(choice, addNode(form, 'P')), labelText(width - side - LABEL_GAP, context), context);
    return { choice, box, name, needed: side + LABEL_GAP + name.width };
  });
  const wanted = choices.reduce((sum, { needed }) => sum + needed, (choices.length - 1) * GAP);
  const behindLabel = heading.width + GAP;
  /** Choices that have a line to themselves are not torn: « Oui » behind the label, « Non » below it. */
  const areBelow = behindLabel + wanted > width + ROUNDING && wanted <= width + ROUNDING;
  let x = areBelow ? 0 : behindLabel;
  let baseline = rowHeight * BASELINE + above + (areBelow ? pitch : 0);
  /** Baseline of the lowest line so far: a long choice takes several. */
  let lowest = baseline;
  let choiceLines = areBelow ? 2 : 1;
  for (const [index, { choice, box, name, needed }] of choices.entries()) {
    if (x > 0 && x + needed > width + ROUNDING) {
      x = 0;
      choiceLines++;
      baseline = lowest + pitch;
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
    items.push(boxPlace(field, { index, value: choice }, { tag: box, x, y, width: side, height: side }, context));
    items.push(...moved(name.items, x + side + LABEL_GAP, baseline));
    x += needed + GAP;
    lowest = Math.max(lowest, baseline + (name.lineCount - 1) * theme.coupon.label * 1.2);
  }
  return { items, height: lowest + rowHeight * (1 - BASELINE), above, choiceLines };
}

/** The label of a field, and what its hint and its sign of a required field add. */
function fieldLabelParts(field: ChoiceField, lang: string): readonly [label: string, rest: string] {
  const whole = fieldLabel(field, lang);
  return [whole.slice(0, field.label.length), whole.slice(field.label.length)];
}

function labelText(width: number, { theme }: CouponContext): LooseText {
  return {
    family: families.label,
    size: theme.coupon.label,
    leading: theme.coupon.label * 1.2,
    colour: theme.colours.ink,
    width,
    balanced: true,
  };
}
