import type { Coupon } from '../coupon/coupon.ts';
import { foldLetters } from '../problems/nearest.ts';
import { located, ownPlace, placeAt } from '../problems/place.ts';
import type { Noted, Outcome, Problem } from '../problems/problem.ts';
import { englishValue } from './author-names.ts';
import { checkFields } from './check-fields.ts';
import { COUPON_TYPED_KEYS } from './coupon-models.ts';
import { frontMatterBlock, withoutFrontMatter } from './front-matter-block.ts';
import { blockProblem, dashesNotes } from './front-matter-problems.ts';
import { parseIssueDate } from './issue-date.ts';
import { listedArticles, needlessArticles } from './listed-articles.ts';
import type { NumberFolder } from './number-folder.ts';
import { type Bulletin, DEFAULT_LANGUAGE, type FrontMatter, type IssueDate } from './publication.ts';
import { readCoupon } from './read-coupon.ts';
import { frontMatterSchema, letterSchema, type NumberKeys } from './schemas.ts';
import { topLines } from './top-lines.ts';
import { parseYaml, type YamlDocument } from './yaml-document.ts';

/** Keys whose values are not texts. */
const TYPED_KEYS: ReadonlySet<string> = new Set([
  'number',
  'pages',
  'columns',
  'copies',
  'coupon',
  'span',
  'initial',
  ...COUPON_TYPED_KEYS,
]);

/**
 * Reads a number's file: validates its front matter, and finds its body.
 * @param file the file's path, as the user would type it
 * @param source its text
 * @param publicationLang the number's language, if it names none
 * @param folder what lies beside it, where the number is a folder: its stories are not read
 */
export function readFrontMatter(
  file: string,
  source: string,
  publicationLang = DEFAULT_LANGUAGE,
  folder?: NumberFolder,
): Outcome<Bulletin> {
  const block = frontMatterBlock(source);
  if ('code' in block) return { problems: [blockProblem(file, source, block)] };
  const almost = dashesNotes(file, source, block);
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
  const isPaper = folder !== undefined || document.value(['template']) === 'newspaper';
  const checked: Outcome<NumberKeys> = checkFields(isPaper ? frontMatterSchema : letterSchema, document);
  if (!checked.value) return { problems: [...almost, ...parsed.problems, ...checked.problems] };

  const { coupon: written, label, template, articles: list, ...fields } = checked.value;
  const articles: Noted<readonly string[] | undefined> =
    list && folder ? listedArticles(list, folder, document) : { value: undefined, problems: [] };
  const read: Outcome<Coupon | boolean> =
    written === undefined || typeof written === 'boolean'
      ? { value: written, problems: [] }
      : readCoupon(written, fields.lang ?? publicationLang, document);
  const coupon = read.value;
  const problems = [...almost, ...parsed.problems, ...checked.problems, ...read.problems, ...articles.problems];
  if (folder && template === 'letter') problems.push(notLetter(document));
  if (list && !folder) problems.push(...needlessArticles(document));
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const keys = Object.keys(fields) as (keyof FrontMatter)[];
  const bulletin: Bulletin = {
    file,
    source,
    body: withoutFrontMatter(source, block.bodyStart),
    frontMatter: {
      ...fields,
      ...(label !== undefined && { label: isNone(label) ? false : label }),
      ...(coupon !== undefined && { coupon }),
      ...(articles.value && { articles: articles.value }),
      ...(isPaper ? { template: 'newspaper' } : template !== undefined && { template }),
      date: parseIssueDate(fields.date) as IssueDate,
    } as FrontMatter,
    places: {
      ...Object.fromEntries(keys.map((key) => [key, document.valuePlace([key])])),
      ...(document.hasKey(['coupon']) && { coupon: document.keyPlace(['coupon']) }),
    },
  };
  return { value: bulletin, problems };
}

/** What says that nothing is printed of a number. `label` also names fields of coupons, whose words are their own. */
const NONE: ReadonlySet<string> = new Set(['none', 'aucun', 'no', 'non', 'false']);

function isNone(label: string): boolean {
  return NONE.has(foldLetters(label));
}

function notLetter(document: YamlDocument): Problem {
  const values = { field: document.writtenKey(['template']), found: document.written(['template']) };
  return {
    severity: 'warning',
    code: 'template.folder',
    values,
    ...located(document, document.valuePlace(['template'])),
  };
}

/**
 * The body of a number whose front matter is refused, for reading its words only: its title and its date are
 * invented. Its language and whether it is a paper, without which its words would be misread, are looked for line by
 * line. Undefined if nobody can say where the body begins.
 * @param file the file's path, as the user would type it
 * @param source its text
 * @param number as which links know it
 */
export function readBodyAlone(file: string, source: string, number: number): Bulletin | undefined {
  const block = frontMatterBlock(source);
  if ('code' in block) return undefined;
  const lines = topLines(source.slice(block.start, block.end), 'number');
  const written = (key: keyof FrontMatter) => lines.find(({ name }) => name?.english === key)?.value ?? '';
  const lang = LANGUAGE_WRITTEN.exec(written('lang'))?.[1];
  const template = englishValue('template', WORD_WRITTEN.exec(written('template'))?.[1] ?? '');
  const frontMatter: FrontMatter = {
    number,
    date: { year: 2000, month: 1 },
    title: '',
    ...(lang !== undefined && { lang }),
    ...(template === 'newspaper' && { template }),
  };
  return { file, source, body: withoutFrontMatter(source, block.bodyStart), frontMatter, places: {} };
}

/** What a line of the front matter says behind its colon: a language, a word. */
const LANGUAGE_WRITTEN = /^[ \t\u00A0\u202F]*["']?([A-Za-z]{2,3}(?:-[A-Za-z\d]+)*)/;
const WORD_WRITTEN = /^[ \t\u00A0\u202F]*["']?([\p{L}\p{M}]+)/u;

/** A number without a word to set. */
export function emptyBody(bulletin: Bulletin): Problem | undefined {
  if (bulletin.body.trim() !== '') return undefined;
  const place = placeAt(bulletin.source, bulletin.source.length);
  return { severity: 'error', code: 'body.empty', values: {}, ...ownPlace(bulletin, place) };
}
