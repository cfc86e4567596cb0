import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type Coupon, type CouponField, isChoice } from '../coupon/coupon.ts';
import { toolLanguage, translator } from '../messages/translate.ts';
import { fileLocator, located, locator } from '../problems/place.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { paddedNumber } from '../publication/paths.ts';
import type { Bulletin, IssueDate, Publication } from '../publication/publication.ts';
import type { RuleSwitches } from '../typography/rule-names.ts';
import { setRight } from '../typography/set-right.ts';
import type { Article, ArticleImage, ArticleText, Masthead } from './article.ts';
import type { ArticleMemory } from './article-memory.ts';
import { composeBody } from './compose-body.ts';
import { giveDirections } from './directions.ts';
import { readImages } from './images.ts';
import { type ImageReader, imageReader } from './known-images.ts';
import { parseInline } from './processor.ts';
import { writeQuotationMarks } from './quotation-marks.ts';
import type { Report } from './report.ts';
import { sanitise } from './sanitise.ts';
import { typography } from './typography.ts';

/** A number's words, and its article unless an error prevents it. */
export interface Draft {
  readonly text: ArticleText;
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/**
 * Makes the article of a number: its body, the words that surround it and the
 * images that it shows. What composing another number has left makes it quicker
 * and changes nothing of it.
 */
export async function composeArticle(
  publication: Publication,
  bulletin: Bulletin,
  memory?: ArticleMemory,
): Promise<Outcome<Article>> {
  const { article, problems } = await draftArticle(publication, bulletin, memory);
  return article ? { value: article, problems } : { problems };
}

/** As `composeArticle`, with the words even of a number that cannot be shown: a missing image keeps nobody from reading them. */
export async function draftArticle(
  publication: Publication,
  bulletin: Bulletin,
  memory?: ArticleMemory,
): Promise<Draft> {
  const problems: Problem[] = [];
  const { frontMatter } = bulletin;
  const lang = frontMatter.lang ?? publication.lang;
  const expand = (frontMatter.abbreviations ?? publication.abbreviations) === 'expand';
  const switches = publication.typography;
  const right = (text: string) => setRight(text, lang, switches);

  const report = reporter(bulletin, problems);
  const body = await composeBody(
    bulletin.body,
    { lang, folder: publication.folder, date: frontMatter.date, switches, expand },
    report,
    memory?.stretches,
  );
  const reader = imageReader(publication.folder, lang, memory?.images);
  const images = await readImages(body, reader, report);

  const isRefused = problems.some(({ severity }) => severity === 'error');
  if (!isRefused && isEmpty(body)) report('error', 'body.empty', {}, bulletin.body.search(/\S/));

  const standfirst =
    frontMatter.standfirst === undefined
      ? undefined
      : await inline(frontMatter.standfirst, lang, switches, standfirstReporter(bulletin, problems));
  const logo =
    publication.logo === undefined ? undefined : await readLogo(publication, publication.logo, reader, problems);
  reader.finish();
  const own = frontMatter.coupon ?? true;
  const coupon = typeof own === 'object' ? own : own ? publication.coupon : undefined;
  const text: ArticleText = {
    bulletin,
    lang,
    title: right(frontMatter.title),
    ...(standfirst && { standfirst }),
    body,
  };
  if (problems.some((problem) => problem.severity === 'error')) return { text, problems };

  const article: Article = {
    ...text,
    masthead: masthead(publication, issueLine(frontMatter.number, frontMatter.date, lang), right, logo),
    ...(coupon && { coupon: couponSetRight(coupon, right) }),
    ...(coupon &&
      publication.site !== undefined && { couponAddress: couponAddress(publication.site, frontMatter.number) }),
    footer: {
      publication: right(publication.name),
      ...(publication.legal !== undefined && { legal: right(publication.legal) }),
    },
    images: logo && !images.some((image) => image.src === logo.src) ? [logo, ...images] : images,
  };
  return { text, article, problems };
}

/** Nothing to read and nothing to see: comments only, or what was taken out. */
function isEmpty(body: Root): boolean {
  let found = false;
  visit(body, (node) => {
    found ||= (node.type === 'text' && node.value.trim() !== '') || (node.type === 'element' && node.tagName === 'img');
  });
  return !found;
}

/** « Bulletin n° 3 – mars 2012 » */
function issueLine(number: number, date: IssueDate, lang: string): string {
  const say = translator(toolLanguage(lang));
  const month = say(`sheet.month.${date.month}` as Parameters<typeof say>[0]);
  const day = date.day === undefined ? '' : `${date.day === 1 && toolLanguage(lang) === 'fr' ? '1er' : date.day} `;
  return say('sheet.issue', { number, date: `${day}${month} ${date.year}` });
}

function masthead(
  publication: Publication,
  issue: string,
  right: (text: string) => string,
  logo: ArticleImage | undefined,
): Masthead {
  return {
    ...(publication.section !== undefined && { section: right(publication.section) }),
    issue: right(issue),
    name: right(publication.name),
    ...(publication.tagline !== undefined && { tagline: right(publication.tagline) }),
    ...(logo && { logo }),
  };
}

/** A standfirst is inline Markdown: its paragraphs, if it has several, run on as one. */
async function inline(
  markdown: string,
  lang: string,
  switches: RuleSwitches | undefined,
  report: Report,
): Promise<Root> {
  const tree = await sanitise(await parseInline(markdown, report), markdown, report);
  const children = tree.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? child.children : [child],
  );
  const root: Root = { type: 'root', children };
  dropPictures(root, report);
  writeQuotationMarks(root, lang);
  typography(root, lang, switches);
  giveDirections(root);
  return root;
}

