import { toString as textOf } from 'hast-util-to-string';
import type { Article } from '../article/article.ts';
import { paperLinks } from '../article/links/paper-links.ts';
import { storiesOf } from '../article/story.ts';
import type { Coupon, CouponField } from '../coupon/coupon.ts';
import { located, placeAt } from '../problems/place.ts';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import { keyForAuthor, lineForAuthor } from '../publication/author-names.ts';
import type { CheckName, CheckSwitches } from '../publication/check-names.ts';
import { type Imprint, imprintOf, textOfItem } from '../publication/imprint.ts';
import type { Publication } from '../publication/publication.ts';

/** One thing that law or custom in France asks of a sheet. */
export interface SheetRule {
  /** The key under `check` in publication.yaml that switches it off. */
  readonly name: CheckName;
  /** What is looked for, for the manual. */
  readonly about: string;
  /** Where it is written down. */
  readonly source: string;
  /** Whether sheets in other languages than French are looked at too. */
  readonly isEverywhere?: boolean;
  readonly find: (sheet: CheckedSheet) => readonly Problem[];
}

/** What is printed, and who prints it. */
export interface CheckedSheet {
  readonly article: Article;
  readonly publication: Publication;
  /** All words of the sheet but the labels of the coupon's fields. */
  readonly words: string;
}

const CNIL = 'RGPD, articles 9 et 13 ; guide de la CNIL pour les syndicats (23 février 2023)';

/**
 * Labels and names of fields that the CNIL's guide excludes from a membership
 * form: more than registration and dues need.
 */
const EXCLUDED: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['found.social-security', /sécurité sociale|\bsécu\b|n° ?ss\b|\bnirp?p?\b|\binsee\b/i],
  [
    'found.family',
    /conjoint|enfants?\b|(?<!nom de )famille|familial|situation matrimoniale|\bmarié|\bpacsé|époux|épouse/i,
  ],
  ['found.pay-slip', /(?:fiche|bulletin|feuille)s? (?:de )?(?:paie|paye|salaire)/i],
];

/** A coupon by which one joins; « inscription des adhérents » is none. */
const MEMBERSHIP =
  /adhésions?(?!\p{L})|adh[éè]r(?:er|e|ez)(?!\p{L})|cotisation|syndiqu(?:er|e|ez)(?!\p{L})|syndicalisation/iu;
/** What a union calls itself, or says on its coupon. */
const UNION =
  /(?<!\p{L})(?:[Ss]yndi(?:ca|qu)|SYNDICA|Force [Oo]uvrière|Solidaires|(?:CGT|CFDT|CFTC|CFE-CGC|FSU|UNSA|FO|CNT)(?!\p{L})|SUD[ -]\p{Lu})/u;
/** What a union alone asks of whoever joins. */
const WORK = /entreprise|employeur/i;

/** Of the law of France, and of the practice of its unions: no legal advice. */
export const sheetRules: readonly SheetRule[] = [
  {
    name: 'printer',
    about:
      'a printed writing made public names its printer (`printer`): « Imprimé par nos soins », or a name and a place',
    source: 'Loi du 29 juillet 1881, article 3',
    find: ({ words, publication }) =>
      publication.printer !== undefined || /\bimprim(?:é|eur|erie|ée|és|eries?)(?!\p{L})/iu.test(words)
        ? []
        : [
            note('sheet-note.printer', publication, {
              line: lineForAuthor('printer', 'nos soins', 'publication', publication.keyLanguage),
            }),
          ],
  },
  {
    name: 'publisher',
    about: 'a tract names who answers for it, or says where to reach those who publish it',
    source: 'Guides pratiques des syndicats',
    find: ({ words, article, publication }) =>
      publication.publisher !== undefined || saysWhere(words, imprintOf(publication, article.lang))
        ? []
        : [note('sheet-note.publisher', publication)],
  },
  {
    name: 'public-road',
    about: 'the sheet carries « Ne pas jeter sur la voie publique »',
    source: 'Guides pratiques des syndicats',
    find: ({ words, publication }) =>
      /voie publique/i.test(words)
        ? []
        : [
            note('sheet-note.public-road', publication, {
              key: keyForAuthor('legal', 'publication', publication.keyLanguage),
            }),
          ],
  },
  {
    name: 'data-notice',
    about: 'the coupon tells what becomes of the answers (`notice`)',
    source: CNIL,
    find: ({ article: { coupon }, publication }) =>
      coupon && coupon.notice === undefined && fieldsOf(coupon).some(isAsked)
        ? [
            {
              ...note('sheet-note.data-notice', publication, {
                title: coupon.title,
                key: keyForAuthor('notice', 'coupon', coupon.keyLanguage),
              }),
              ...coupon.origin,
            },
          ]
        : [],
  },
  {
    name: 'excluded-fields',
    about:
      'the membership coupon of a union asks neither for the social-security number, nor for the family, nor for a pay slip',
    source: CNIL,
    find: ({ article: { coupon }, publication }) =>
      (coupon && joinsUnion(coupon, publication) ? fieldsOf(coupon) : []).flatMap((field) => {
        if (!isAsked(field)) return [];
        const what = EXCLUDED.find(([, pattern]) => pattern.test(field.label) || pattern.test(field.name));
        if (!what) return [];
        return [
          { ...note('sheet-note.excluded-field', publication, { label: field.label, what: what[0] }), ...field.origin },
        ];
      }),
  },
  {
    name: 'links',
    about: 'the addresses of links show on paper, in the text or as notes (`links: notes`)',
    source: 'Who reads paper cannot follow a word that is underlined',
    isEverywhere: true,
    find: ({ article, publication }) => unseenAddresses(article, publication),
  },
];

