import * as z from 'zod/mini';
import { TEXT_FIELD_KINDS } from '../coupon/coupon.ts';
import { MOST_SIDES } from './side-limits.ts';
import { TEXT_SHAPES } from './text-schemas.ts';

/* The shape of a coupon in publication.yaml, the front matter and a file of its own. */

const { code, filled, words, webAddress } = TEXT_SHAPES;

const FIELD_NAME = /^[A-Za-z][A-Za-z0-9-]*$/;
/** Kinds of coupon fields: written in, ticked, signed, and a text among them. */
const FIELD_KINDS = [...TEXT_FIELD_KINDS, 'one-of', 'many-of', 'yes-no', 'signature', 'fixed'] as const;

/** Lines that a long text may have. */
const MAX_LINES = 20;
/** Characters that an answer may have. */
const MAX_LENGTH = 1000;

/** What may be printed behind a coupon. */
const COUPON_BACKS = ['keep-clear', 'free'] as const;
/** What a web page shows of a coupon. */
const COUPON_WEB = ['form', 'print-only'] as const;
/** Where a coupon stands on its side. */
const COUPON_PLACES = ['foot', 'top', 'here', 'column'] as const;
/** How much of a side a coupon takes; two places stood here in earlier versions. */
const COUPON_SIZES = ['half', 'page', 'foot', 'column'] as const;

const whole = (most: number) =>
  z.int(code('coupon.whole')).check(z.gte(1, code('coupon.whole')), z.lte(most, code('coupon.whole')));

const couponFieldSchema = z.strictObject(
  {
    // `fixed` has a text instead of these two: `read-coupon.ts` asks the others for them.
    name: z.optional(filled().check(z.regex(FIELD_NAME, code('coupon.name')))),
    label: z.optional(words()),
    text: z.optional(filled().check(z.normalize('NFC'))),
    kind: z.optional(z.enum(FIELD_KINDS, code('coupon.kind'))),
    width: z.optional(
      z.int(code('coupon.width')).check(z.gte(1, code('coupon.width')), z.lte(12, code('coupon.width'))),
    ),
    required: z.optional(z.boolean(code('field.boolean'))),
    autocomplete: z.optional(filled()),
    hint: z.optional(words()),
    choices: z.optional(z.array(words(), code('coupon.choices-list'))),
    pattern: z.optional(filled().check(z.refine(isPattern, code('coupon.pattern')))),
    maxLength: z.optional(whole(MAX_LENGTH)),
    lines: z.optional(whole(MAX_LINES)),
  },
  code('coupon.rows'),
);

/** A coupon, or what it changes of a ready-made one; `read-coupon.ts` asks for what neither has. */
export const couponSchema = z.strictObject(
  {
    model: z.optional(filled().register(z.globalRegistry, { description: 'A ready-made coupon to start from.' })),
    title: z.optional(words()),
    instruction: z.optional(filled().check(z.normalize('NFC'))),
    return: z.optional(filled().check(z.normalize('NFC'))),
    notice: z.optional(filled().check(z.normalize('NFC'))),
    action: z.optional(webAddress('Address that takes the web form’s answers.')),
    web: z.optional(
      z.enum(COUPON_WEB, code('coupon.web')).register(z.globalRegistry, {
        description:
          'form: a form to fill in on the web page; print-only: there it can only be printed. Default: form, but print-only for vote and where an IBAN and a signature stand together.',
      }),
    ),
    back: z.optional(z.enum(COUPON_BACKS, code('coupon.back'))),
    place: z.optional(
      z.enum(COUPON_PLACES, code('coupon.place')).register(z.globalRegistry, {
        description:
          'Where it stands on its side: at the foot, at the top below the head, here where the text ends, or in the last column, to be cut off beside the text. Default: foot.',
      }),
    ),
    side: z.optional(
      z
        .union(
          [
            z.int(code('coupon.side')).check(z.gte(1, code('coupon.side')), z.lte(MOST_SIDES, code('coupon.side'))),
            z.literal('last', code('coupon.side')),
          ],
          code('coupon.side'),
        )
        .register(z.globalRegistry, { description: 'The side that it stands on, from 1. Default: last.' }),
    ),
    size: z.optional(
      z.enum(COUPON_SIZES, code('coupon.size')).register(z.globalRegistry, {
        description: 'half: half of its side; page: a side of its own. Without it, as much as it needs.',
      }),
    ),
    rows: z.optional(
      z
        .array(
          z.array(couponFieldSchema, code('coupon.rows')).check(z.minLength(1, code('coupon.rows-empty'))),
          code('coupon.rows'),
        )
        .check(z.minLength(1, code('coupon.rows-empty'))),
    ),
  },
  code('field.keys'),
);

/** The name of a ready-made coupon, or a coupon. */
export const couponOrModel = () => z.union([couponSchema, filled()], code('coupon.form'));

export type CouponFields = z.infer<typeof couponSchema>;
export type CouponFieldFields = z.infer<typeof couponFieldSchema>;

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').source !== '';
  } catch {
    return false;
  }
}
