import * as z from 'zod/mini';
import type { ProblemCode } from '../problems/problem.ts';
import { RULE_NAMES } from '../typography/rule-names.ts';
import { accentShape } from './accent-schema.ts';
import { CHECK_NAMES } from './check-names.ts';
import { couponOrModel } from './coupon-schema.ts';
import { parseIssueDate } from './issue-date.ts';
import { MOST_COLUMNS, MOST_SIDES } from './side-limits.ts';
import { storyKeys } from './story-schema.ts';
import { TEXT_SHAPES } from './text-schemas.ts';
import { isSaidWebAddress } from './web-address.ts';

/*
 * The shapes of publication.yaml and of the front matter, once for validation
 * and for the JSON Schema that editors read. A schema's `error` is the code of
 * the problem that it stands for; `check-fields.ts` gives it place and values.
 */

const { code, filled, text, lines, fileName, title, webAddress } = TEXT_SHAPES;
const lang = (description: string) =>
  filled()
    .check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, code('field.lang')))
    .register(z.globalRegistry, { description });
const abbreviations = () =>
  z.optional(
    z.enum(['expand', 'plain'], code('field.abbreviations')).register(z.globalRegistry, {
      description: 'expand: the first use of each abbreviation is followed by what it stands for; default: plain.',
    }),
  );
const links = () =>
  z.optional(
    z.enum(['notes', 'plain'], code('field.links')).register(z.globalRegistry, {
      description: 'notes: the addresses of links are printed as notes; default: plain.',
    }),
  );

const EMAIL = /^[^\s@<>]+@[^\s@<>.]+(\.[^\s@<>.]+)+$/;

/** The largest number: six digits are three hundred thousand years of a monthly. */
const MAX_NUMBER = 999_999;

const columns = () =>
  z.optional(
    z
      .int(code('theme.columns'))
      .check(z.gte(1, code('theme.columns')), z.lte(MOST_COLUMNS, code('theme.columns')))
      .register(z.globalRegistry, { description: 'Columns of the text on paper, 1 to 5, before what the theme says.' }),
  );

/** A larger edition is a slip, or it is not printed with office machines. */
const MOST_COPIES = 1_000_000;

const copies = () =>
  z.optional(
    z
      .int(code('copies.whole'))
      .check(z.gte(1, code('copies.whole')), z.lte(MOST_COPIES, code('copies.whole')))
      .register(z.globalRegistry, {
        description: 'How many copies are printed: builds say how many sheets of paper they take. Default: not said.',
      }),
  );

/** Names that can be switched off, each true or false. */
const switches = <Name extends string>(names: readonly Name[], description: string) =>
  z
    .strictObject(
      Object.fromEntries(names.map((name) => [name, z.optional(z.boolean(code('field.boolean')))])) as Record<
        Name,
        z.ZodMiniOptional<z.ZodMiniBoolean>
      >,
      code('field.keys'),
    )
    .register(z.globalRegistry, { description });

export const publicationSchema = z.strictObject(
  {
    name: text('The publication’s name, set very large in the masthead.'),
    tagline: z.optional(text('The line in the reversed band under the name.')),
    section: z.optional(text('The kicker at the left of the masthead.')),
    organisation: z.optional(text('Who publishes; stands at the foot of sheet and page.')),
    contact: z.optional(
      z.strictObject(
        {
          email: z.optional(
            filled()
              .check(z.regex(EMAIL, code('email.address')))
              .register(z.globalRegistry, { description: 'An e-mail address; it gets the web form’s answers.' }),
          ),
          phone: z.optional(text('A telephone number, or several, with words around them if need be.')),
          address: z.optional(lines('A postal address, in one line or several.')),
          web: z.optional(
            filled()
              .check(z.refine(isSaidWebAddress, code('web.address')))
              .register(z.globalRegistry, { description: 'A web address, with or without https://.' }),
          ),
        },
        code('field.keys'),
      ),
    ),
    publisher: z.optional(text('Who answers for the publication; stands at the foot of sheet and page.')),
    printer: z.optional(text('Who prints it; stands at the foot of sheet and page.')),
    legal: z.optional(lines('The line at the foot of the last side.')),
    logo: z.optional(fileName('Path of a PNG, JPEG or SVG image, from the publication’s folder.')),
    site: z.optional(webAddress('Address under which the output folder is published.')),
    lang: z.optional(lang('BCP 47 language of the texts; default: fr.')),
    typography: z.optional(switches(RULE_NAMES, 'Rules of typography; one that is false does not apply.')),
    check: z.optional(switches(CHECK_NAMES, 'What bulletin check looks for; what is false is not looked for.')),
    colours: z.optional(
      z.strictObject(
        {
          accent: z.optional(accentShape()),
        },
        code('field.keys'),
      ),
    ),
    theme: z.optional(fileName('Folder of a theme, from the publication’s folder.')),
    columns: columns(),
    copies: copies(),
    abbreviations: abbreviations(),
    links: links(),
    coupon: z.optional(couponOrModel()),
  },
  code('yaml.not-keys'),
);

