import { createHash } from 'node:crypto';
import type { LiveEdition } from '../build/live-build.ts';
import { numberPaper } from '../build/number-paper.ts';
import { paperSentence } from '../build/paper-sentence.ts';
import { createMemory, type Memory } from '../memory/memory.ts';
import type { Translate } from '../messages/translate.ts';
import { geometryOf } from '../print/geometry.ts';
import { baselineOf } from '../print/rows/block-style.ts';
import { MM } from '../print/theme.ts';
import { excerptOf } from '../problems/excerpt.ts';
import { hintOf, sentenceOf } from '../problems/format-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { paddedNumber } from '../publication/paths.ts';
import type { Guides, PreviewState, ShownFit, ShownProblem } from './protocol.ts';
import { type Showing, type ShownSheets, showSheets } from './sheets.ts';

/** The part of the state that comes from the edition, and its sheets. */
export interface ShownEdition {
  readonly state: Pick<
    PreviewState,
    'web' | 'webKey' | 'styleKey' | 'sheets' | 'sheetSize' | 'guides' | 'fit' | 'file' | 'parts'
  >;
  readonly sheets: ShownSheets;
}

/** What showing one edition leaves behind that makes it quicker to show the next; it changes no result. */
export interface ShownMemory extends Pick<Showing, 'drawings'> {
  readonly keys: Memory<readonly [bytes: Uint8Array], string>;
}

export function createShownMemory(): ShownMemory {
  return { drawings: createMemory(), keys: createMemory() };
}

/** What there is to say of an edition, and in what language. */
export interface Telling {
  /** All that its build has told. */
  readonly problems: readonly Problem[];
  readonly translate: Translate;
}

/**
 * What the page is told of an edition.
 *
 * @param stamp Another one each time; see `showSheets`.
 */
export function showEdition(
  edition: LiveEdition,
  telling: Telling,
  stamp: string,
  memory: ShownMemory,
  before?: ShownEdition,
): ShownEdition {
  const { article, page, list, shared } = edition;
  const { files, pictures } = page;
  const web = `/${paddedNumber(article.bulletin.frontMatter.number)}/`;
  const keyOf = (bytes: Uint8Array = new Uint8Array()) => memory.keys.recall([bytes], () => versionOf(bytes));
  const keys = [...pictures.values()].map(({ files: [file] }) => keyOf(file?.bytes));
  const versions = new Map([...pictures.keys()].map((src, index) => [src, keys[index]]));
  const addressOf = (src: string) => `${web}${encodeURI(pictures.get(src)?.src ?? src)}?v=${versions.get(src) ?? ''}`;
  const sheets = showSheets(list.sheets, { addressOf, drawings: memory.drawings }, stamp, before?.sheets);
  const first = list.sheets[0];
  return {
    sheets,
    state: {
      web,
      webKey: keyOf(files[0]?.bytes),
      styleKey: versionOf(Buffer.from([shared.web.stylesheet, ...keys].join())),
      sheets: sheets.keys,
      ...(first && { sheetSize: { width: first.width, height: first.height } }),
      guides: guidesOf(edition),
      fit: fitOf(edition, telling),
      file: article.bulletin.file,
      ...(article.bulletin.parts && { parts: article.bulletin.parts }),
    },
  };
}

/** Another for other bytes, in an address. */
function versionOf(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64url').slice(0, 12);
}

/** The margin that office printers leave white at each edge. */
const PRINTER_MARGIN_MM = 4.2;

function guidesOf({ article, list, shared }: LiveEdition): Guides {
  const { left, top, width, bottom, measure, columns, gutter } = geometryOf(
    shared.print.theme,
    article.bulletin.frontMatter.columns,
  );
  const guides = list.guides ?? [];
  return {
    margins: { x: left, y: top, width, height: bottom - top },
    columns: Array.from({ length: columns }, (_, index) => ({
      x: left + index * (measure + gutter),
      width: measure,
    })),
    baseline: { firsts: guides.map(({ top }) => top + baselineOf(list.fit)), leading: list.fit.leading },
    printerMargin: PRINTER_MARGIN_MM * MM,
    behindCoupon: guides.map(({ behindCoupon }) => behindCoupon ?? null),
    misfits: guides.map(({ misfits }) => misfits ?? []),
  };
}

function fitOf({ article, list, shared }: LiveEdition, { problems, translate }: Telling): ShownFit {
  const { pages } = article.bulletin.frontMatter;
  const paper = numberPaper(list, article.bulletin, shared.publication);
  const { file, place, values } = problems.find(({ code }) => code === 'pages.cut-here') ?? {};
  return {
    ...list.fit,
    sides: list.sheets.length,
    ...(paper && { paper: paperSentence(paper, translate) }),
    ...(pages !== undefined && { asked: pages }),
    ...(file !== undefined &&
      place && { cut: { file, line: place.line, column: place.column, words: Number(values?.words ?? 0) } }),
  };
}

/** Problems as the terminal tells them, in the same order. */
export function showProblems(problems: readonly Problem[], translate: Translate): readonly ShownProblem[] {
  return sortProblems(problems).map((problem) => {
    const { severity, file, place, sourceLine } = problem;
    const hint = hintOf(problem, translate);
    return {
      severity,
      message: sentenceOf(problem, translate),
      ...(hint !== undefined && { hint }),
      ...(file !== undefined && { file }),
      ...(place && { line: place.line, column: place.column }),
      ...(place && sourceLine !== undefined && { excerpt: excerptOf(sourceLine, place) }),
    };
  });
}