/** A standfirst has no room for pictures. */
function dropPictures(tree: Root, report: Report): void {
  visit(tree, 'element', ({ tagName, properties }, index, parent) => {
    if (tagName !== 'img' || !parent || index === undefined) return undefined;
    report('warning', 'image.in-standfirst', { file: String(properties.src ?? '') }, undefined);
    parent.children.splice(index, 1);
    return index;
  });
}

function couponSetRight(coupon: Coupon, right: (text: string) => string): Coupon {
  const field = (one: CouponField): CouponField => {
    if (one.kind === 'fixed') return { ...one, text: right(one.text) };
    const words = { label: right(one.label), ...(one.hint !== undefined && { hint: right(one.hint) }) };
    return isChoice(one) ? { ...one, ...words, choices: one.choices.map(right) } : { ...one, ...words };
  };
  return {
    ...coupon,
    title: right(coupon.title),
    ...(coupon.instruction !== undefined && { instruction: right(coupon.instruction) }),
    ...(coupon.return !== undefined && { return: right(coupon.return) }),
    ...(coupon.notice !== undefined && { notice: right(coupon.notice) }),
    rows: coupon.rows.map((row) => row.map(field)),
  };
}

function couponAddress(site: string, number: number): string {
  return `${site}/${paddedNumber(number)}/#coupon`;
}

function readLogo(
  publication: Publication,
  logo: string,
  reader: ImageReader,
  problems: Problem[],
): Promise<ArticleImage | undefined> {
  return reader.read(logo, (severity, code, values) => {
    problems.push({ severity, code, values: { file: logo, ...values }, file: publication.file });
  });
}

/** Reports with the place in the bulletin's file that an offset stands for. */
function reporter(bulletin: Bulletin, problems: Problem[]): Report {
  const locate = fileLocator(bulletin);
  let placeOf: ReturnType<typeof locator> | undefined;
  return (severity, code, values, offset) => {
    placeOf ??= locator(bulletin.source);
    problems.push({ severity, code, values, ...locate(offset === undefined ? undefined : placeOf(offset)) });
  };
}

/** The standfirst's offsets are those of a YAML value: the key's place is as near as one can point. */
function standfirstReporter(bulletin: Bulletin, problems: Problem[]): Report {
  return (severity, code, values) => {
    problems.push({ severity, code, values, ...located(bulletin, bulletin.places.standfirst) });
  };
}
