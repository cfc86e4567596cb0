import { visit } from 'unist-util-visit';
import type { FontCollection } from '../fonts/font-collection.ts';
import type { Article } from '../markdown/article.ts';
import { holdsChart } from '../markdown/charts/chart-figure.ts';
import { toolLanguage, translator } from '../messages/translate.ts';
import { addProblems } from '../problems/add-problems.ts';
import type { Outcome } from '../problems/problem.ts';
import { loadHyphenation } from '../typography/hyphenation.ts';
import { articleSetting, type SettingMemory } from './article-setting.ts';
import type { BlockFlow } from './blocks/block.ts';
import { createStructure } from './blocks/structure.ts';
import { toBlocks } from './blocks/to-blocks.ts';
import { behindCoupon } from './composition/behind-coupon.ts';
import type { BlockContext, Setting } from './composition/block-context.ts';
import { blockRows } from './composition/block-rows.ts';
import { copyfit, type Fit } from './composition/copyfit.ts';
import { setCouponColumn } from './composition/coupon-column.ts';
import { setFoot } from './composition/foot.ts';
import { sheetPlanner } from './composition/known-plans.ts';
import { layOutSheets } from './composition/lay-out-sheets.ts';
import { setHead } from './composition/masthead.ts';
import { type Overflow, overflowOf, overflowSheets, wordsIn } from './composition/overflow.ts';
import { type Composition, freeLines, geometry, planSheets } from './composition/plan-sheets.ts';
import { runningHeads } from './composition/running-head.ts';
import type { Graphics } from './composition/set-graphic.ts';
import { sheetGuides } from './composition/sheet-guides.ts';
import type { DisplayList, FitReport } from './display-list.ts';
import type { SettingContext } from './paragraphs/set-line.ts';
import {
  badBreaks,
  couponTooTall,
  longLabels,
  looseLines,
  missingCharacters,
  printedBehind,
  tooLong,
  tooShort,
  unusableFonts,
  whereToCut,
} from './print-problems.ts';
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
  const chartRow = holdsChart(article.body) ? (await import('./composition/chart-row.ts')).chartRow : undefined;
  const runningHead = runningHeads(article.masthead, width, theme, setting);
  const room = bottom - top - runningHead(2).height;
  const aside = setCouponColumn(article, theme, structure, setting);
  const flow = aside ? inColumns(written) : written;
  const footArticle = aside ? withoutCoupon(article) : article;
  // The imprint is not cut off with the coupon.
  const footWidth = aside ? width - measure - theme.gutterMm * MM : width;
  const foot = setFoot(footArticle, theme, structure, setting, { left, width: footWidth, sheetWidth, height: room });
  if (foot.height > room) return { problems: [couponTooTall(article, foot.height - room)] };
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
  const overflow = fit.fits || pages === undefined ? undefined : overflowOf(fit.composition, pages);
  if (overflow && !allowOverflow)
    return { problems: [...problems, tooLong(article, overflow, false), ...whereToCut(article, fit.composition.rows)] };
  const whole = hasOwnSide ? withOwnSide(fit, foot) : fit;
  const { sheets, outline, plans } = overflow
    ? layOutOverflow(article, whole, overflow, width, setting)
    : { ...layOutSheets(whole.plan, whole.composition), plans: [whole.plan] };
  const guides = plans.flatMap((plan) =>
    sheetGuides(plan, whole.composition, article.coupon !== undefined && !overflow),
  );
  const title = { title: article.title, level: 1, sheet: 0, y: top + head.headlineY };
  const behind = article.coupon && !overflow ? behindCoupon(whole.plan, whole.composition) : undefined;
  const free = overflow ? -overflow.lines : freeLines(fit.plan, fit.composition, pages);
  if (overflow) problems.push(tooLong(article, overflow, true), ...whereToCut(article, fit.composition.rows));
  if (pages !== undefined && free > freeLimit(fit)) problems.push(tooShort(article, free, wordsOn(free, fit)));
  if (behind) problems.push(printedBehind(article, behind));
  addProblems(
    problems,
    plans.flatMap((plan) => badBreaks(article, plan)),
  );
  addProblems(problems, looseLines(article, fit.composition.rows));
  return {
    value: { sheets, structure: structure.elements, outline: [title, ...outline], fit: reportOf(fit, free), guides },
    problems,
  };
}

/** The pictures in vectors with their labels set; what does it is loaded where there are any. */
async function setGraphics(images: Article['images'], setting: SettingContext): Promise<Graphics> {
  const vectors = images.filter((image) => image.format === 'svg');
  if (vectors.length === 0) return new Map();
  const { setGraphic } = await import('./composition/set-graphic.ts');
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
function withOwnSide({ plan, composition }: Fit, foot: Composition['foot']): Pick<Fit, 'plan' | 'composition'> {
  const { bottom } = geometry(composition.theme);
  return {
    plan: { ...plan, sides: [...plan.sides, { top: bottom, bands: [] }] },
    composition: { ...composition, foot },
  };
}

/** The sides asked for, with the coupon on the last, and behind them what had no room. */
function layOutOverflow(
  article: Article,
  fit: Pick<Fit, 'composition'>,
  overflow: Overflow,
  width: number,
  setting: SettingContext,
) {
  const kept: Composition = { ...fit.composition, rows: overflow.kept };
  const keptPlan = planSheets(kept);
  const first = layOutSheets(keptPlan, kept);
  const label = translator(toolLanguage(article.lang))('print.overflow', {
    lines: overflow.lines,
    words: overflow.words,
  });
  const over = overflowSheets(fit.composition, overflow.over, label, width, setting);
  const overPlan = planSheets(over);
  const rest = layOutSheets(overPlan, over);
  return {
    plans: [keptPlan, overPlan],
    sheets: [...first.sheets, ...rest.sheets],
    outline: [
      ...first.outline,
      ...rest.outline.map((entry) => ({ ...entry, sheet: entry.sheet + first.sheets.length })),
    ],
  };
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
  return full.length === 0 ? 0 : Math.round((lines * wordsIn(full)) / full.length / 10) * 10;
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
