import { visit } from 'unist-util-visit';
import type { Article } from '../article/article.ts';
import type { FontCollection } from '../fonts/font-collection.ts';
import { holdsChart } from '../markdown/charts/chart-figure.ts';
import { toolLanguage, translator } from '../messages/translate.ts';
import { addProblems } from '../problems/add-problems.ts';
import type { Outcome } from '../problems/problem.ts';
import { loadHyphenation } from '../typography/hyphenation.ts';
import { articleSetting, type SettingMemory } from './article-setting.ts';
import type { BlockFlow } from './blocks/block.ts';
import { createStructure } from './blocks/structure.ts';
import { toBlocks } from './blocks/to-blocks.ts';
import type { Area, DisplayList, FitReport, OutlineEntry, Sheet, SheetGuide } from './display-list.ts';
import { setCouponColumn } from './furniture/coupon-column.ts';
import { setFoot } from './furniture/foot.ts';
import { setHead } from './furniture/masthead.ts';
import { runningHeads } from './furniture/running-head.ts';
import { geometry } from './geometry.ts';
import type { Graphics } from './lettering/set-graphic.ts';
import type { SettingContext } from './paragraphs/set-line.ts';
import { copyfit, type Fit } from './planning/copyfit.ts';
import { sheetPlanner } from './planning/known-plans.ts';
import { type Composition, freeLines, planSheets } from './planning/plan-sheets.ts';
import {
  badBreaks,
  couponTooTall,
  footTooTall,
  longLabels,
  looseLines,
  missingCharacters,
  printedBehind,
  tooLong,
  tooShort,
  unusableFonts,
  whereToCut,
} from './print-problems.ts';
import type { BlockContext, Setting } from './rows/block-context.ts';
import { blockRows } from './rows/block-rows.ts';
import { wordsOf } from './rows/row-parts.ts';
import { behindCoupon } from './sheets/behind-coupon.ts';
import { findMisfits, type Misfit } from './sheets/guard.ts';
import { layOutSheets } from './sheets/lay-out-sheets.ts';
import { layoutProblems } from './sheets/layout-problems.ts';
import { type Overflow, overflowOf, overflowSheets } from './sheets/overflow.ts';
import { sheetGuides } from './sheets/sheet-guides.ts';
import { MM, type PrintTheme } from './theme.ts';

export interface SetOptions {
  /** Lets a number have more text than its sides have room for: what is too much stands behind them, marked. */
  readonly allowOverflow?: boolean | undefined;
  /** What setting another number with the same fonts has left. */
  readonly memory?: SettingMemory | undefined;
}

