import type { Root } from 'hast';
import type { Article } from '../article/article.ts';
import type { IssueWords } from '../article/issue-words.ts';
import { type StoryTitle, storyTitles } from '../article/story-titles.ts';
import { plainText } from '../markdown/plain-text.ts';
import { pageTranslator } from '../messages/page-translator.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { imprintOf } from '../publication/imprint.ts';
import { isPaper } from '../publication/is-paper.ts';
import { formatDayOrMonth } from '../publication/issue-date.ts';
import { ARCHIVE_PAGE, FEED, type NumberName, nameOf, paddedNumber, pagePath, pdfPath } from '../publication/paths.ts';
import type { IssueDate, Publication } from '../publication/publication.ts';
import { applyTypography } from '../typography/apply-typography.ts';
import { type Direction, directionOfLanguage, otherDirection, pageDirection } from '../typography/direction.ts';
import { footerView } from './footer-view.ts';
import { type IssueLine, issueLine } from './issue-line.ts';
import { contentSecurityPolicy, locale, mastheadView, webWords } from './page-view.ts';
import type { WebLook, WebTheme } from './theme.ts';
import type { WebFile } from './web-file.ts';

/** What the archive keeps of a number: little, so that a thousand of them fit in memory. */
export interface ArchiveEntry extends NumberName, IssueWords {
  readonly date: IssueDate;
  readonly lang: string;
  readonly title: string;
  /** Plain text. */
  readonly standfirst?: string;
  /** The stories of a paper that have a title, but for one whose title is the number's. */
  readonly stories?: readonly StoryTitle[];
}

/** A number that the archive lists. */
export interface ListedNumber extends ArchiveEntry {
  /** Whether its print edition stands beside its page. Default: true. */
  readonly pdf?: boolean;
}

/** What an entry is made from: an article, or its heading alone. */
type Headed = Pick<Article, 'bulletin' | 'lang' | 'title' | 'standfirst'> & {
  readonly masthead: IssueWords;
  /** Of a paper, for the titles of its stories. */
  readonly body?: Root;
};

export function archiveEntry({ bulletin, lang, title, standfirst: written, masthead, body }: Headed): ArchiveEntry {
  const { date } = bulletin.frontMatter;
  const { issue, issueDate } = masthead;
  const standfirst = written && plainText(written);
  const stories = body && isPaper(bulletin) ? storyTitles(body).filter((story) => story.title !== title) : [];
  return {
    ...nameOf(bulletin.frontMatter),
    date,
    lang,
    issue,
    issueDate,
    title,
    ...(standfirst && { standfirst }),
    ...(stories.length > 0 && { stories }),
  };
}

/**
 * The page of all numbers, newest first, and the Atom feed where the publication says where it is published.
 *
 * @param publication names the page and the feed
 * @param entries in any order
 * @param theme opened by `openWebTheme`
 */
export function renderArchive(
  publication: Publication,
  entries: readonly ListedNumber[],
  theme: WebTheme,
): Outcome<readonly WebFile[]> {
  const newestFirst = [...entries].sort((a, b) => b.number - a.number);
  const files: WebFile[] = [];
  const problems: Problem[] = [];
  const render = (template: 'archive' | 'feed', path: string, view: object) => {
    const outcome = theme.render(template, view);
    problems.push(...outcome.problems);
    if (outcome.value !== undefined) files.push({ path, bytes: Buffer.from(outcome.value) });
  };
  const look = entries.some(({ stories }) => stories) ? theme.paper() : theme;
  render('archive', ARCHIVE_PAGE, archiveView(publication, newestFirst, look));
  if (publication.site !== undefined) render('feed', FEED, feedView(publication, publication.site, newestFirst));
  const isWhole = !problems.some(({ severity }) => severity === 'error');
  return isWhole ? { value: [...files, ...look.files], problems } : { problems };
}

interface NumberView {
  readonly lang: string;
  /** How its entry runs where the page runs otherwise; else null. */
  readonly direction: Direction | null;
  readonly titleDirection: Direction | null;
  readonly standfirstDirection: Direction | null;
  readonly issue: IssueLine;
  readonly title: string;
  readonly standfirst: string | null;
  readonly stories: readonly StoryLink[];
  readonly page: string;
  readonly pdf: string | null;
}

