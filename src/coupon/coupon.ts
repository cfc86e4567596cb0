/** The detachable form. One model; paper, PDF and web are views of it. */
export interface Coupon {
  readonly title: string;
  /** What to do with it: « à découper et à remettre à … ». */
  readonly instruction?: string;
  /** The person or the address that it goes back to. */
  readonly return?: string;
  /** Who keeps the answers, why, for how long: printed small under the fields. */
  readonly notice?: string;
  /** What may stand behind it on a sheet printed on both sides: `keep-clear` keeps the text out. Default: `free`. */
  readonly back?: 'keep-clear' | 'free';
  /** Where it stands on its side. Default: `foot`. */
  readonly place?: CouponPlace;
  /** The side that it stands on, from 1. Default: the last. */
  readonly side?: number;
  /** What it takes: half of its side, or a side of its own; without it, as much as it needs. */
  readonly size?: 'half' | 'page';
  /** What the web page makes of it: a form, or, `print-only`, something to print and fill in by hand. Default: `form`. */
  readonly web?: 'form' | 'print-only';
  /** Address that takes the web form's answers; without one they are prepared as a message to the contact. */
  readonly action?: string;
  readonly origin?: CouponSource;
  /** The language of most keys of its file; absent where none has a name in one language only. */
  readonly keyLanguage?: 'fr' | 'en';
  /** Rows from top to bottom; the widths of a row's fields add up to 12 or less. */
  readonly rows: readonly CouponRow[];
}

/** At the foot, below the head, where the text ends, or in the last column, to be cut off beside the text. */
export type CouponPlace = 'foot' | 'top' | 'here' | 'column';

export type CouponRow = readonly CouponField[];

/** A field to write on, boxes to tick, a place to sign, or a text that stands among them. */
export type CouponField = TextField | ChoiceField | SignatureField | FixedText;

/** What is written in a text field. On the web it decides keyboard, checking and completion; in the PDF, the width of letters. */
export type TextFieldKind = (typeof TEXT_FIELD_KINDS)[number];

export const TEXT_FIELD_KINDS = [
  'text',
  'long-text',
  'email',
  'phone',
  'postcode',
  'town',
  'date',
  'amount',
  'iban',
  'bic',
] as const;

/** Where a coupon is written, or a label of it, for messages about it. */
export interface CouponSource {
  readonly file: string;
  readonly place: { readonly line: number; readonly column: number; readonly length?: number };
  readonly sourceLine: string;
}

/** What all fields that are filled in have. */
interface Field {
  readonly origin?: CouponSource;
  /** Unique in the coupon; an ASCII identifier: the field's name in the PDF and in the web form. */
  readonly name: string;
  readonly label: string;
  /** In columns of a 12-column grid, 1 to 12. */
  readonly width: number;
  readonly required: boolean;
  /** What to write, in brackets after the label: « cocher la case correspondante », « si différente ». */
  readonly hint?: string;
}

export interface TextField extends Field {
  readonly kind: TextFieldKind;
  /** HTML autocomplete token. */
  readonly autocomplete?: string;
  /** A regular expression that the whole answer matches, as HTML's `pattern` takes it. */
  readonly pattern?: string;
  /** Most characters of the answer. */
  readonly maxLength?: number;
  /** Lines to write on: 1, or more for `long-text`. */
  readonly lines: number;
}

export interface ChoiceField extends Field {
  readonly kind: 'one-of' | 'many-of';
  /** At least one. */
  readonly choices: readonly string[];
}

/** On paper only: nobody signs a web form. */
export interface SignatureField extends Field {
  readonly kind: 'signature';
}

/** Words among the fields, in both editions. */
export interface FixedText {
  readonly kind: 'fixed';
  readonly text: string;
  /** In columns of a 12-column grid, 1 to 12. */
  readonly width: number;
}

/** A field that a reader answers in words that a program can read. */
export type AnsweredField = TextField | ChoiceField;

/** A field by what a reader does with it. */
export type FieldByUse =
  | { readonly use: 'text'; readonly field: TextField }
  | { readonly use: 'choice'; readonly field: ChoiceField }
  | { readonly use: 'signature'; readonly field: SignatureField }
  | { readonly use: 'fixed'; readonly field: FixedText };

/** Says of each kind of field what a reader does with it. Whoever adds a kind has to say it here. */
export function byUse(field: CouponField): FieldByUse {
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
    case 'postcode':
    case 'town':
    case 'date':
    case 'amount':
    case 'iban':
    case 'bic':
      return { use: 'text', field };
    case 'one-of':
    case 'many-of':
      return { use: 'choice', field };
    case 'signature':
      return { use: 'signature', field };
    case 'fixed':
      return { use: 'fixed', field };
  }
}

/** Whether a field is ticked. */
export function isChoice(field: CouponField): field is ChoiceField {
  return byUse(field).use === 'choice';
}

/** Whether an answer may have several lines. HTML allows a street address to be filled in there only (4.10.18.7.1). */
export function hasSeveralLines({ kind, autocomplete }: Pick<TextField, 'kind' | 'autocomplete'>): boolean {
  return kind === 'long-text' || /\bstreet-address$/.test(autocomplete ?? '');
}

/** The fields whose answers can be read: a signature and fixed words have none. */
export function answeredFields({ rows }: Pick<Coupon, 'rows'>): readonly AnsweredField[] {
  return rows.flat().flatMap((one) => {
    const { use, field } = byUse(one);
    return use === 'text' || use === 'choice' ? [field] : [];
  });
}

/** The names of all fields that have one. */
export function fieldNames({ rows }: Pick<Coupon, 'rows'>): readonly string[] {
  return rows.flat().flatMap((field) => (field.kind === 'fixed' ? [] : [field.name]));
}

/**
 * Whether a field takes the five digits of a French postcode; those of other
 * countries, French-speaking ones too, are of other lengths or have letters.
 */
export function isFrenchPostcode(kind: TextFieldKind, lang: string): boolean {
  return kind === 'postcode' && /^fr(-FR)?$/i.test(lang);
}
