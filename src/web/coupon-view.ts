import {
  type ChoiceField,
  type Coupon,
  type CouponField,
  isChoice,
  isWritten,
  type WrittenField,
  type WrittenKind,
} from '../coupon/coupon.ts';
import { fieldLabel } from '../coupon/label.ts';
import type { Contact } from '../publication/publication.ts';

/** The coupon as the page template shows it. Absent values are null: the templates are strict about undefined ones. */
export interface CouponView {
  readonly title: string;
  readonly instruction: string | null;
  readonly notice: string | null;
  readonly rows: readonly (readonly FieldView[])[];
  /** Where the form goes; null where nobody takes it by mail: then it is for printing only. */
  readonly action: string | null;
}

export interface FieldView {
  /** `line`: to sign on paper; `text`: words among the fields. */
  readonly control: 'input' | 'textarea' | 'choices' | 'line' | 'text';
  readonly id: string;
  readonly name: string;
  /** With hint and colon. */
  readonly label: string;
  /** Columns of twelve. */
  readonly width: number;
  readonly required: boolean;
  readonly type: string;
  readonly inputmode: string | null;
  readonly autocomplete: string | null;
  readonly choices: readonly ChoiceView[];
}

export interface ChoiceView {
  readonly id: string;
  readonly text: string;
}

export function couponView(coupon: Coupon, lang: string, contact: Contact | undefined): CouponView {
  return {
    title: coupon.title,
    instruction: coupon.instruction ?? null,
    notice: coupon.notice ?? null,
    rows: coupon.rows.map((row) => row.map((field) => fieldView(field, lang))),
    action: contact?.email === undefined ? null : mailAddress(contact.email, coupon.title),
  };
}

function fieldView(field: CouponField, lang: string): FieldView {
  if (field.kind === 'fixed')
    return { ...NOTHING, control: 'text', id: '', name: '', label: field.text, width: field.width, required: false };
  const common = {
    id: `coupon-${field.name}`,
    name: field.name,
    label: fieldLabel(field, lang),
    width: field.width,
    required: field.required,
  };
  if (isChoice(field)) return { ...common, ...choiceControl(field) };
  return isWritten(field) ? { ...common, ...writtenControl(field, lang) } : { ...common, ...NOTHING, control: 'line' };
}

/** What is not filled in on the web. */
const NOTHING = { type: '', inputmode: null, autocomplete: null, choices: [] } as const;

type Control = Pick<FieldView, 'control' | 'type' | 'inputmode' | 'autocomplete' | 'choices'>;

function choiceControl({ kind, name, choices }: ChoiceField): Control {
  return {
    control: 'choices',
    type: kind === 'one-of' ? 'radio' : 'checkbox',
    inputmode: null,
    autocomplete: null,
    choices: choices.map((text, index) => ({ id: `coupon-${name}-${index + 1}`, text })),
  };
}

/** The keyboard that a phone shows and what a browser may fill in, by kind. */
const WRITTEN: Readonly<Record<WrittenKind, { readonly type: string; readonly autocomplete: string | null }>> = {
  text: { type: 'text', autocomplete: null },
  'long-text': { type: 'text', autocomplete: null },
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
  postcode: { type: 'text', autocomplete: 'postal-code' },
  town: { type: 'text', autocomplete: 'address-level2' },
  date: { type: 'date', autocomplete: null },
  amount: { type: 'text', autocomplete: null },
  iban: { type: 'text', autocomplete: null },
  bic: { type: 'text', autocomplete: null },
};

function writtenControl(field: WrittenField, lang: string): Control {
  const { type, autocomplete: usual } = WRITTEN[field.kind];
  const autocomplete = autofill(field.autocomplete ?? usual);
  // A street address has several lines: HTML allows its autofill token on a text area only (4.10.18.7.1).
  const control =
    field.lines > 1 || (autocomplete !== null && /\bstreet-address$/.test(autocomplete)) ? 'textarea' : 'input';
  // French postcodes are digits; those of other countries have letters too.
  const inputmode = field.kind === 'postcode' && /^fr\b/i.test(lang) ? 'numeric' : null;
  return { control, type, inputmode, autocomplete, choices: [] };
}

/** HTML knows a « work » telephone but no « work » address: a section of its own keeps it apart from the first one. */
function autofill(tokens: string | null): string | null {
  return tokens?.replace(/^(work|home) (?!tel\b|email\b|impp\b)/, 'section-$1 ') ?? null;
}

function mailAddress(email: string, subject: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
}
