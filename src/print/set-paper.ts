import { storiesOf } from '../article/story.ts';
import { holdsChart } from '../markdown/charts/chart-figure.ts';
import { toolLanguage, translator } from '../messages/translate.ts';
import type { Outcome } from '../problems/problem.ts';
import { couponSideProblem, cutOffProblems } from './coupon-problems.ts';
import type { DisplayList } from './display-list.ts';
import { sheetRoom } from './fit-article.ts';
import { floatProblems } from './float-problems.ts';
import { setPaperHead } from './furniture/masthead.ts';
import {
  type Furniture,
  furnitureTooTall,
  setFurniture,
  settledFurniture,
  textSides,
} from './furniture/set-furniture.ts';
import { destinations } from './paint/destinations.ts';
import {
  type FilledPaper,
  isFarTooShort,
  paperEmptinessProblems,
  paperOverflowProblems,
} from './paper-room-problems.ts';
import { fitPaper, hasRoomIn } from './planning/make-up/fit-paper.ts';
import { isSeen } from './planning/make-up/made-up.ts';
import { type Proposal, proposalsFor } from './planning/make-up/proposals.ts';
import type { Composition } from './planning/plan-sheets.ts';
import type { PrintJob } from './print-job.ts';
import { furnitureProblem, settingProblems, textProblems } from './print-problems.ts';
import { createRowMemory, type Setting } from './rows/block-context.ts';
import { breakProblems } from './setting-problems.ts';
import { type Behind, behindCoupon } from './sheets/behind-coupon.ts';
import { findMisfits, type Misfit } from './sheets/find-misfits.ts';
import { withAllMisfits } from './sheets/lay-out-number.ts';
import { layOutSheets } from './sheets/lay-out-sheets.ts';
import { layoutProblems } from './sheets/layout-problems.ts';
import { overflowSheets } from './sheets/overflow.ts';
import { sheetGuides } from './sheets/sheet-guides.ts';
import { type Jumps, jumpsOf, jumpTags, layOutPaper, type SetPaperPlan } from './stories/lay-out-paper.ts';
import type { StoryMaker } from './stories/module-context.ts';
import { moduleTexts } from './stories/module-texts.ts';
import type { PageNumbers } from './stories/page-numbers.ts';
import { paperFit } from './stories/paper-fit.ts';
import { holeProblems, unusedPartings, wishProblems } from './stories/paper-problems.ts';
import { paperSurroundings } from './stories/paper-sheets.ts';
import { type LeftStory, leftStories, placedStories, sizeOfLeft } from './stories/placed-stories.ts';
import { renumbered } from './stories/renumbered.ts';
import { withRunOnStories } from './stories/run-on-stories.ts';
import { createStoryMemory } from './stories/story-memory.ts';
import { legalText, type PrintedStory, storyTexts } from './stories/story-text.ts';
import { type JoinedStructure, joinTrees, type StructureNode } from './structure-tree.ts';
import { crowdedTables } from './table-problems.ts';

/** Page numbers in the text may move what they name: they are set so many times at most. */
const MOST_ROUNDS = 4;

/**
 * Sets a paper on sheets: its stories side by side, each in a module of its own.
 *
 * @param job the number that is being set
 * @param allowOverflow whether what has no room stands on sheets behind the others
 */
export async function setPaper(job: PrintJob, allowOverflow: boolean): Promise<Outcome<DisplayList>> {
  const { article } = job;
  const { standfirst: _, ...own } = article;
  const tried = setFurniture({ ...job, article: own }, setPaperHead);
  const tooTall = furnitureTooTall(tried, job);
  if (tooTall) return { problems: [furnitureProblem(article, tooTall)] };
  const chartRows = holdsChart(article.body) ? (await import('./rows/chart-rows.ts')).chartRows : undefined;
  const maker: StoryMaker = { job, chartRows, memory: createRowMemory(), known: createStoryMemory() };
  const stories = storiesOf(article.body);
  const behind = tried.runOn.legal === undefined ? [] : [legalText(tried.runOn.legal)];
  const dress = { lang: article.lang, hasEndMark: job.theme.newspaper.endMark !== 'none' };
  let texts: readonly PrintedStory[] = [...storyTexts(stories, dress, new Map()), ...behind];
  let fitted = fittedPaper(texts, tried, maker);
  for (let round = 1; ; round++) {
    const made = { ...fitted, ...laidOut(fitted, allowOverflow, maker) };
    const own = storyTexts(stories, dress, pagesOf(made.list), texts);
    const isSettled = own.every((text, index) => text === texts[index]);
    if (isSettled || round === MOST_ROUNDS) return outcomeOf(made, allowOverflow, job);
    texts = [...own, ...behind];
    const plan = renumbered(fitted.plan, texts, maker);
    fitted = plan ? { ...fitted, plan } : fittedPaper(texts, tried, maker);
  }
}

/** A paper that is laid out, with what is to be said of it. */
interface MadePaper extends FilledPaper {
  readonly list: DisplayList;
  readonly misfits: readonly Misfit[];
  /** What is printed on the back of the coupon. */
  readonly behind: Behind | undefined;
}

