import type { Article } from '../article/article.ts';
import { fieldsFingerprint } from '../coupon/identity.ts';
import type { DisplayList } from '../print/display-list.ts';
import type { PaintOptions } from '../print/paint/paint.ts';
import type { PaintMetadata } from '../print/paint/pdf-document.ts';
import type { Noted, Problem } from '../problems/problem.ts';
import { couponsPath, type PdfVariant, pdfPath } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import type { Edition } from './edition.ts';
import type { OutputFile } from './output-file.ts';
import type { PrintShop } from './print-shop.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What a PDF says made it; without a version, which would change the bytes of what has not changed. */
const CREATOR = 'bulletin';

/** Coupons to be cut apart: fields of one name would be one field. */
const FOR_PAPER = { flat: true } as const;

/** What the printed edition may be asked for. */
export interface PrintOptions {
  /** A number may have more text than its `pages` have room for: what is too much is printed behind them, marked. */
  readonly allowOverflow?: boolean | undefined;
  /** A sheet of so many coupons beside the print edition, or of as many as fit. */
  readonly coupons?: number | undefined;
  /** Another PDF beside the plain one, whose coupon is for paper: it has no fields to type in. */
  readonly flat?: boolean | undefined;
  /** Another PDF beside the plain one, in black only; both at once: one PDF that is both. */
  readonly mono?: boolean | undefined;
}

/** What painting takes beside the display list and its article. */
export interface PaintContext {
  readonly publication: Publication;
  readonly print: PrintShop;
  /** When the PDF says that it was made. */
  readonly moment: Date;
}

/**
 * Paints the printed edition of a number: its PDF, and what is asked for beside it.
 * @param list its sheets
 * @param article what they show
 * @param context what painting takes beside them
 * @param options what is asked for
 * @param stopwatch notes how long the painting of the number took
 */
export async function paintEdition(
  list: DisplayList,
  article: Article,
  context: PaintContext,
  options: PrintOptions,
  stopwatch: Stopwatch,
): Promise<Noted<Edition>> {
  const [main, ...variants] = await stopwatch.time('pdf', () => paintAll(list, article, context, options));
  const { value: companions, problems } = await couponSheets(article, context, options);
  const edition: Edition = { name: 'pdf', main, variants, companions, sides: list.sheets.length, fit: list.fit };
  return { value: edition, problems };
}

/** The plain file, and beside it what is asked for other machines: the number is set once. */
async function paintAll(
  list: DisplayList,
  article: Article,
  context: PaintContext,
  { flat = false, mono = false }: PrintOptions,
): Promise<readonly [OutputFile, ...OutputFile[]]> {
  const knownPictures = new WeakMap();
  const plain = await paintPdf(list, article, context, { knownPictures });
  return flat || mono ? [plain, await paintPdf(list, article, context, { flat, mono, knownPictures })] : [plain];
}

/** A display list as the PDF that is written. */
export async function paintPdf(
  list: DisplayList,
  article: Article,
  context: PaintContext,
  options: PaintOptions,
): Promise<OutputFile> {
  const { paint } = await import('../print/paint/paint.ts');
  const metadata = metadataOf(article, context, options);
  const bytes = await paint(list, metadata, context.print.fonts, article.images, options);
  return { path: pdfPath(article.bulletin.frontMatter.number, variantOf(options)), bytes };
}

function variantOf({ flat, mono }: PaintOptions): PdfVariant | undefined {
  if (mono) return flat ? 'mono-flat' : 'mono';
  return flat ? 'flat' : undefined;
}

/** The sheet of coupons, if it is asked for, and again in black only; fewer than asked for are said. */
async function couponSheets(
  article: Article,
  context: PaintContext,
  { coupons: asked, mono }: PrintOptions,
): Promise<Noted<readonly OutputFile[]>> {
  if (asked === undefined || !article.coupon) return { value: [], problems: [] };
  const { setCouponSheet } = await import('../print/set-coupon-sheet.ts');
  const { paint } = await import('../print/paint/paint.ts');
  const { theme, fonts } = context.print;
  const sheet = setCouponSheet(article, theme, fonts, asked);
  const count = sheet?.count ?? 0;
  const { file, frontMatter } = article.bulletin;
  const problems: Problem[] =
    count < asked ? [{ severity: 'note', code: 'coupon.fewer', values: { asked, count }, file }] : [];
  if (!sheet) return { value: [], problems };
  const metadata = metadataOf(article, context, FOR_PAPER);
  const title = `${metadata.title} – ${article.coupon.title}`;
  const painted = async (variant?: 'mono'): Promise<OutputFile> => ({
    path: couponsPath(frontMatter.number, variant),
    bytes: await paint(sheet.list, { ...metadata, title }, fonts, article.images, {
      ...FOR_PAPER,
      mono: variant === 'mono',
    }),
  });
  return { value: [await painted(), ...(mono ? [await painted('mono')] : [])], problems };
}

function metadataOf(
  article: Article,
  { publication, moment: date }: PaintContext,
  { flat = false }: PaintOptions,
): PaintMetadata {
  const { coupon } = article;
  return {
    title: article.title,
    author: publication.organisation ?? publication.name,
    subject: `${article.masthead.name} – ${article.masthead.issue}`,
    lang: article.lang,
    date,
    creator: CREATOR,
    ...(coupon &&
      !flat && {
        coupon: {
          publication: publication.name,
          number: article.bulletin.frontMatter.number,
          fields: fieldsFingerprint(coupon),
        },
      }),
  };
}
