import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Article } from '../article/article.ts';
import { storyHeads } from '../article/story-titles.ts';
import { withoutNoteLinks } from '../markdown/note-links.ts';
import { storyElements } from '../markdown/stories/story-heads.ts';
import { pageTranslator } from '../messages/page-translator.ts';
import type { Translate } from '../messages/translate.ts';
import { imprintOf } from '../publication/imprint.ts';
import { formatDayOrMonth } from '../publication/issue-date.ts';
import { ARCHIVE_PAGE, FEED, nameOf, paddedNumber, pdfName } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import { type Direction, otherDirection, pageDirection } from '../typography/direction.ts';
import { addressOf, articleHtml } from './article-html.ts';
import { type CouponView, couponView } from './coupon-view.ts';
import { type FooterView, footerView } from './footer-view.ts';
import { type IssueLine, issueLine } from './issue-line.ts';
import { forDirection } from './page-directions.ts';
import { paperBody } from './paper-body.ts';
import type { Locate } from './source-places.ts';
import { structuredData } from './structured-data.ts';
import type { WebPicture } from './web-pictures.ts';

/** What `page.liquid` is filled in with. Absent values are null: the templates are strict about undefined ones. */
export interface PageView {
  readonly lang: string;
  /** How the page runs. What follows says how it runs itself where it runs otherwise, and is null elsewhere. */
  readonly direction: Direction;
  readonly titleDirection: Direction | null;
  readonly standfirstDirection: Direction | null;
  readonly head: HeadView;
  readonly masthead: MastheadView;
  readonly title: string;
  /** HTML. */
  readonly headline: string;
  /** For themes made before the headline had emphasis. */
  readonly titleLines: readonly string[];
  /** HTML. */
  readonly standfirst: string | null;
  /** HTML. */
  readonly body: string;
  readonly coupon: CouponView | null;
  readonly footer: FooterView;
  /** The print edition beside the page. */
  readonly pdf: string | null;
  readonly archive: string | null;
  /** Words that only the web edition has. */
  readonly words: WebWords;
}

/** What `paper.liquid` is filled in with: its body are the stories, of which the first has the number's title. */
export interface PaperView extends PageView {
  /** The stories that have a title, in the author's order. */
  readonly stories: readonly StoryView[];
  /** JSON-LD, to stand in a `script` as it is. */
  readonly structuredData: string;
}

export interface StoryView {
  readonly id: string;
  readonly title: string;
  readonly kicker: string | null;
  readonly standfirst: string | null;
  readonly author: string | null;
}

export interface HeadView {
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
  readonly contentSecurityPolicy: string;
  readonly stylesheet: string;
  /** Absolute addresses, where the publication says where it is published. */
  readonly canonical: string | null;
  readonly image: string | null;
  readonly feed: string | null;
  /** As Open Graph writes it. */
  readonly locale: string | null;
  readonly published: string | null;
}

export interface MastheadView {
  readonly section: string | null;
  readonly issue: IssueLine | null;
  readonly name: string;
  /** Long names are set smaller. */
  readonly nameLength: 'short' | 'medium' | 'long';
  readonly tagline: string | null;
  /** Whether the name is the title of the page. */
  readonly isTitle: boolean;
  /** Whether what is beside each other begins at the right, as in print: so runs the number's title. */
  readonly isRightToLeft: boolean;
  readonly logo: { readonly src: string; readonly width: number; readonly height: number } | null;
}

export type WebWords = Readonly<
  Record<
    | 'skip'
    | 'pdf'
    | 'archive'
    | 'required'
    | 'onPaper'
    | 'print'
    | 'printNote'
    | 'printBlankNote'
    | 'printPage'
    | 'feed',
    string
  >
>;

/** What else the output folder holds. */
export interface SiteFiles {
  /** The stylesheet's path in the output folder. */
  readonly stylesheet: string;
  /** Whether the print edition stands beside the page. */
  readonly pdf: boolean;
  /** Whether the archive page and the feed stand above it. */
  readonly archive: boolean;
}

export function pageView(
  article: Article,
  publication: Publication,
  neighbours: SiteFiles,
  pictures: ReadonlyMap<string, WebPicture>,
  locate?: Locate,
): PageView {
  const { lang, masthead, title, coupon, footer, standfirst } = article;
  const direction = pageDirection(article);
  const { number, date } = article.bulletin.frontMatter;
  const { site } = publication;
  const address = site === undefined ? null : `${site}/${paddedNumber(number)}/`;
  // The footer says nothing of the publisher where the text does.
  const { publisher } = imprintOf(publication, lang);
  const couponForm = coupon ? couponView(coupon, article, publication.contact, publisher) : null;
  // Sites that show a picture with a link show none in vectors, and need none that is missing.
  const shown = article.images.find(({ format }) => format !== 'svg' && format !== 'placeholder');
  const picture = shown && pictures.get(shown.src);
  return {
    lang,
    direction,
    titleDirection: otherDirection(title, direction),
    standfirstDirection: standfirst ? otherDirection(textOf(standfirst), direction) : null,
    head: {
      title: `${title} – ${masthead.name}`,
      description: description(article),
      siteName: masthead.name,
      contentSecurityPolicy: contentSecurityPolicy(couponForm?.submission?.action ?? null),
      stylesheet: `../${neighbours.stylesheet}`,
      canonical: address,
      image: address !== null && picture ? new URL(addressOf(picture.src), address).href : null,
      feed: site !== undefined && neighbours.archive ? `../${FEED}` : null,
      locale: locale(lang),
      published: formatDayOrMonth(date),
    },
    masthead: {
      ...mastheadView(masthead),
      logo: logoView(masthead.logo && pictures.get(masthead.logo.src)),
      issue: issueLine(masthead, date),
      isRightToLeft: direction === 'rtl',
    },
    title,
    headline: articleHtml(article.headline, lang),
    titleLines: [title],
    standfirst: standfirst ? articleHtml(standfirst, lang) : null,
    body: articleHtml(forDirection(article.body, direction), lang, pictures, locate),
    coupon: couponForm,
    footer: footerView(footer, direction),
    pdf: neighbours.pdf ? pdfName(nameOf(article.bulletin.frontMatter)) : null,
    archive: neighbours.archive ? `../${ARCHIVE_PAGE}` : null,
    words: webWords(pageTranslator(lang)),
  };
}