function fittedPaper(texts: readonly PrintedStory[], tried: Furniture, maker: StoryMaker): FilledPaper {
  const { job } = maker;
  const { gaps } = job.theme.newspaper;
  const room = sheetRoom(tried, job);
  const paper = {
    room,
    sides: textSides(tried, job),
    look: { betweenBands: gaps.bands, betweenModules: gaps.stories },
  };
  const hasPictures = texts.some(({ flow }) => flow.blocks.some(({ kind }) => kind === 'picture'));
  const range = { ...job.theme.body, headLines: 0 };
  const textsWith = (setting: Setting) => moduleTexts(texts, setting, maker);
  const fit = fitPaper({ ...paper, range, hasPictures }, textsWith, job.moduleFits);
  const { setting, texts: modules, madeUp, known } = fit;
  const own = { ...paper, body: setting.body };
  const plan = withRunOnStories({ texts, modules, setting, madeUp }, own, known, maker);
  const furniture = settledFurniture(tried, plan.madeUp.sides.length, job);
  const wouldFit: FilledPaper['wouldFit'] = (room) => hasRoomIn({ ...room, range, hasPictures }, textsWith);
  return { plan, paper: own, furniture, known, wouldFit };
}

function laidOut(
  { plan, paper, furniture }: FilledPaper,
  allowOverflow: boolean,
  maker: StoryMaker,
): Pick<MadePaper, 'list' | 'misfits' | 'behind'> {
  const { job } = maker;
  const { body } = plan.setting;
  const jumps = jumpsOf(plan, maker);
  const left = allowOverflow ? leftStories(plan) : [];
  const placed = placedStories(plan);
  const structure = joinTrees(treesOf([...placed, ...left], plan, jumps, furniture));
  const around = paperSurroundings(plan.madeUp, body, furniture, job);
  const set = layOutPaper(plan, jumps, around, maker, structure);
  const rows = placed.flatMap(({ rows: own }) => own);
  const misfits = findMisfits({ plan: around.plan, composition: { body, rows } }, set, job);
  const hasOverflow = left.length > 0;
  const rowsBySide = set.parts.map((parts) => parts.flatMap(({ placed: row }) => row ?? []));
  const guides = sheetGuides(hasOverflow ? { ...around, coupon: undefined } : around, job.geometry);
  const more = hasOverflow ? overflowSheetsOf(left, paper, job, structure) : undefined;
  const list: DisplayList = {
    sheets: [...set.sheets, ...(more?.sheets ?? [])],
    structure: structure.elements,
    outline: set.outline,
    guides: [...withAllMisfits(guides, misfits, set.sheets), ...(more?.guides ?? [])],
    fit: paperFit(plan, job.geometry.columns),
  };
  return { list, misfits, behind: hasOverflow ? undefined : behindCoupon(around, rowsBySide, job) };
}

/** The trees of all parts in the order in which a paper is read. Where a story goes on is read behind it. */
function treesOf(
  shown: readonly { readonly text: PrintedStory }[],
  { texts }: SetPaperPlan,
  jumps: Jumps,
  { head, coupon, foot }: Furniture,
): readonly StructureNode[] {
  const isShown = new Set(shown.map(({ text }) => text));
  const arts = texts.flatMap((text, story): StructureNode[] => {
    if (!isShown.has(text)) return [];
    const { art } = text;
    const onward = jumpTags(jumps, story);
    // An element that has words of its own, as a legal line has, must stay the one that these know.
    return [onward.length === 0 ? art : { ...art, children: [...art.children, ...onward] }];
  });
  return [...head.tags, ...arts, ...(coupon?.tags ?? []), ...foot.tags];
}

/** What has no room, on sheets of its own. */
function overflowSheetsOf(
  left: readonly LeftStory[],
  { body, room }: Pick<Composition, 'body' | 'room'>,
  job: PrintJob,
  structure: JoinedStructure,
) {
  const label = translator(toolLanguage(job.article.lang))('print.overflow', sizeOfLeft(left));
  const set = overflowSheets(
    left.flatMap(({ rows }) => rows),
    label,
    { body, room, rows: [] },
    job,
  );
  return { sheets: layOutSheets(set, job, structure).sheets, guides: sheetGuides(set, job.geometry) };
}

/** The side of each thing that has an id. */
function pagesOf(list: DisplayList): PageNumbers {
  const pages = new Map<string, number>();
  for (const [sheet, places] of destinations(list))
    for (const { id } of places) if (!pages.has(id)) pages.set(id, sheet + 1);
  return pages;
}

function outcomeOf(made: MadePaper, allowOverflow: boolean, job: PrintJob): Outcome<DisplayList> {
  const { plan, furniture, list, misfits, behind } = made;
  const { article, geometry } = job;
  const refused = layoutProblems(article, misfits, list.structure);
  const isTooLong = leftStories(plan).length > 0;
  const texts = placedStories(plan);
  const rows = texts.flatMap(({ rows: own }) => own);
  const problems = [
    ...textProblems(job, furniture),
    ...couponSideProblem(article, plan.madeUp.sides.length),
    ...paperOverflowProblems(made, rows, allowOverflow, job),
    ...wishProblems(plan, geometry.columns, article),
    ...refused,
    ...(refused.length === 0 && !isTooLong
      ? [
          ...paperEmptinessProblems(made, rows, list.fit.freeBySide, job),
          ...(isFarTooShort(made, list.fit.freeBySide) ? [] : holeProblems(plan, holeProposals(made), article)),
          ...unusedPartings(plan, article),
          ...floatProblems(
            article,
            texts.map(({ rows: own, parts: sides }) => ({ rows: own, sides })),
          ),
          ...cutOffProblems(behind, article),
          ...texts.flatMap(({ parts }) => breakProblems(article, parts)),
          ...texts.flatMap(({ rows: own, span }) => crowdedTables(article, own, geometry, span)),
          ...settingProblems(job, rows),
        ]
      : []),
  ];
  return isTooLong && !allowOverflow ? { problems } : { value: list, problems };
}

/** Changes that close the holes of which the author is told. */
function holeProposals({ plan: { modules, madeUp }, paper, known }: MadePaper): readonly Proposal[] {
  return proposalsFor(modules, paper, madeUp, madeUp.holes.filter(isSeen), known);
}
