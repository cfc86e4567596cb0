import type { Coupon } from '../coupon/coupon.ts';
import { lineOf, placeAt } from '../problems/place.ts';
import type { Outcome, Problem, ProblemCode } from '../problems/problem.ts';
import { forcedLines } from '../typography/forced-ends.ts';
import { checkFields } from './check-fields.ts';
import { COUPON_TYPED_KEYS } from './coupon-models.ts';
import { parseIssueDate } from './issue-date.ts';
import { type Bulletin, DEFAULT_LANGUAGE, type FrontMatter, type IssueDate } from './publication.ts';
import { readCoupon } from './read-coupon.ts';
import { frontMatterSchema } from './schemas.ts';
import { topLines } from './top-lines.ts';
import { parseYaml } from './yaml-document.ts';

/** Offsets of the YAML between the two lines « --- », and where the Markdown begins. */
interface FrontMatterBlock {
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
}

/** Keys whose values are not texts. */
const TYPED_KEYS: ReadonlySet<string> = new Set(['number', 'pages', 'columns', 'coupon', ...COUPON_TYPED_KEYS]);

/**
 * Reads a number's file: validates its front matter, and finds its body.
 * @param file the file's path, as the user would type it
 * @param source its text
 * @param publicationLang the number's language, if it names none
 */
export function readFrontMatter(file: string, source: string, publicationLang = DEFAULT_LANGUAGE): Outcome<Bulletin> {
  const block = frontMatterBlock(source);
  if (typeof block === 'string') {
    const place = placeAt(source, 0);
    return {
      problems: [{ severity: 'error', code: block, values: {}, file, place, sourceLine: lineOf(source, place.line) }],
    };
  }
  const parsed = parseYaml({
    file,
    source,
    start: block.start,
    end: block.end,
    keys: 'number',
    typedKeys: TYPED_KEYS,
  });
  if (!parsed.value) return parsed;
  const document = parsed.value;
  const checked = checkFields(frontMatterSchema, document);
  if (!checked.value) return { problems: [...parsed.problems, ...checked.problems] };

  const { coupon: written, title, ...fields } = checked.value;
  const read: Outcome<Coupon | boolean> =
    written === undefined || typeof written === 'boolean'
      ? { value: written, problems: [] }
      : readCoupon(written, fields.lang ?? publicationLang, document);
  const coupon = read.value;
  const problems = [...parsed.problems, ...checked.problems, ...read.problems];
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const keys = ['title', ...Object.keys(fields)] as (keyof FrontMatter)[];
  const bulletin: Bulletin = {
    file,
    source,
    body: bodyOf(source, block),
    frontMatter: {
      ...fields,
      ...titleOf(title),
      ...(coupon !== undefined && { coupon }),
      date: parseIssueDate(fields.date) as IssueDate,
    } as FrontMatter,
    places: Object.fromEntries(keys.map((key) => [key, document.valuePlace([key])])),
  };
  return { value: bulletin, problems };
}

/** A title, and its lines where its author says where they end. */
function titleOf(written: string): Pick<FrontMatter, 'title' | 'titleLines'> {
  const titleLines = forcedLines(written);
  return titleLines.length > 1 ? { title: titleLines.join(' '), titleLines } : { title: titleLines[0] ?? written };
}

/**
 * The body of a number whose front matter is refused, for reading its words only:
 * its title and its date are invented. Undefined if nobody can say where it begins.
 */
export function readBodyAlone(file: string, source: string): Bulletin | undefined {
  const block = frontMatterBlock(source);
  if (typeof block === 'string') return undefined;
  const written = topLines(source.slice(block.start, block.end), 'number').find(({ name }) => name?.english === 'lang');
  const lang = /^[ \t\u00A0\u202F]*["']?([A-Za-z]{2,3}(?:-[A-Za-z\d]+)*)/.exec(written?.value ?? '')?.[1];
  const frontMatter = { number: 1, date: { year: 2000, month: 1 }, title: '', ...(lang !== undefined && { lang }) };
  return { file, source, body: bodyOf(source, block), frontMatter, places: {} };
}

/** The source with its front matter blanked out: offsets stay those of the file. */
function bodyOf(source: string, { bodyStart }: FrontMatterBlock): string {
  return source.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + source.slice(bodyStart);
}

/** Finds the front matter, or says why there is none. */
export function frontMatterBlock(source: string): FrontMatterBlock | ProblemCode {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(source);
  if (!opening) return 'front-matter.missing';
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/m;
  const found = closing.exec(source.slice(start));
  if (!found) return 'front-matter.unclosed';
  return { start, end: start + found.index, bodyStart: start + found.index + found[0].length };
}

/** A number without a word to set. */
export function emptyBody(bulletin: Bulletin): Problem | undefined {
  if (bulletin.body.trim() !== '') return undefined;
  const place = placeAt(bulletin.source, bulletin.source.length);
  return { severity: 'error', code: 'body.empty', values: {}, file: bulletin.file, place };
}
