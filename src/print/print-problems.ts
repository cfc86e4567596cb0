import type { Root, RootContent } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import type { Article } from '../article/article.ts';
import { fontPackagesFor, installCommand } from '../fonts/font-packages.ts';
import { graphicText } from '../graphics/graphic-text.ts';
import { addProblems } from '../problems/add-problems.ts';
import { codePointName, codePointOf } from '../problems/code-point-name.ts';
import { located } from '../problems/place.ts';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import type { RunOn } from './blocks/run-on.ts';
import { couponProblems, couponTooTallForSide, cutOffProblems } from './coupon-problems.ts';
import type { Furniture, TooTall } from './furniture/set-furniture.ts';
import { sidesOfText } from './planning/text-sides.ts';
import type { PrintJob } from './print-job.ts';
import type { Row } from './rows/row.ts';
import { breakProblems, coarsePictures, looseLines } from './setting-problems.ts';
import { behindCoupon, rowsOn } from './sheets/behind-coupon.ts';
import type { NumberSheets } from './sheets/number-sheets.ts';
import { crowdedTables } from './table-problems.ts';
import { MM } from './theme.ts';

/** What is said of a number's letters and labels, however its text is set. */
export function textProblems(job: PrintJob, { coupon, runOn }: Furniture): Problem[] {
  const ofCoupon = coupon ? couponProblems(job, coupon) : [];
  return [...missingCharacters(job), ...unusableFonts(job), ...ofCoupon, ...ofRunOn(job.article, runOn)];
}

/** What its author did not ask to stand in the text. */
function ofRunOn({ bulletin }: Article, { standfirst, legal }: RunOn): Problem[] {
  const { places, file } = bulletin;
  return [
    ...(standfirst
      ? [{ severity: 'note', code: 'standfirst.in-text', values: {}, ...located(bulletin, places.standfirst) } as const]
      : []),
    ...(legal === undefined ? [] : [{ severity: 'note', code: 'imprint.legal-in-text', values: {}, file } as const]),
  ];
}

/** What is said of sheets that can be printed: what is cut off with the coupon, bad breaks, loose lines. */
export function sheetProblems(job: PrintJob, { fit, sets, overflow }: NumberSheets): Problem[] {
  const { article } = job;
  const problems: Problem[] = [];
  const [whole] = sets;
  if (article.coupon && whole && !overflow)
    problems.push(...cutOffProblems(behindCoupon(whole, rowsOn(whole, job), job), article));
  for (const { plan } of sets) addProblems(problems, breakProblems(article, sidesOfText(plan)));
  const { rows } = fit.composition;
  addProblems(problems, crowdedTables(article, rows, job.geometry, job.geometry.columns));
  addProblems(problems, settingProblems(job, rows));
  return problems;
}

/** What is said of rows, wherever they stand. */
export function settingProblems({ article }: PrintJob, rows: readonly Row[]): readonly Problem[] {
  return [...looseLines(article, rows), ...coarsePictures(article, rows)];
}

/**
 * On paper a visible box stands for each character that no font has. This is said
 * once for all characters that one package would bring, at the first of them, or at
 * the first letter: its word can no longer be read.
 */
function missingCharacters({ article, shaper, locate }: PrintJob): Problem[] {
  if (shaper.missing.size === 0) return [];
  const { bulletin } = article;
  const text = textOfArticle(article);
  const byRemedy = new Map<string, string[]>();
  for (const character of foundIn(text, shaper.missing)) {
    const [best] = fontPackagesFor(character, languageAround(character, article));
    const remedy = best ? installCommand(best) : '';
    byRemedy.set(remedy, [...(byRemedy.get(remedy) ?? []), character]);
  }
  return [...byRemedy].map(([remedy, characters]): Problem => {
    const texts = characters.filter(isText);
    const [first = ''] = texts.length > 0 ? texts : characters;
    const offset = bulletin.body.indexOf(first);
    const place = offset < 0 ? undefined : { ...locate(offset), length: first.length };
    return {
      severity: 'warning',
      code: codeFor(characters.length > 1, remedy !== ''),
      values: { character: shown(first), code: codesOf(first), more: characters.length - 1, command: remedy },
      ...located(bulletin, place),
    };
  });
}