/** What is said of the first story of a number, which always begins the first side. */
const { page: _, filler: __, ...FIRST_STORY } = storyKeys();

export const frontMatterSchema = z.strictObject(
  {
    number: z
      .int({ error: (issue) => numberCode(issue.input) })
      .check(z.gte(1, { error: (issue) => numberCode(issue.input) }), z.lte(MAX_NUMBER, code('number.too-large'))),
    date: filled()
      .check(
        z.refine((date) => 'year' in parseIssueDate(date), { error: (issue) => dateCode(issue.input), abort: true }),
      )
      .register(z.globalRegistry, {
        description: 'A month or a day, or two of them with a slash between: 2012-03, 2012-03-15, 2012-03/2012-04.',
      }),
    label: z.optional(
      text('What is printed of the number, as in 12 bis or hors-série; none: the date alone. Default: the number.'),
    ),
    when: z.optional(text('What is printed of the date, as in Hiver 2026. Default: the date.')),
    title: title().register(z.globalRegistry, {
      description: 'The number’s headline; inline Markdown. A backslash before a space ends a line of it.',
    }),
    // It is composed when its Markdown has been read: it may hold code and addresses.
    standfirst: z.optional(
      filled().register(z.globalRegistry, { description: 'The paragraph under the headline; inline Markdown.' }),
    ),
    pages: z.optional(
      z.int(code('pages.whole')).check(z.gte(1, code('pages.whole')), z.lte(MOST_SIDES, code('pages.whole'))),
    ),
    copies: copies(),
    template: z.optional(
      z.enum(['letter', 'newspaper'], code('field.template')).register(z.globalRegistry, {
        description:
          'letter: one text; newspaper: several stories on the page. Default: letter, but newspaper in a folder.',
      }),
    ),
    columns: columns(),
    coupon: z.optional(z.union([z.boolean(code('coupon.form')), couponOrModel()], code('coupon.form'))),
    lang: z.optional(lang('BCP 47 language of this number; default: the publication’s.')),
    abbreviations: abbreviations(),
    links: links(),
    articles: z.optional(
      z
        .array(fileName('The file of a story, in the number’s folder.'), code('field.articles'))
        .register(z.globalRegistry, {
          description: 'The files of the stories in their order. Default: that of their names.',
        }),
    ),
    ...FIRST_STORY,
  },
  code('yaml.not-keys'),
);

/** A number of one text: what only stories have is not known there. */
export const letterSchema = z.omit(frontMatterSchema, {
  ...(Object.fromEntries(Object.keys(FIRST_STORY).map((key) => [key, true])) as Record<keyof typeof FIRST_STORY, true>),
  articles: true,
});

export type NumberKeys = z.infer<typeof frontMatterSchema>;
export type PublicationFields = z.infer<typeof publicationSchema>;

/** What is printed of a number and is none: « 12 bis », « 12-13 », « hors-série ». */
const LABEL =
  /^(?:(?:n[°o]\.?\s*)?\d+\s*(?:[-–/&]\s*\d+|[-–]?\s*(?:bis|ter|quater|[a-d])(?![\wà-ÿ]).*)|hors[ -].*|sp[ée]cial.*)$/i;

function numberCode(input: unknown): ProblemCode {
  if (typeof input === 'string' && input.trim() === '') return 'field.empty';
  if (typeof input === 'string' && LABEL.test(input.trim())) return 'number.label';
  if (typeof input === 'string') return /^\d+[.,]\d+$/.test(input.trim()) ? 'number.fractional' : 'number.text';
  if (typeof input !== 'number' || Number.isNaN(input)) return 'number.text';
  if (input === 0) return 'number.zero';
  if (input < 0) return 'number.negative';
  return Number.isSafeInteger(input) || !Number.isFinite(input) || input > MAX_NUMBER
    ? 'number.too-large'
    : 'number.fractional';
}

function dateCode(input: unknown): ProblemCode {
  const date = parseIssueDate(String(input));
  return 'code' in date ? date.code : 'date.format';
}
