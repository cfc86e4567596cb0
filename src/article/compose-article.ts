import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type Coupon, type CouponField, isChoice } from '../coupon/coupon.ts';
import { chartDigests } from '../markdown/charts/chart-figure.ts';
import { located, placeAt } from '../problems/place.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { type Report, reporterOf } from '../problems/report.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import { imprintOf } from '../publication/imprint.ts';
import { isPaper } from '../publication/is-paper.ts';
import { paddedNumber } from '../publication/paths.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';
import { readText } from '../publication/read-text.ts';
import { applyTypography } from '../typography/apply-typography.ts';
import type { Article, ArticleImage, ArticleText, Masthead } from './article.ts';
import type { ArticleMemory } from './article-memory.ts';
import { bodySetting, couponOf } from './body-setting.ts';
import { fillColophons, withoutColophon } from './colophon.ts';
import { composeHeading } from './compose-heading.ts';
import { composeText } from './compose-text.ts';
import { asWarning, readImages } from './images.ts';
import type { IssueWords } from './issue-words.ts';
import { type ImageReader, imageReader } from './known-images.ts';
import { withAddressNotes } from './links/address-notes.ts';
import { markPageReferences } from './links/page-references.ts';
import { resolveLinks } from './links/resolve-links.ts';
import { placeholder } from './placeholder.ts';

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
  const { article, problems } = await draftArticle(publication, bulletin, { memory });
  return article ? { value: article, problems } : { problems };
}

export interface DraftOptions {
  readonly memory?: ArticleMemory | undefined;
  /** What is known of the publication's folder, which is then not looked through again. */
  readonly found?: NumberedFiles | undefined;
  /** Whether a grey frame stands in the place of each picture that cannot be shown. Default: it is an error. */
  readonly placeholders?: boolean | undefined;
}

/** As `composeArticle`, with the words even of a number that cannot be shown: a missing image keeps nobody from reading them. */
export async function draftArticle(
  publication: Publication,
  bulletin: Bulletin,
  { memory, found, placeholders }: DraftOptions = {},
): Promise<Draft> {
  const { report, problems: told } = reporterOf(bulletin);
  const { frontMatter, places } = bulletin;
  const setting = bodySetting(publication, bulletin);
  const { lang, switches } = setting;
  const right = (text: string) => applyTypography(text, lang, switches);

  const { value: heading, problems: ofHeading } = await composeHeading(publication, bulletin);
  const coupon = couponOf(publication, bulletin);
  if (frontMatter.coupon === true && !coupon) report('warning', 'coupon.none-to-print', {}, places.coupon);
  const body = await composeText(bulletin, heading, setting, report);
  const imprint = imprintOf(publication, lang);
  const hasColophon = fillColophons(body, imprint);
  const reader = imageReader(publication.folder, lang, memory?.images);
  const { within } = setting;
  const images = await readImages(body, { reader, within, placeholders, lang }, report);

  if (!hasError(told) && isEmpty(body)) report('error', 'body.empty', {}, Math.max(0, bulletin.body.search(/\S/)));

  const { value: logo, problems: ofLogo } = await readLogo(publication, reader, placeholders);
  // The standfirst's offsets are those of a YAML value: the key's place is as near as one can point.
  const reportAtKey: Report = (severity, code, values) => report(severity, code, values, places.standfirst);
  // A paper has its standfirst in its first story.
  const standfirst = isPaper(bulletin) ? undefined : heading.standfirst;
  const needs = await resolveLinks(
    [...(standfirst ? [{ tree: standfirst, report: reportAtKey }] : []), { tree: body, report }],
    { publication, bulletin, found, memory: memory?.linkedFiles },
  );
  markPageReferences(body);
  const problems = [told, ofHeading, ofLogo].flat();
  const text: ArticleText = {
    bulletin,
    lang,
    title: heading.title,
    headline: heading.headline,
    ...(heading.standfirst && { standfirst: heading.standfirst }),
    body,
  };
  if (hasError(problems)) return { text, problems };

  const isNoted = (frontMatter.links ?? publication.links) === 'notes';
  const article: Article = {
    ...text,
    ...(isNoted && withAddressNotes(text, lang)),
    masthead: masthead(publication, heading, right, logo),
    ...(coupon && { coupon: couponSetRight(coupon, right) }),
    // A coupon that is filled in by hand has no form to lead to, and whoever holds it has no need of another one.
    ...(coupon &&
      coupon.web !== 'print-only' &&
      publication.site !== undefined && { couponAddress: couponAddress(publication.site, frontMatter.number) }),
    footer: hasColophon ? withoutColophon(imprint) : imprint,
    ...needs,
    sources: {
      ...needs.sources,
      files: new Map([...needs.sources.files, ...chartDigests(body), ...reader.digests()]),
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

function masthead(
  publication: Publication,
  { issue, issueDate }: IssueWords,
  right: (text: string) => string,
  logo: ArticleImage | undefined,
): Masthead {
  return {
    ...(publication.section !== undefined && { section: right(publication.section) }),
    issue,
    issueDate,
    name: right(publication.name),
    ...(publication.tagline !== undefined && { tagline: right(publication.tagline) }),
    ...(logo && { logo }),
  };
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

async function readLogo(
  { logo, file }: Publication,
  reader: ImageReader,
  placeholders: boolean | undefined,
): Promise<Outcome<ArticleImage>> {
  if (logo === undefined) return { problems: [] };
  const { value, problems } = await reader.read(logo, '');
  const place = problems.length > 0 ? logoPlace(file) : { file };
  const told = problems.map((problem) => ({ ...problem, values: { file: logo, ...problem.values }, ...place }));
  if (value) return { value, problems: told };
  return placeholders ? { value: placeholder(logo, 'row'), problems: told.map(asWarning) } : { problems: told };
}

/** The line of the key, where it stands on a line of its own. */
function logoPlace(file: string): Pick<Problem, 'file' | 'place' | 'sourceLine'> {
  const source = readText(file, 'setting').value ?? '';
  const at = source.search(/(?<=^logo[ \t]*:[ \t]*)\S/m);
  return at < 0 ? { file } : located({ file, source }, placeAt(source, at));
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