/** All the words of an article, each once at least, title and text first. */
function textOfArticle(article: Article): string {
  const { bulletin, masthead, title, coupon, footer, images } = article;
  const { logo: _, ...names } = masthead;
  const trees = treesOf(article).map((tree) => hastText(tree));
  const labels = images.map((image) => (image.format === 'svg' ? graphicText(image.graphic) : ''));
  return [title, ...trees, ...labels, bulletin.source, JSON.stringify([names, coupon, footer])].join('\n');
}

function treesOf({ standfirst, body }: Article): readonly Root[] {
  return standfirst ? [standfirst, body] : [body];
}

/** Those of some characters that a text has, in its order: a shaper that has set other numbers remembers what these lacked. */
function foundIn(text: string, characters: Iterable<string>): readonly string[] {
  return [...characters]
    .map((character) => ({ character, at: text.indexOf(character) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ character }) => character);
}

/** The language of the first words that have a character; of the article where it stands in none of its trees. */
function languageAround(character: string, article: Article): string {
  for (const tree of treesOf(article)) {
    const lang = languageIn(tree, character, article.lang);
    if (lang !== undefined) return lang;
  }
  return article.lang;
}

function languageIn(node: Root | RootContent, character: string, outer: string): string | undefined {
  if (node.type === 'text') return node.value.includes(character) ? outer : undefined;
  if (!('children' in node)) return undefined;
  const own = node.type === 'element' && typeof node.properties.lang === 'string' ? node.properties.lang : outer;
  for (const child of node.children) {
    const lang = languageIn(child, character, own);
    if (lang !== undefined) return lang;
  }
  return undefined;
}

function codeFor(areSeveral: boolean, hasRemedy: boolean): ProblemCode {
  if (hasRemedy) return areSeveral ? 'characters.no-font' : 'character.no-font';
  return areSeveral ? 'characters.missing' : 'character.missing';
}

/** Part of a word: letters, marks and figures that are no pictures. */
function isText(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character) && !/\p{Emoji_Presentation}|[\uFE0F\u20E3]/u.test(character);
}

/** A character as a message can show it: U+FFFD where the character has no form. */
function shown(character: string): string {
  return character.replace(/[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/gu, '\uFFFD');
}

/** « U+1F469 U+200D U+1F4BB » */
function codesOf(character: string): string {
  const codes = Array.from(character, (one) => codePointName(codePointOf(one)));
  return codes.slice(0, MOST_CODES).join(' ') + (codes.length > MOST_CODES ? '…' : '');
}

/** A letter may have a hundred marks. */
const MOST_CODES = 8;

/** Fonts that somebody installed for rare characters, and that cannot be embedded. */
function unusableFonts({ article, shaper }: PrintJob): Problem[] {
  if (shaper.unusable.size === 0) return [];
  const { bulletin } = article;
  const text = textOfArticle(article);
  const used = [...shaper.unusable].filter(([, characters]) => foundIn(text, characters).length > 0);
  return used.map(([font]) => ({
    severity: 'warning',
    code: 'font.unusable',
    values: { font },
    file: bulletin.file,
  }));
}

/** A coupon stands on one side, since nobody cuts out two halves; an imprint has room on the last side at least. */
export function furnitureProblem(article: Article, { part, excess }: TooTall): Problem {
  const { bulletin, coupon } = article;
  if (part === 'coupon' && coupon) return couponTooTallForSide(coupon, excess, article);
  return {
    severity: 'error',
    code: 'imprint.too-tall',
    values: { millimetres: Math.ceil(excess / MM) },
    file: bulletin.file,
  };
}