/** Sets an article on sheets of paper: the printed edition as a display list. */
export async function setArticle(
  article: Article,
  theme: PrintTheme,
  fonts: FontCollection,
  { allowOverflow = false, memory }: SetOptions = {},
): Promise<Outcome<DisplayList>> {
  const hyphenate = await loadHyphenation(article.lang, languagesIn(article.body));
  const { left, top, bottom, width, measure, sheetWidth } = geometry(theme);
  memory?.knownParagraphs.nextNumber();
  const setting = articleSetting(article, theme, fonts, memory);
  const structure = createStructure();
  const graphics = await setGraphics(article.images, setting);
  const head = setHead(article, width, theme, structure, setting, graphics);
  const written = toBlocks(article.body, structure, 0, article.lang);
  const chartRow = holdsChart(article.body) ? (await import('./rows/chart-row.ts')).chartRow : undefined;
  const runningHead = runningHeads(article.masthead, width, theme, setting);
  const room = bottom - top - runningHead(2).height;
  const aside = setCouponColumn(article, theme, structure, setting);
  const flow = aside ? inColumns(written) : written;
  const footArticle = aside ? withoutCoupon(article) : article;
  // The imprint is not cut off with the coupon.
  const footWidth = aside ? width - measure - theme.gutterMm * MM : width;
  const foot = setFoot(footArticle, theme, structure, setting, { left, width: footWidth, sheetWidth, height: room });
  if (foot.height > room) return { problems: [footTooTall(footArticle, foot.height - room)] };
  const asideRoom = bottom - top - Math.max(head.height, runningHead(2).height);
  if (aside && aside.height > asideRoom) return { problems: [couponTooTall(article, aside.height - asideRoom)] };
  const hasOwnSide = article.coupon?.size === 'page';

  const keepBackClear = article.coupon?.back === 'keep-clear';
  const known: BlockContext['known'] = new Map();
  const knownRows: BlockContext['knownRows'] = new WeakMap();
  const knownBlocks: BlockContext['knownBlocks'] = new WeakMap();
  const planned = sheetPlanner();
  const planWith = (chosen: Setting) => {
    const depth = Math.floor((bottom - top) / chosen.body.leading) - 3;
    const rows = blockRows(flow, {
      ...setting,
      ...chosen,
      theme,
      measure,
      width,
      depth,
      hyphenate,
      chartRow,
      graphics,
      known,
      knownRows,
      knownBlocks,
    });
    const below = hasOwnSide ? NOTHING_BELOW : foot;
    const composition: Composition = {
      theme,
      body: chosen.body,
      rows,
      head,
      foot: below,
      aside,
      runningHead,
      keepBackClear,
    };
    return { composition, plan: planned(composition) };
  };
  const promised = article.bulletin.frontMatter.pages;
  const pages = promised !== undefined && hasOwnSide ? promised - 1 : promised;
  const hasPictures = flow.blocks.some(({ kind }) => kind === 'picture');
  const fit = copyfit(pages, hasPictures, theme, planWith);

  const problems = [
    ...missingCharacters(article, setting),
    ...unusableFonts(article, setting),
    ...longLabels(article, aside?.tooLong ?? foot.tooLong),
  ];
  const isLonger = pages !== undefined && fit.plan.sides.length > pages;
  const overflow = isLonger ? overflowOf(fit.composition, pages) : undefined;
  const whole = hasOwnSide ? withOwnSide(fit, foot) : fit;
  const parts = overflow && allowOverflow ? overflowParts(article, whole, overflow, width, setting) : [whole];
  const { sheets, outline, misfits } = layOutParts(parts, setting);
  const refused = layoutProblems(article, misfits, structure.elements);
  if (overflow) problems.push(tooLong(article, overflow, allowOverflow), ...whereToCut(article, fit.composition.rows));
  if (overflow && !allowOverflow) return { problems: [...problems, ...refused] };

  const title = { title: article.title, level: 1, sheet: 0, y: top + head.headlineY };
  const behind = article.coupon && !overflow ? behindCoupon(whole.plan, whole.composition) : undefined;
  const free = overflow ? -overflow.lines : freeLines(fit.plan, fit.composition, pages);
  // What is said of a sheet is said of one that can be printed.
  if (refused.length > 0) problems.push(...refused);
  else {
    if (pages !== undefined && free > freeLimit(fit)) problems.push(tooShort(article, free, wordsOn(free, fit)));
    if (behind) problems.push(printedBehind(article, behind));
    addProblems(
      problems,
      parts.flatMap(({ plan }) => badBreaks(article, plan)),
    );
    addProblems(problems, looseLines(article, fit.composition.rows));
  }
  const guides = parts.flatMap(({ plan }) =>
    sheetGuides(plan, whole.composition, article.coupon !== undefined && !overflow),
  );
  return {
    value: {
      sheets,
      structure: structure.elements,
      outline: [title, ...outline],
      fit: reportOf(fit, free),
      guides: guides.map((guide, sheet) => withMisfits(guide, misfits, sheet, sheets[sheet])),
    },
    problems,
  };
}

/** Sheets that follow a plan of their own. */
type SheetsPart = Pick<Fit, 'plan' | 'composition'>;

/** Lays out sheets, and looks whether all that stands on them can be printed. */
function layOutParts(parts: readonly SheetsPart[], setting: SettingContext) {
  const sheets: Sheet[] = [];
  const outline: OutlineEntry[] = [];
  const misfits: Misfit[] = [];
  for (const { plan, composition } of parts) {
    const laidOut = layOutSheets(plan, composition, setting);
    const shifted = <Entry extends { readonly sheet: number }>(entry: Entry): Entry => ({
      ...entry,
      sheet: entry.sheet + sheets.length,
    });
    outline.push(...laidOut.outline.map(shifted));
    misfits.push(...findMisfits(plan, composition, laidOut).map(shifted));
    sheets.push(...laidOut.sheets);
  }
  return { sheets, outline, misfits };
}

