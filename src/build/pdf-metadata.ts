import type { Article } from '../article/article.ts';
import { fieldsFingerprint } from '../coupon/identity.ts';
import type { PaintOptions } from '../print/paint/paint.ts';
import type { PaintMetadata } from '../print/paint/paint-metadata.ts';
import type { Publication } from '../publication/publication.ts';

/** The program that a PDF names. It has no version, because a new version would change the bytes of PDFs that have not changed. */
const CREATOR = 'bulletin';

/** The program that made the content, as XMP has it. In PDF/A nothing compresses it (ISO 19005-3, 6.6.2.1). */
const CREATOR_TOOL = `<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>`;

/** Whether a file is a PDF that this program has made. */
export function isOwnPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.includes(CREATOR_TOOL);
}

/** Whose PDF it is, and when it says that it was made. */
export interface MetadataContext {
  readonly publication: Publication;
  readonly moment: Date;
}

/** What the PDF of a number says of itself. */
export function metadataOf(
  article: Article,
  { publication, moment: date }: MetadataContext,
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
