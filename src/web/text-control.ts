import { hasSeveralLines, isFrenchPostcode, type TextField, type TextFieldKind } from '../coupon/coupon.ts';
import type { MessageKey } from '../messages/fr.ts';
import type { Translate } from '../messages/translate.ts';

/** Attributes of a text field's control. An attribute is null where it is left out. */
export interface TextControl {
  readonly type: string;
  /** Lines of a text area. */
  readonly lines: number;
  readonly inputmode: 'numeric' | 'decimal' | 'text' | null;
  readonly autocomplete: string | null;
  readonly autocapitalize: 'characters' | null;
  readonly spellcheck: 'false' | null;
  readonly maxlength: number | null;
  readonly pattern: string | null;
  /** What is expected: browsers show it when the answer does not match the pattern. */
  readonly title: string | null;
}

/** The attributes of a field that is no text field. */
export const NO_TEXT_CONTROL: TextControl = {
  type: '',
  lines: 1,
  inputmode: null,
  autocomplete: null,
  autocapitalize: null,
  spellcheck: null,
  maxlength: null,
  pattern: null,
  title: null,
};

/**
 * Says whether a field takes a text area, and what the browser is told of it.
 *
 * @param field a text field of the coupon
 * @param lang BCP 47, of the number: postcodes of France have five digits
 * @param say the catalogue in the number's language
 */
export function textControl(
  field: TextField,
  lang: string,
  say: Translate,
): TextControl & { readonly control: 'input' | 'textarea' } {
  const { expectation, ...usual } = { ...ofKind(field.kind, lang) };
  const autocomplete = autofill(field.autocomplete ?? usual.autocomplete ?? null);
  const told = { ...NO_TEXT_CONTROL, ...usual, autocomplete, lines: field.lines, maxlength: field.maxLength ?? null };
  if (hasSeveralLines(field)) return { ...told, control: 'textarea' };
  if (field.pattern !== undefined)
    return { ...told, control: 'input', pattern: field.pattern, title: field.hint ?? say('web.expect.own') };
  return { ...told, control: 'input', title: expectation === undefined ? null : say(expectation) };
}

type OfKind = Partial<TextControl> & { readonly expectation?: MessageKey };

/** Attributes of codes: they are in capitals and are no words, and no browser should remember them. */
const CODE = { type: 'text', inputmode: 'text', autocapitalize: 'characters', spellcheck: 'false' } as const;

/*
 * The patterns are as forgiving as a person who reads the answer, spaces
 * included, and find what was typed into the wrong field. They are read under
 * the flag `v`, where more characters need their backslash.
 */
const BY_KIND: Readonly<Record<TextFieldKind, OfKind>> = {
  text: { type: 'text' },
  'long-text': {},
  email: { type: 'email', autocomplete: 'email' },
  phone: {
    type: 'tel',
    autocomplete: 'tel',
    pattern: '[+\\(]*[0-9][0-9\\s.\\(\\)\\/\\-]{2,}',
    expectation: 'web.expect.phone',
  },
  postcode: { type: 'text', autocomplete: 'postal-code' },
  town: { type: 'text', autocomplete: 'address-level2' },
  date: { type: 'date' },
  amount: {
    type: 'text',
    inputmode: 'decimal',
    pattern: "\\p{Sc}?\\s?[0-9][0-9\\s.,'’]*\\p{Sc}?",
    expectation: 'web.expect.amount',
  },
  // Country, check digits, 11 (Norway) to 30 characters: ISO 13616-1, and its registry.
  iban: {
    ...CODE,
    pattern: '[A-Za-z]{2}\\s?[0-9]{2}(\\s?[A-Za-z0-9]){11,30}',
    expectation: 'web.expect.iban',
  },
  // ISO 9362: party, country, suffix, and a branch that may be left out.
  bic: {
    ...CODE,
    pattern: '[A-Za-z0-9]{4}[A-Za-z]{2}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?',
    expectation: 'web.expect.bic',
  },
};

const FRENCH_POSTCODE: OfKind = {
  ...BY_KIND.postcode,
  inputmode: 'numeric',
  pattern: '[0-9]{5}',
  expectation: 'web.expect.postcode',
};

function ofKind(kind: TextFieldKind, lang: string): OfKind {
  return isFrenchPostcode(kind, lang) ? FRENCH_POSTCODE : BY_KIND[kind];
}

/** HTML knows a « work » telephone but no « work » address: a section of its own keeps it apart from the first one. */
function autofill(tokens: string | null): string | null {
  return tokens?.replace(/^(work|home) (?!tel\b|email\b|impp\b)/, 'section-$1 ') ?? null;
}
