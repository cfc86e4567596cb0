import type { Publication } from '../publication/publication.ts';
import { applyTypography } from '../typography/apply-typography.ts';

/** Whether a page is the archive of this publication, as the default theme's head tells. */
export function looksLikeArchive(html: string, publication: Publication): boolean {
  return hasOurHead(html, publication, 'website');
}

/** Whether a page is that of a number of this publication, as the default theme's head tells. */
export function looksLikePage(html: string, publication: Publication): boolean {
  return hasOurHead(html, publication, 'article');
}

/** No page of another origin has our policy and the publication's name in its head. */
function hasOurHead(html: string, { name, lang, typography }: Publication, type: 'website' | 'article'): boolean {
  const head = html.slice(0, Math.max(0, html.indexOf('</head>')));
  const attribute = (text: string) => `content="${text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`)}`;
  // Quotes and ampersands may be written by their names or by their numbers.
  const numbered = head
    .replaceAll('&amp;', '&#38;')
    .replaceAll('&lt;', '&#60;')
    .replaceAll('&gt;', '&#62;')
    .replaceAll('&quot;', '&#34;');
  return (
    numbered.includes(attribute("default-src 'none'; style-src 'self' file:;")) &&
    numbered.includes(`property="og:type" content="${type}"`) &&
    numbered.includes(`property="og:site_name" ${attribute(applyTypography(name, lang, typography))}"`)
  );
}