interface StoryLink {
  readonly title: string;
  readonly direction: Direction | null;
  readonly address: string;
}

function archiveView(publication: Publication, entries: readonly ListedNumber[], look: WebLook): object {
  const { lang, site } = publication;
  const say = pageTranslator(lang);
  const { name, section, tagline } = surroundings(publication);
  const direction = directionOfLanguage(lang);
  return {
    lang,
    direction,
    head: {
      title: `${name} – ${say('web.archive')}`,
      description: tagline ?? say('web.archive.description', { name }),
      siteName: name,
      contentSecurityPolicy: contentSecurityPolicy(null),
      stylesheet: look.stylesheet,
      canonical: site === undefined ? null : `${site}/`,
      image: null,
      feed: site === undefined ? null : FEED,
      locale: locale(lang),
      published: null,
    },
    // The logo is a file of a number's folder: the archive does without.
    masthead: mastheadView({
      name,
      ...(section !== undefined && { section }),
      ...(tagline !== undefined && { tagline }),
    }),
    numbers: entries.map((entry) => numberView(entry, direction)),
    footer: footerView(imprintOf(publication, lang), direction),
    words: webWords(say),
  };
}

function numberView(listed: ListedNumber, page: Direction): NumberView {
  const { number, date, lang, title, standfirst, stories = [], pdf = true } = listed;
  const own = pageDirection(listed);
  return {
    lang,
    direction: own === page ? null : own,
    titleDirection: otherDirection(title, own),
    standfirstDirection: standfirst === undefined ? null : otherDirection(standfirst, own),
    issue: issueLine(listed, date),
    title,
    standfirst: standfirst ?? null,
    stories: stories.map(({ title, id }) => ({
      title,
      direction: otherDirection(title, own),
      address: storyAddress(pagePath(number), id),
    })),
    page: pagePath(number),
    pdf: pdf ? pdfPath(listed) : null,
  };
}

function storyAddress(page: string, id: string): string {
  return `${page}#${encodeURIComponent(id)}`;
}

/** Readers of feeds want the last numbers, not thirty years of them. */
const FEED_LENGTH = 20;

function feedView(publication: Publication, site: string, entries: readonly ListedNumber[]): object {
  const { name, tagline } = surroundings(publication);
  const latest = entries.slice(0, FEED_LENGTH);
  return {
    lang: publication.lang,
    site: `${site}/`,
    self: `${site}/${FEED}`,
    name: forXml(name),
    tagline: tagline === undefined ? null : forXml(tagline),
    author: forXml(publication.organisation ?? name),
    updated:
      latest
        .map(({ date }) => moment(date))
        .sort()
        .at(-1) ?? '1970-01-01T00:00:00Z',
    numbers: latest.map((entry) => ({
      lang: entry.lang,
      address: pageAddress(site, entry),
      stories: (entry.stories ?? []).map(({ title, id }) => ({
        title: forXml(title),
        address: storyAddress(pageAddress(site, entry), id),
      })),
      pdf: (entry.pdf ?? true) ? `${site}/${pdfPath(entry)}` : null,
      title: forXml(entry.title),
      issue: forXml(entry.issue),
      updated: moment(entry.date),
      standfirst: entry.standfirst === undefined ? null : forXml(entry.standfirst),
    })),
  };
}

function pageAddress(site: string, { number }: NumberName): string {
  return `${site}/${paddedNumber(number)}/`;
}

/** Noon on the number's date, never the clock: building twice gives the same bytes. */
function moment(date: IssueDate): string {
  return `${formatDayOrMonth({ ...date, day: date.day ?? 1 })}T12:00:00Z`;
}

/** XML 1.0 has no place for control characters, not even escaped (section 2.2). */
function forXml(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

/** The texts that every page of the publication has, with typography applied. */
function surroundings(publication: Publication): Pick<Publication, 'name' | 'section' | 'tagline'> {
  const right = (text: string) => applyTypography(text, publication.lang, publication.typography);
  const { name, section, tagline } = publication;
  return {
    name: right(name),
    ...(section !== undefined && { section: right(section) }),
    ...(tagline !== undefined && { tagline: right(tagline) }),
  };
}
