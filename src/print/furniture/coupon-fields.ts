import {
  byUse,
  type ChoiceField,
  type CouponField,
  type FixedText,
  type LabelOrigin,
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

/** A label on more than one line, and the points that it lacks for one. */
export interface LongLabel {
  readonly label: string;
  readonly origin: LabelOrigin | undefined;
  readonly missing: number;
}

/** What every part of the coupon is set with. */
export interface CouponContext extends PrintJob {
  /** The structure element that holds the coupon. */
  readonly form: StructureNode;
  /** Points between the lines of one field; a field of one line may be taller. */
  readonly pitch: number;
  /** Lines to write on that a field of several lines, or a place to sign, has more than usual. */
  readonly moreLines: number;
}

/** A field, or a row of them, with its top at y = 0. */
export interface SetRow {
  readonly items: readonly SetItem[];
  readonly height: number;
  /** Lines of its boxes. */
  readonly choiceLines?: number;
  readonly tooLong?: readonly LongLabel[];
}

/** Between two fields of one row, and between a label and its line. */
export const GAP = 12;
const LABEL_GAP = 4;
/** Baselines and dotted lines stand this share of a row's height below its top. */
const BASELINE = 0.82;
const DOT = 0.7;

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
  const { theme, form, lang, pitch } = context;
  const rowHeight = theme.coupon.rowMm * MM;
  const label = setText(plainSpans(fieldLabel(field, lang), addNode(form, 'P')), labelText(width, context), context);
  const isAbove = label.width > width * 0.6 || label.lineCount > 1 || areBelow;
  const leading = theme.coupon.label * 1.2;
  const top = isAbove ? label.lineCount * leading : 0;
  const baseline = top + rowHeight * BASELINE;
  const labelY = isAbove ? rowHeight * 0.5 : baseline;
  const x1 = isAbove ? 0 : label.width + LABEL_GAP;
  const tag = addNode(form, 'Form', { printField: { role: 'tv', description: field.label } });
  return {
    items: [
      ...moved(label.items, 0, labelY),
      ...dotted.map((line) => dottedLine(tag, line === 0 ? x1 : 0, width, baseline + line * pitch + 1.5, context)),
    ],
    height: top + rowHeight + (count - 1) * pitch,
    tooLong: label.lineCount > 1 ? [longLabel(field, width, context)] : [],
    area: { tag, x: x1, y: top + 1.5, width: width - x1, height: (count - 1) * pitch + rowHeight * BASELINE },
  };
}

function longLabel({ label, origin }: TextField | SignatureField, width: number, context: CouponContext): LongLabel {
  const whole = setText(plainSpans(label, 'artefact'), labelText(Number.MAX_SAFE_INTEGER, context), context);
  return { label, origin, missing: Math.max(0, whole.width - width) };
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
  let x = heading.width + GAP;
  let baseline = rowHeight * BASELINE + (heading.lineCount - 1) * theme.coupon.label * 1.2;
  /** Baseline of the lowest line so far: a long choice takes several. */
  let lowest = baseline;
  let choiceLines = 1;
  for (const [index, choice] of field.choices.entries()) {
    const box = addNode(form, 'Form', {
      printField: { role: field.kind === 'one-of' ? 'rb' : 'cb', description: choice },
    });
    const name = setText(plainSpans(choice, addNode(form, 'P')), labelText(width - side - LABEL_GAP, context), context);
    const needed = side + LABEL_GAP + name.width;
    if (x > 0 && x + needed > width + 0.01) {
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
  return { items, height: lowest + rowHeight * (1 - BASELINE), choiceLines };
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
