import { answerNames } from '../coupon/answer-names.ts';
import { byUse, type ChoiceField, type Coupon, type CouponField, type FixedText } from '../coupon/coupon.ts';
import { fieldLabel } from '../coupon/label.ts';
import { pageTranslator } from '../messages/page-translator.ts';
import type { Translate } from '../messages/translate.ts';
import { type ImprintItem, mailtoAddress } from '../publication/imprint.ts';
import type { Contact } from '../publication/publication.ts';
import { type Direction, directionOf, pageDirection } from '../typography/direction.ts';
import { type ImprintItemView, imprintItemView } from './footer-view.ts';
import { NO_TEXT_CONTROL, type TextControl, textControl } from './text-control.ts';

/** The coupon as the page template shows it. Absent values are null: the templates are strict about undefined ones. */
export interface CouponView {
  /** How its words run where the page runs otherwise; else null. */
  readonly direction: Direction | null;
  readonly isRightToLeft: boolean;
  readonly title: string;
  readonly instruction: string | null;
  readonly return: string | null;
  readonly notice: string | null;
  readonly rows: readonly (readonly FieldView[])[];
  /** To be filled in by hand: there are lines and boxes, and nothing to type in. */
  readonly isForPaper: boolean;
  /** Null where nobody takes the answers: then the form is for printing only. */
  readonly submission: SubmissionView | null;
  /** A note that the coupon is for paper; null where it is not. */
  readonly paperNote: string | null;
  /** How else to answer, or where to bring what was printed. */
  readonly reach: ReachView | null;
}

/** How the answers are sent. */
export interface SubmissionView {
  readonly action: string;
  /** Whether the reader's own mail program sends them; otherwise they are posted to the address. */
  readonly isMail: boolean;
  readonly button: string;
  readonly note: string;
}

/** A sentence that ends in a colon, and what follows it. */
export interface ReachView {
  readonly words: string;
  readonly items: readonly ImprintItemView[];
}

export interface FieldView extends TextControl {
  /** `line`: to sign on paper; `blank` and `boxes`: to write on and to tick there; `text`: words among the fields. */
  readonly control: 'input' | 'textarea' | 'choices' | 'line' | 'blank' | 'boxes' | 'text';
  readonly id: string;
  readonly name: string;
  /** The label with its hint and a colon. */
  readonly label: string;
  /** In columns of a 12-column grid. */
  readonly width: number;
  /** Whether the label says that an answer is required. */
  readonly required: boolean;
  readonly choices: readonly ChoiceView[];
}

export interface ChoiceView {
  readonly id: string;
  readonly text: string;
  /** What a browser can check: one of several by radio buttons, one box that must be ticked; not « at least one box ». */
  readonly required: boolean;
}

/**
 * A coupon as the templates show it: a form whose answers go to the contact, or one to print.
 *
 * @param coupon with typography applied
 * @param number its title and its language
 * @param contact takes the answers; without an e-mail address nobody does, unless the coupon has an address of its
 *   own
 * @param publisher the details of the imprint by which the publisher can be reached
 */
export function couponView(
  coupon: Coupon,
  number: { readonly title: string; readonly lang: string },
  contact: Contact | undefined,
  publisher: readonly ImprintItem[] = [],
): CouponView {
  const { lang } = number;
  const say = pageTranslator(lang);
  const page = pageDirection(number);
  const own = directionOf(wordsOf(coupon), page);
  const isForPaper = coupon.web === 'print-only';
  const submission = isForPaper ? null : submissionOf(coupon, contact, say);
  const names = submission?.isMail ? answerNames(coupon) : new Map<string, string>();
  const field = (one: CouponField): FieldView => (isForPaper ? blankView(one, lang) : fieldView(one, lang, say, names));
  return {
    direction: own === page ? null : own,
    isRightToLeft: own === 'rtl',
    title: coupon.title,
    instruction: coupon.instruction ?? null,
    return: coupon.return ?? null,
    notice: coupon.notice ?? null,
    rows: coupon.rows.map((row) => row.map(field)),
    isForPaper,
    submission,
    paperNote: isForPaper ? say('web.paper.note') : null,
    reach: submission ? otherWays(submission, publisher, say) : whereToBring(coupon, publisher, say),
  };
}