/** As `pageView`, for a paper. */
export function paperView(
  article: Article,
  publication: Publication,
  neighbours: SiteFiles,
  pictures: ReadonlyMap<string, WebPicture>,
  locate?: Locate,
): PaperView {
  const { lang, body } = article;
  const shown = { ...article, body: paperBody(body, pageTranslator(lang)) };
  const view = pageView(shown, publication, neighbours, pictures, locate);
  const stories = storyHeads(body, lang).map(({ id, title, kicker, standfirst, author }) => ({
    id,
    title,
    kicker: kicker ?? null,
    standfirst: standfirst ?? null,
    author: author ?? null,
  }));
  return {
    ...view,
    head: { ...view.head, description: description(article) },
    masthead: { ...view.masthead, isTitle: true },
    stories,
    structuredData: structuredData(article, publication.organisation, view.head.canonical),
  };
}

export function mastheadView({
  section,
  name,
  tagline,
}: Pick<Article['masthead'], 'section' | 'name' | 'tagline'>): MastheadView {
  const length = [...name].length;
  return {
    section: section ?? null,
    issue: null,
    name,
    nameLength: length <= 10 ? 'short' : length <= 18 ? 'medium' : 'long',
    tagline: tagline ?? null,
    isTitle: false,
    isRightToLeft: false,
    logo: null,
  };
}

export function webWords(say: Translate): WebWords {
  return {
    skip: say('web.skip'),
    pdf: say('web.pdf'),
    archive: say('web.archive'),
    required: say('web.required'),
    onPaper: say('web.on-paper'),
    print: say('web.print'),
    printNote: say('web.print.note'),
    printBlankNote: say('web.print.blank-note'),
    printPage: say('web.print.page'),
    feed: say('web.feed'),
  };
}

/**
 * No script may run, nothing comes from elsewhere, and the form goes nowhere
 * but where it says; what takes it may answer with a page of this site. `file:`
 * is for pages opened from a disk, where browsers disagree about `'self'`; on
 * the web it permits nothing.
 */
export function contentSecurityPolicy(action: string | null): string {
  const own = "'self' file:";
  const form =
    action === null ? "'none'" : action.startsWith('mailto:') ? 'mailto:' : `${new URL(action).origin} ${own}`;
  return `default-src 'none'; style-src ${own}; font-src ${own}; img-src ${own} data:; form-action ${form}; base-uri 'none'`;
}

/** Open Graph wants a country: it is guessed only for languages whose main country is beyond doubt. */
export function locale(lang: string): string | null {
  const [language = '', region] = lang.split('-');
  if (region !== undefined && /^[A-Za-z]{2}$/.test(region)) return `${language.toLowerCase()}_${region.toUpperCase()}`;
  return language.toLowerCase() === 'fr' ? 'fr_FR' : null;
}

/** Characters of a description: search results show about as many. */
const DESCRIPTION_LENGTH = 200;

/** The standfirst, else the first paragraph, as plain text cut between words. */
export function description({ standfirst, body }: Pick<Article, 'standfirst' | 'body'>): string {
  const paragraphs = paragraphsOf(body);
  const texts = [...(standfirst ? [standfirst] : []), ...paragraphs].map((node) =>
    textOf(withoutNoteLinks(node))
      .replace(/[ \t\r\n]+/g, ' ')
      .trim(),
  );
  // A salutation says nothing: the first paragraph that makes a sentence does.
  const text = texts.find((one) => one.length >= 40) ?? texts.find((one) => one !== '') ?? '';
  if (text.length <= DESCRIPTION_LENGTH) return text;
  const space = text.lastIndexOf(' ', DESCRIPTION_LENGTH);
  return `${text.slice(0, space > 0 ? space : DESCRIPTION_LENGTH)}…`;
}

/** The paragraphs of a letter, or those of the stories of a paper. */
function paragraphsOf(body: Root): readonly Element[] {
  const parts: readonly (Root | Element)[] = [body, ...storyElements(body)];
  return parts
    .flatMap(({ children }): readonly RootContent[] => children)
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'p');
}

function logoView(logo: WebPicture | undefined): MastheadView['logo'] {
  return logo ? { src: addressOf(logo.src), width: logo.width, height: logo.height } : null;
}