/** What does not fit a sheet, as far as it lies on it. */
function withMisfits(
  guide: SheetGuide,
  misfits: readonly Misfit[],
  index: number,
  sheet: Sheet | undefined,
): SheetGuide {
  const areas = misfits.filter((misfit) => misfit.sheet === index).map(({ area }) => area);
  if (!sheet || areas.length === 0) return guide;
  return { ...guide, misfits: areas.map((area) => within(area, sheet)) };
}

/** Of a block's outline that lies on the edge of the paper nothing would be seen, in points. */
const SEEN = 3;

function within({ x, y, width, height }: Area, sheet: Sheet): Area {
  const [left, top] = [Math.max(x, SEEN), Math.max(y, SEEN)];
  const [right, bottom] = [Math.min(x + width, sheet.width - SEEN), Math.min(y + height, sheet.height - SEEN)];
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The pictures in vectors with their labels set; what does it is loaded where there are any. */
async function setGraphics(images: Article['images'], setting: SettingContext): Promise<Graphics> {
  const vectors = images.filter((image) => image.format === 'svg');
  if (vectors.length === 0) return new Map();
  const { setGraphic } = await import('./lettering/set-graphic.ts');
  return new Map(vectors.map(({ src, graphic }) => [src, setGraphic(graphic, setting)]));
}

/** Languages of the passages that are in another than the rest. */
function languagesIn(body: Article['body']): Set<string> {
  const languages = new Set<string>();
  visit(body, 'element', ({ properties: { lang } }) => {
    if (typeof lang === 'string' && lang !== '') languages.add(lang);
  });
  return languages;
}

function withoutCoupon({ coupon: _, ...article }: Article): Article {
  return article;
}

/** Beside a coupon nothing spans all columns. */
function inColumns({ blocks, notes }: BlockFlow): BlockFlow {
  return { blocks: blocks.map((block) => ({ ...block, wide: false })), notes };
}

/** Below the text where the coupon has a side of its own. */
const NOTHING_BELOW = { items: [], height: 0 };

/** A side more, for the coupon alone. */
function withOwnSide({ plan, composition }: Fit, foot: Composition['foot']): SheetsPart {
  const { bottom } = geometry(composition.theme);
  return {
    plan: { ...plan, sides: [...plan.sides, { top: bottom, depth: 0, bands: [] }] },
    composition: { ...composition, foot },
  };
}

/** The sides asked for, with the coupon on the last, and behind them what had no room. */
function overflowParts(
  article: Article,
  { composition }: Pick<Fit, 'composition'>,
  { kept, over, lines, words }: Overflow,
  width: number,
  setting: SettingContext,
): SheetsPart[] {
  const label = translator(toolLanguage(article.lang))('print.overflow', { lines, words });
  const compositions = [{ ...composition, rows: kept }, overflowSheets(composition, over, label, width, setting)];
  return compositions.map((one) => ({ composition: one, plan: planSheets(one) }));
}

/** More free lines than this are worth a word: a third of a side. */
function freeLimit({ composition }: Fit): number {
  const { theme, body } = composition;
  const { top, bottom } = geometry(theme);
  return (theme.columns * (bottom - top)) / body.leading / 3;
}

/** About how many words stand on so many lines. */
function wordsOn(lines: number, { composition: { rows } }: Fit): number {
  const full = rows.filter(({ isSpace }) => !isSpace);
  return full.length === 0 ? 0 : Math.round((lines * wordsOf(full).length) / full.length / 10) * 10;
}

function reportOf({ setting: { body, looseness, pictureScale } }: Fit, free: number): FitReport {
  const changes = [...looseness.values()];
  return {
    size: body.size,
    leading: Math.round(body.leading * 100) / 100,
    tightened: changes.filter((lines) => lines < 0).length,
    loosened: changes.filter((lines) => lines > 0).length,
    pictureScale,
    freeLines: free,
  };
}