/** What says how a coupon runs: its title, its labels and the words among its fields. */
function wordsOf({ title, rows }: Coupon): string {
  return [title, ...rows.flat().map((field) => ('label' in field ? field.label : field.text))].join(' ');
}

/** Other ways to reach the publisher, for readers who have no mail program. */
function otherWays({ isMail }: SubmissionView, publisher: readonly ImprintItem[], say: Translate): ReachView | null {
  if (!isMail) return null;
  const items = (['email', 'phone', 'address'] as const).flatMap((kind) =>
    publisher.filter((one) => one.kind === kind),
  );
  const canCall = items.some(({ kind }) => kind === 'phone');
  return items.length === 0
    ? null
    : { words: say(canCall ? 'web.reach.write-or-call' : 'web.reach.write'), items: items.map(imprintItemView) };
}

/** What was printed goes to the publisher's address, unless the coupon itself says where: in the ballot box, to a delegate. */
function whereToBring(
  { return: whereTo, instruction }: Coupon,
  publisher: readonly ImprintItem[],
  say: Translate,
): ReachView | null {
  if (whereTo !== undefined || instruction !== undefined || !publisher.some(({ kind }) => kind === 'address'))
    return null;
  const items = publisher.filter(({ kind }) => kind === 'organisation' || kind === 'address');
  return { words: say('web.reach.bring'), items: items.map(imprintItemView) };
}

function submissionOf({ action, title }: Coupon, contact: Contact | undefined, say: Translate): SubmissionView | null {
  if (action !== undefined) {
    const note = say('web.send.post.note', { host: new URL(action).host });
    return { action, isMail: false, button: say('web.send.post'), note };
  }
  if (contact?.email === undefined) return null;
  const address = mailAddress(contact.email, title);
  return { action: address, isMail: true, button: say('web.send'), note: say('web.send.note') };
}

function mailAddress(email: string, subject: string): string {
  return `${mailtoAddress(email)}?subject=${encodeURIComponent(subject)}`;
}

type NamedField = Exclude<CouponField, FixedText>;

const NOTHING = { ...NO_TEXT_CONTROL, id: '', name: '', required: false, choices: [] } as const;

/** A field of a form, named as in `names`. */
function fieldView(field: CouponField, lang: string, say: Translate, names: ReadonlyMap<string, string>): FieldView {
  const common = (own: NamedField) => ({
    ...NOTHING,
    id: `coupon-${own.name}`,
    name: names.get(own.name) ?? own.name,
    label: fieldLabel(own, lang),
    width: own.width,
    required: own.required,
  });
  const one = byUse(field);
  switch (one.use) {
    case 'text':
      return { ...common(one.field), ...textControl(one.field, lang, say) };
    case 'choice':
      return { ...common(one.field), ...choiceControl(one.field) };
    case 'signature':
      return { ...common(one.field), control: 'line', required: false };
    case 'fixed':
      return fixedView(one.field);
  }
}

/** A field of a coupon that is for paper: nothing is named, nothing is checked. */
function blankView(field: CouponField, lang: string): FieldView {
  const common = (own: NamedField) => ({ ...NOTHING, label: fieldLabel(own, lang), width: own.width });
  const one = byUse(field);
  switch (one.use) {
    case 'text':
      return { ...common(one.field), control: 'blank', lines: one.field.lines };
    case 'choice': {
      const choices = one.field.choices.map((text) => ({ id: '', text, required: false }));
      return { ...common(one.field), control: 'boxes', choices };
    }
    case 'signature':
      return { ...common(one.field), control: 'line' };
    case 'fixed':
      return fixedView(one.field);
  }
}

function fixedView({ text, width }: FixedText): FieldView {
  return { ...NOTHING, control: 'text', label: text, width };
}

function choiceControl({
  kind,
  name,
  required,
  choices,
}: ChoiceField): Pick<FieldView, 'control' | 'type' | 'choices'> {
  const isChecked = required && (kind === 'one-of' || choices.length === 1);
  return {
    control: 'choices',
    type: kind === 'one-of' ? 'radio' : 'checkbox',
    // Field names have no underscore: no field called « categorie-1 » gets the same.
    choices: choices.map((text, index) => ({ id: `coupon-${name}_${index + 1}`, text, required: isChecked })),
  };
}