/**
 * Notes on what law and custom in France ask of the sheet, and what it lacks; of those a sheet in another language
 * than French has none. And on what readers of paper cannot follow.
 * @param article what stands on it
 * @param publication whose it is
 * @param switches the notes that are switched off
 */
export function sheetNotes(
  article: Article,
  publication: Publication,
  switches: CheckSwitches = {},
): readonly Problem[] {
  const isOfFrance = /^fr(-FR)?$/i.test(article.lang);
  const { masthead, title, standfirst, body, footer } = article;
  const words = [
    masthead.section,
    masthead.name,
    masthead.tagline,
    title,
    standfirst && textOf(standfirst),
    textOf(body),
    ...couponWords(article.coupon),
    ...(footer.publisher ?? []).map(textOfItem),
    ...(footer.credits ?? []),
    footer.legal,
  ];
  const sheet = { article, publication, words: words.filter((text) => text !== undefined).join('\n') };
  return sheetRules
    .filter(({ name, isEverywhere = false }) => switches[name] !== false && (isOfFrance || isEverywhere))
    .flatMap((rule) => rule.find(sheet));
}

/** How many links a reader of paper cannot follow, with the place of the first. */
function unseenAddresses({ bulletin, standfirst, body }: Article, publication: Publication): readonly Problem[] {
  if ((bulletin.frontMatter.links ?? publication.links) === 'notes') return [];
  const inText = paperLinks(body);
  // A paper has its standfirst in its first story.
  const isInText = standfirst === undefined || storiesOf(body).length > 0;
  const count = inText.length + (isInText ? 0 : paperLinks(standfirst).length);
  if (count === 0) return [];
  const offset = inText[0]?.element.position?.start.offset;
  const place = offset === undefined ? bulletin.places.standfirst : placeAt(bulletin.source, offset);
  return [{ severity: 'note', code: 'sheet-note.links', values: { count }, ...located(bulletin, place) }];
}

function note(code: ProblemCode, { file }: Publication, values: Problem['values'] = {}): Problem {
  return { severity: 'note', code, values, file };
}

/** What a coupon says beside asking. */
function couponWords(coupon: Coupon | undefined): readonly (string | undefined)[] {
  if (!coupon) return [];
  const fixed = fieldsOf(coupon).map((field) => (field.kind === 'fixed' ? field.text : undefined));
  return [coupon.instruction, coupon.return, ...fixed, coupon.notice];
}

/** Whether the sheet holds an address: the publisher's, one of mail or of the web, a telephone, or a postcode and its town; a name alone is none. */
function saysWhere(words: string, { publisher = [] }: Imprint): boolean {
  if (publisher.some(({ kind }) => kind !== 'organisation')) return true;
  return /[\w.+-]+@[\w-]+\.\w|\bwww\.\w|https?:\/\/|\b\d{5}\s+\p{Lu}\p{L}|\b0\d(?:[ \u00A0\u202F.]?\d\d){4}\b/u.test(
    words,
  );
}

function fieldsOf(coupon: Coupon): readonly CouponField[] {
  return coupon.rows.flat();
}

/** Whether whoever fills a coupon in becomes a member of a union: the guide is of these coupons alone. */
function joinsUnion(coupon: Coupon, { name, section, tagline, organisation }: Publication): boolean {
  if (!MEMBERSHIP.test(coupon.title)) return false;
  const labels = fieldsOf(coupon).flatMap((field) => (isAsked(field) ? [field.label] : []));
  const said = [name, section, tagline, organisation, coupon.title, ...couponWords(coupon), ...labels];
  return UNION.test(said.join('\n')) || labels.some((label) => WORK.test(label));
}

function isAsked(field: CouponField): field is Exclude<CouponField, { kind: 'fixed' }> {
  return field.kind !== 'fixed';
}
