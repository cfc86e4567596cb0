import { setImmediate } from 'node:timers/promises';
import type { Article } from '../article/article.ts';
import { fieldsFingerprint } from '../coupon/identity.ts';
import type { FontCollection } from '../fonts/font-collection.ts';
import { installedFonts } from '../fonts/installed-fonts.ts';
import { openFonts } from '../fonts/open-fonts.ts';
import { packagedFontFiles } from '../fonts/packaged-fonts.ts';
import { createMemory } from '../memory/memory.ts';
import { packageRoot } from '../package-root.ts';
import type { DisplayList } from '../print/display-list.ts';
import { loadPrintTheme } from '../print/load-print-theme.ts';
import type { PaintOptions } from '../print/paint/paint.ts';
import type { PaintMetadata } from '../print/paint/paint-metadata.ts';
import type { PrintPictureMemory } from '../print/paint/print-pictures.ts';
import type { SetOptions } from '../print/set-article.ts';
import type { PrintTheme } from '../print/theme.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { couponsPath, type PdfVariant, pdfPath } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import type { EditionMaker } from './edition.ts';
import type { OutputFile } from './output-file.ts';

/** What a PDF says made it; without a version, which would change the bytes of what has not changed. */
const CREATOR = 'bulletin';

/** Coupons to be cut apart: fields of one name would be one field. */
const FOR_PAPER = { flat: true } as const;

/** What the printed edition may be asked for. */
export interface PrintOptions extends SetOptions, PaintOptions {
  /** A sheet of so many coupons beside it, or of as many as fit. */
  readonly coupons?: number | undefined;
}

/** What all printed editions of a publication share. */
export interface PrintShop {
  readonly theme: PrintTheme;
  readonly fonts: FontCollection;
}

/** Loads a publication's print theme and the fonts. */
export function openPrintShop(publication: Publication): Outcome<PrintShop> {
  const theme = loadPrintTheme(publication);
  if (!theme.value) return theme;
  const fonts = fontsOf(publication);
  return { value: { theme: theme.value, fonts }, problems: theme.problems };
}

/** The maker of a publication's printed editions; fonts and theme are loaded once. */
export function printEdition(publication: Publication, options: PrintOptions): Outcome<EditionMaker> {
  const shop = openPrintShop(publication);
  if (!shop.value) return shop;
  const { theme, fonts } = shop.value;
  const make: EditionMaker = async (article, moment, stopwatch) => {
    const set = await stopwatch.time('print', async () => {
      const { setArticle } = await import('../print/set-article.ts');
      return setArticle(article, theme, fonts, options);
    });
    if (!set.value || isRefused(set.problems)) return { problems: set.problems };
    const { value: list } = set;
    // Lets a Ctrl-C in that came while a long number was set.
    await setImmediate();
    const context: PaintContext = { publication, moment, fonts };
    const [main, ...variants] = await stopwatch.time('pdf', () => paintAll(list, article, context, options));
    const coupons = await couponSheets(
      article,
      theme,
      fonts,
      options,
      metadataOf(publication, article, moment, FOR_PAPER),
    );
    const edition = { main, variants, companions: coupons.files, sides: list.sheets.length, fit: list.fit };
    return { value: edition, problems: [...set.problems, ...coupons.problems] };
  };
  return { value: make, problems: shop.problems };
}

/** The plain file, and beside it what is asked for other machines: the number is set once. */
async function paintAll(
  list: DisplayList,
  article: Article,
  context: PaintContext,
  { flat = false, mono = false }: PaintOptions,
): Promise<readonly [OutputFile, ...OutputFile[]]> {
  const pictureMemory: PrintPictureMemory = createMemory();
  const plain = await paintEdition(list, article, context, { pictureMemory });
  return flat || mono ? [plain, await paintEdition(list, article, context, { flat, mono, pictureMemory })] : [plain];
}

/** Whether a display list is only to be looked at: something on it cannot be printed as it stands. */
export function isRefused(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** The packaged fonts, and those that somebody has installed for rare characters. */
export function fontsOf({ folder }: Publication): FontCollection {
  return openFonts(packagedFontFiles(), installedFonts([folder, process.cwd(), packageRoot()]));
}

/** What painting takes beside the display list and its article. */
export interface PaintContext {
  readonly publication: Publication;
  readonly moment: Date;
  readonly fonts: FontCollection;
}

/** A display list as the PDF that is written. */
export async function paintEdition(
  list: DisplayList,
  article: Article,
  { publication, moment, fonts }: PaintContext,
  options: PaintOptions,
): Promise<OutputFile> {
  const { paint } = await import('../print/paint/paint.ts');
  const metadata = metadataOf(publication, article, moment, options);
  const bytes = await paint(list, metadata, fonts, article.images, options);
  return { path: pdfPath(article.bulletin.frontMatter.number, variantOf(options)), bytes };
}

function variantOf({ flat, mono }: PaintOptions): PdfVariant | undefined {
  if (mono) return flat ? 'mono-flat' : 'mono';
  return flat ? 'flat' : undefined;
}

/** The sheet of coupons, if it is asked for, and again in black only; fewer than asked for are said. */
async function couponSheets(
  article: Article,
  theme: PrintTheme,
  fonts: FontCollection,
  { coupons: asked, mono }: PrintOptions,
  metadata: PaintMetadata,
): Promise<{ readonly files: readonly OutputFile[]; readonly problems: readonly Problem[] }> {
  if (asked === undefined || !article.coupon) return { files: [], problems: [] };
  const { setCouponSheet } = await import('../print/set-coupon-sheet.ts');
  const { paint } = await import('../print/paint/paint.ts');
  const sheet = await setCouponSheet(article, theme, fonts, asked);
  const count = sheet?.count ?? 0;
  const { file, frontMatter } = article.bulletin;
  const problems: Problem[] =
    count < asked ? [{ severity: 'note', code: 'coupon.fewer', values: { asked, count }, file }] : [];
  if (!sheet) return { files: [], problems };
  const title = `${metadata.title} – ${article.coupon.title}`;
  const painted = async (variant?: 'mono'): Promise<OutputFile> => ({
    path: couponsPath(frontMatter.number, variant),
    bytes: await paint(sheet.list, { ...metadata, title }, fonts, article.images, {
      ...FOR_PAPER,
      mono: variant === 'mono',
    }),
  });
  return { files: [await painted(), ...(mono ? [await painted('mono')] : [])], problems };
}

function metadataOf(
  publication: Publication,
  article: Article,
  date: Date,
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
