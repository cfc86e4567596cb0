import type { Article } from '../article/article.ts';
import { linkedFiles } from '../article/links/output-files.ts';
import type { DisplayList } from '../print/display-list.ts';
import type { PaintOptions } from '../print/paint/paint.ts';
import type { Noted } from '../problems/problem.ts';
import { couponsPath, nameOf, type PdfVariant, pdfPath } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import type { Edition } from './edition.ts';
import { numberPaper } from './number-paper.ts';
import type { OutputFile } from './output-file.ts';
import { metadataOf } from './pdf-metadata.ts';
import type { PrintShop } from './print-shop.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Coupons that are cut apart have no fields to type in: in a PDF, fields of one name are one field. */
const FOR_PAPER = { flat: true } as const;

/** What the printed edition may be asked for. */
export interface PrintOptions {
  /** A number may have more text than its `pages` have room for: what is too much is printed behind them, marked. */
  readonly allowOverflow?: boolean | undefined;
  /** A sheet of so many coupons beside the print edition, or of as many as fit. */
  readonly coupons?: number | undefined;
  /** Another PDF beside the plain one, whose coupon is for paper: it has no fields to type in. */
  readonly flat?: boolean | undefined;
  /** Another PDF beside the plain one, in black only. With `flat` too, there is one other PDF that is both. */
  readonly mono?: boolean | undefined;
}

/** What painting needs beside the display list and its article. */
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
 * @param context what painting needs beside them
 * @param options which other PDFs are asked for
 * @param stopwatch takes the time of the PDFs, but not of the sheet of coupons
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
  const needed = [...companions, ...linkedFiles(article)];
  const paper = numberPaper(list, article.bulletin, context.publication);
  const edition: Edition = {
    name: 'pdf',
    main,
    variants,
    companions: needed,
    sides: list.sheets.length,
    ...(paper && { paper }),
    fit: list.fit,
  };
  return { value: edition, problems };
}

/** The plain PDF, and another one for other printers or readers if it is asked for. The number is set only once. */
async function paintAll(
  list: DisplayList,
  article: Article,
  context: PaintContext,
  { flat = false, mono = false }: PrintOptions,
): Promise<readonly [OutputFile, ...OutputFile[]]> {
  const pictureMemory = context.print.pictures;
  const plain = await paintPdf(list, article, context, { pictureMemory });
  return flat || mono ? [plain, await paintPdf(list, article, context, { flat, mono, pictureMemory })] : [plain];
}

/**
 * Paints a display list as the PDF that is written.
 * @param list the sheets
 * @param article what they show
 * @param context what painting needs beside them
 * @param options which kind of PDF it is
 */
export async function paintPdf(
  list: DisplayList,
  article: Article,
  context: PaintContext,
  options: PaintOptions,
): Promise<OutputFile> {
  const { paint } = await import('../print/paint/paint.ts');
  const metadata = metadataOf(article, context, options);
  const { fonts, fontFiles: fontMemory } = context.print;
  const bytes = await paint(list, metadata, fonts, article.images, { fontMemory, ...options });
  return { path: pdfPath(nameOf(article.bulletin.frontMatter), variantOf(options)), bytes };
}

function variantOf({ flat, mono }: PaintOptions): PdfVariant | undefined {
  if (mono) return flat ? 'mono-flat' : 'mono';
  return flat ? 'flat' : undefined;
}

/** The sheet of coupons, if it is asked for, and one in black only beside it. */
async function couponSheets(
  article: Article,
  context: PaintContext,
  { coupons: count, mono }: PrintOptions,
): Promise<Noted<readonly OutputFile[]>> {
  if (count === undefined) return { value: [], problems: [] };
  const { coupon } = article;
  const { file, frontMatter } = article.bulletin;
  if (!coupon) return { value: [], problems: [{ severity: 'note', code: 'coupon.none-to-cut', values: {}, file }] };
  const { couponSheet } = await import('./coupon-sheet.ts');
  const { value: list, problems } = await couponSheet(coupon, count, article, context.print);
  if (!list) return { value: [], problems };
  const { paint } = await import('../print/paint/paint.ts');
  const { fonts, fontFiles: fontMemory } = context.print;
  const metadata = metadataOf(article, context, FOR_PAPER);
  const title = `${metadata.title} – ${coupon.title}`;
  const painted = async (variant?: 'mono'): Promise<OutputFile> => ({
    path: couponsPath(nameOf(frontMatter), variant),
    bytes: await paint(list, { ...metadata, title }, fonts, article.images, {
      ...FOR_PAPER,
      mono: variant === 'mono',
      fontMemory,
    }),
  });
  return { value: [await painted(), ...(mono ? [await painted('mono')] : [])], problems };
}
