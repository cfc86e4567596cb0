import { createHash } from 'node:crypto';
import type { LiveEdition } from '../build/live-build.ts';
import type { Translate } from '../messages/translate.ts';
import { geometry } from '../print/geometry.ts';
import { baselineOf } from '../print/rows/block-style.ts';
import { MM } from '../print/theme.ts';
import { excerptOf } from '../problems/excerpt.ts';
import { hintOf, sentenceOf } from '../problems/format-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { paddedNumber } from '../publication/paths.ts';
import type { Guides, PreviewState, ShownFit, ShownProblem } from './protocol.ts';
import { type ShownSheets, showSheets } from './sheets.ts';

/** The part of the state that comes from the edition, and its sheets. */
export interface ShownEdition {
  readonly state: Pick<
    PreviewState,
    'web' | 'webKey' | 'styleKey' | 'sheets' | 'sheetSize' | 'guides' | 'fit' | 'file'
  >;
  readonly sheets: ShownSheets;
}

export function showEdition(edition: LiveEdition, problems: readonly Problem[]): ShownEdition {
  const { article, page, list, shared } = edition;
  const { files, pictures } = page;
  const web = `/${paddedNumber(article.bulletin.frontMatter.number)}/`;
  const keys = [...pictures.values()].map(({ files: [file] }) => keyOf(file?.bytes ?? new Uint8Array()));
  const versions = new Map([...pictures.keys()].map((src, index) => [src, keys[index]]));
  const addressOf = (src: string) => `${web}${encodeURI(pictures.get(src)?.src ?? src)}?v=${versions.get(src) ?? ''}`;
  const sheets = showSheets(list.sheets, addressOf);
  const first = list.sheets[0];
  return {
    sheets,
    state: {
      web,
      webKey: keyOf(files[0]?.bytes ?? new Uint8Array()),
      styleKey: keyOf(Buffer.from([shared.web.stylesheet, ...keys].join())),
      sheets: sheets.hashes,
      ...(first && { sheetSize: { width: first.width, height: first.height } }),
      guides: guidesOf(edition),
      fit: fitOf(edition, problems),
      file: article.bulletin.file,
    },
  };
}

/** The hash of an image is kept as long as its bytes are in memory. */
const known = new WeakMap<Uint8Array, string>();

function keyOf(bytes: Uint8Array): string {
  const key = known.get(bytes) ?? createHash('sha1').update(bytes).digest('base64url').slice(0, 12);
  known.set(bytes, key);
  return key;
}

/** The margin that office printers leave white at each edge. */
const PRINTER_MARGIN_MM = 4.2;

function guidesOf({ list, shared }: LiveEdition): Guides {
  const { theme } = shared.print;
  const { left, top, width, bottom, measure } = geometry(theme);
  const { columns, gutterMm } = theme;
  const guides = list.guides ?? [];
  return {
    margins: { x: left, y: top, width, height: bottom - top },
    columns: Array.from({ length: columns }, (_, index) => ({
      x: left + index * (measure + gutterMm * MM),
      width: measure,
    })),
    baseline: { firsts: guides.map(({ top }) => top + baselineOf(list.fit)), leading: list.fit.leading },
    printerMargin: PRINTER_MARGIN_MM * MM,
    behindCoupon: guides.map(({ behindCoupon }) => behindCoupon ?? null),
    misfits: guides.map(({ misfits }) => misfits ?? []),
  };
}

function fitOf({ article, list }: LiveEdition, problems: readonly Problem[]): ShownFit {
  const { pages } = article.bulletin.frontMatter;
  const { file, place, values } = problems.find(({ code }) => code === 'pages.cut-here') ?? {};
  return {
    ...list.fit,
    sides: list.sheets.length,
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
