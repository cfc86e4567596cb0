/** The detachable form. One model; paper, PDF and web are views of it. */
export interface Coupon {
  readonly title: string;
  /** What to do with it: « à découper et à remettre à … ». */
  readonly instruction?: string;
  /** Who keeps the answers, why, for how long: printed small under the fields. */
  readonly notice?: string;
  /** What may stand behind it on a sheet printed on both sides: `keep-clear` keeps the text out. Default: `free`. */
  readonly back?: 'keep-clear' | 'free';
  /** Rows from top to bottom; the widths of a row's fields add up to 12 or less. */
  readonly rows: readonly CouponRow[];
}

export type CouponRow = readonly CouponField[];

/** A field to write on, or boxes to tick. */
export type CouponField = WrittenField | ChoiceField;

/** What a written field holds; decides keyboard and completion on the web. */
export type WrittenKind = 'text' | 'email' | 'phone' | 'postcode' | 'town' | 'date';

export interface WrittenField {
  readonly kind: WrittenKind;
  /** Unique in the coupon; an ASCII identifier: the field's name in the PDF and in the web form. */
  readonly name: string;
  readonly label: string;
  /** In columns of a 12-column grid, 1 to 12. */
  readonly width: number;
  readonly required: boolean;
  /** HTML autocomplete token. */
  readonly autocomplete?: string;
}

export interface ChoiceField {
  readonly kind: 'one-of' | 'many-of';
  readonly name: string;
  readonly label: string;
  /** In columns of a 12-column grid, 1 to 12. */
  readonly width: number;
  readonly required: boolean;
  /** « cocher la case correspondante » */
  readonly hint?: string;
  /** At least one. */
  readonly choices: readonly string[];
}
