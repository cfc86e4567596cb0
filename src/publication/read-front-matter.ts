import type { Coupon } from '../coupon/coupon.ts';
import { foldLetters } from '../problems/nearest.ts';
import { lineOf, located, placeAt } from '../problems/place.ts';
import type { Outcome, Place, Problem } from '../problems/problem.ts';
import { checkFields } from './check-fields.ts';
import { COUPON_TYPED_KEYS } from './coupon-models.ts';
import { type FrontMatterBlock, frontMatterBlock } from './front-matter-block.ts';
import { parseIssueDate } from './issue-date.ts';
import { type Bulletin, DEFAULT_LANGUAGE, type FrontMatter, type IssueDate } from './publication.ts';
import { readCoupon } from './read-coupon.ts';
import { frontMatterSchema } from './schemas.ts';
import { topLines } from './top-lines.ts';
import { parseYaml } from './yaml-document.ts';

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
  if ('code' in block) {
    const { code, offset, values } = block;
    const place = 'written' in values ? fencePlace(source, offset) : placeAt(source, offset);
    return { problems: [{ severity: 'error', code, values, ...located({ file, source }, place) }] };
  }
  const almost = block.almost.slice(0, 1).map(({ offset, written }): Problem => {
    const place = fencePlace(source, offset);
    return { severity: 'note', code: 'front-matter.dashes', values: { written }, ...located({ file, source }, place) };
  });
  const parsed = parseYaml({
    file,
    source,
    start: block.start,
    end: block.end,
    keys: 'number',
    typedKeys: TYPED_KEYS,
  });
  if (!parsed.value) return { problems: [...almost, ...parsed.problems] };
  const document = parsed.value;
  const checked = checkFields(frontMatterSchema, document);
  if (!checked.value) return { problems: [...almost, ...parsed.problems, ...checked.problems] };

  const { coupon: written, label, ...fields } = checked.value;
  const read: Outcome<Coupon | boolean> =
    written === undefined || typeof written === 'boolean'
      ? { value: written, problems: [] }
      : readCoupon(written, fields.lang ?? publicationLang, document);
  const coupon = read.value;
  const problems = [...almost, ...parsed.problems, ...checked.problems, ...read.problems];
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const keys = Object.keys(fields) as (keyof FrontMatter)[];
  const bulletin: Bulletin = {
    file,
    source,
    body: bodyOf(source, block),
    frontMatter: {
      ...fields,
      ...(label !== undefined && { label: isNone(label) ? false : label }),
      ...(coupon !== undefined && { coupon }),
      date: parseIssueDate(fields.date) as IssueDate,
    } as FrontMatter,
    places: Object.fromEntries(keys.map((key) => [key, document.valuePlace([key])])),
  };
  return { value: bulletin, problems };
}

/** What says that nothing is printed of a number. `label` also names fields of coupons, whose words are their own. */
const NONE: ReadonlySet<string> = new Set(['none', 'aucun', 'no', 'non', 'false']);

function isNone(label: string): boolean {
  return NONE.has(foldLetters(label));
}

/** A whole line, to be pointed at. */
function fencePlace(source: string, offset: number): Place {
  const place = placeAt(source, offset);
  return { ...place, length: Math.max(1, lineOf(source, place.line).trimEnd().length) };
}

/**
 * The body of a number whose front matter is refused, for reading its words only:
 * its title and its date are invented. Undefined if nobody can say where it begins.
 */
export function readBodyAlone(file: string, source: string): Bulletin | undefined {
  const block = frontMatterBlock(source);
  if ('code' in block) return undefined;
  const written = topLines(source.slice(block.start, block.end), 'number').find(({ name }) => name?.english === 'lang');
  const lang = /^[ \t\u00A0\u202F]*["']?([A-Za-z]{2,3}(?:-[A-Za-z\d]+)*)/.exec(written?.value ?? '')?.[1];
  const frontMatter = { number: 1, date: { year: 2000, month: 1 }, title: '', ...(lang !== undefined && { lang }) };
  return { file, source, body: bodyOf(source, block), frontMatter, places: {} };
}

/** The source with its front matter blanked out: offsets stay those of the file. */
function bodyOf(source: string, { bodyStart }: FrontMatterBlock): string {
  return source.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + source.slice(bodyStart);
}

/** A number without a word to set. */
export function emptyBody(bulletin: Bulletin): Problem | undefined {
  if (bulletin.body.trim() !== '') return undefined;
  const place = placeAt(bulletin.source, bulletin.source.length);
  return { severity: 'error', code: 'body.empty', values: {}, file: bulletin.file, place };
}
