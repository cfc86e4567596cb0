import { type ChoiceField, isFrenchPostcode, type TextField } from '../../coupon/coupon.ts';
import { fieldLabel, fieldTitle } from '../../coupon/label.ts';
import type { BoxPlace, TextFieldPlace } from '../display-list.ts';
import type { PrintJob } from '../print-job.ts';
import type { StructureNode } from '../structure-tree.ts';
import { families } from '../theme.ts';

/** A rectangle to be filled in, with the structure element of what is printed there. */
export interface FieldArea {
  readonly tag: StructureNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is typed beside what is printed: larger than a label, as handwriting is. */
const TYPED = 1.25;
/** A postcode of La Poste has five digits. */
const POSTCODE = 5;

/**
 * The place of a field that is typed in.
 *
 * @param field what is asked
 * @param area where it lies, in points, and its structure element
 * @param job it has the language, and the size and colour of the type
 */
export function textFieldPlace(
  field: TextField,
  area: FieldArea,
  { lang, theme }: PrintJob,
): TextFieldPlace<StructureNode> {
  const { name, required, lines } = field;
  const comb = isFrenchPostcode(field.kind, lang);
  const maxLength = comb ? POSTCODE : field.maxLength;
  return {
    kind: 'field',
    role: 'text',
    ...area,
    name,
    tip: fieldTitle(field),
    required,
    lines,
    ...(maxLength !== undefined && { maxLength }),
    comb,
    font: families.label.regular,
    size: theme.coupon.label * TYPED,
    colour: theme.colours.ink,
  };
}

/** A choice of a field: its index among them, and what it says. */
interface Choice {
  readonly index: number;
  readonly value: string;
}

/**
 * The place of the box of one choice.
 *
 * @param field what is asked
 * @param choice the choice that is made when this box is ticked
 * @param area where it lies, in points, and its structure element
 * @param job it has the language and the colour of the tick
 */
export function boxPlace(
  field: ChoiceField,
  { index, value }: Choice,
  area: FieldArea,
  { lang, theme }: PrintJob,
): BoxPlace<StructureNode> {
  const { kind, name, required } = field;
  return {
    kind: 'field',
    role: kind === 'one-of' ? 'radio' : 'check',
    ...area,
    name,
    tip: `${fieldLabel(field, lang)} ${value}`,
    group: fieldTitle(field),
    required,
    choice: index,
    value,
    colour: theme.colours.ink,
  };
}
