import type { PdfGlyph, PdfText, ReadPdf } from '../../inspectors/read-pdf.ts';

/** How evenly a PDF's justified body is set. */
export interface SettingFigures {
  /** Body size, in points. */
  readonly size: number;
  readonly sides: number;
  /** Justified lines of three words or more. */
  readonly lines: number;
  /** Standard deviation of the lines' mean word space over its mean. */
  readonly variation: number;
  /** Widest mean word space of a line over the median. */
  readonly widest: number;
  /** Share of lines whose spaces are a third wider than the median, or a quarter narrower. */
  readonly loose: number;
  readonly tight: number;
  /** Share of lines that end in a hyphen. */
  readonly hyphens: number;
  /** Most hyphens in a row. */
  readonly ladder: number;
}

/** A line of one column. */
interface TypeLine {
  readonly page: number;
  readonly glyphs: readonly PdfGlyph[];
  readonly size: number;
}

/** A line's right edge may stand out of the column's by so many points: marks hang out. */
const EDGE_TOLERANCE = 3.2;
const SPACES = new Set([' ', '\u2009', '\u2002', '\u2003', '\u00A0']);

/**
 * Measures as `typo_metrics.py` does: the body is what is set in the most used
 * size; a line is justified when it has three words or more and its right edge
 * stands at its column's, which is where most lines of that left edge end.
 */
export function measureSetting({ pages }: ReadPdf): SettingFigures {
  const lines = pages.flatMap(({ texts }, page) => linesOf(texts, page));
  const size = mostUsedSize(lines);
  const body = lines.filter((line) => line.size === size).map((line) => ({ ...line, words: wordsOf(line.glyphs) }));
  const columns = groupedBy(
    body.filter(({ words }) => words.length > 0),
    ({ page, words }) => `${page} ${Math.round(leftOf(words) / 4)}`,
  );
  const justified = [...columns.values()].filter((column) => column.length >= 4).flatMap(justifiedLines);
  const gaps = justified.flatMap(({ words }) => meanGap(words) ?? []);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const middle = median(gaps);
  const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
  const hyphenated = justified.map(({ glyphs }) => /[-\u2010\u00AD]$/.test(textOf(glyphs).trim()));
  return {
    size,
    sides: pages.length,
    lines: justified.length,
    variation: deviation / mean,
    widest: Math.max(...gaps) / middle,
    loose: shareOf(gaps, (gap) => gap > 1.33 * middle),
    tight: shareOf(gaps, (gap) => gap < 0.75 * middle),
    hyphens: shareOf(hyphenated, (is) => is),
    ladder: longestRun(hyphenated),
  };
}

type Words = readonly (readonly PdfGlyph[])[];

/** Lines of type: glyphs of one baseline, until they jump to another column. */
function linesOf(texts: readonly PdfText[], page: number): TypeLine[] {
  const lines: { page: number; y: number; size: number; glyphs: PdfGlyph[] }[] = [];
  for (const { glyphs, y, size } of texts) {
    const last = lines.at(-1);
    const first = glyphs[0];
    if (!first) continue;
    const end = last?.glyphs.at(-1)?.x2 ?? 0;
    const goesOn = last && Math.abs(last.y - y) < 1 && first.x1 > end - 2 && first.x1 < end + 1.5 * size;
    if (goesOn) last.glyphs.push(...glyphs);
    else lines.push({ page, y, size: Math.round(size * 2) / 2, glyphs: [...glyphs] });
  }
  return lines;
}

function mostUsedSize(lines: readonly TypeLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, glyphs } of lines) counts.set(size, (counts.get(size) ?? 0) + glyphs.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function wordsOf(glyphs: readonly PdfGlyph[]): Words {
  const words: PdfGlyph[][] = [];
  let open: PdfGlyph[] | undefined;
  for (const glyph of glyphs) {
    if (SPACES.has(glyph.text)) open = undefined;
    else if (open) open.push(glyph);
    else {
      open = [glyph];
      words.push(open);
    }
  }
  return words;
}

function justifiedLines<Line extends { readonly words: Words }>(column: readonly Line[]): Line[] {
  const rights = column.map(({ words }) => rightOf(words)).sort((a, b) => a - b);
  const margin = median(rights.slice(Math.floor(rights.length / 3)));
  return column.filter(({ words }) => words.length >= 3 && Math.abs(rightOf(words) - margin) < EDGE_TOLERANCE);
}

/** Mean width of a line's word spaces. */
function meanGap(words: Words): number | undefined {
  const gaps = words.slice(1).map((word, index) => leftOf([word]) - rightOf([words[index] as readonly PdfGlyph[]]));
  const plausible = gaps.filter((gap) => gap > -1 && gap < 40);
  return plausible.length > 0 ? plausible.reduce((sum, gap) => sum + gap, 0) / plausible.length : undefined;
}

function leftOf(words: Words): number {
  return words[0]?.[0]?.x1 ?? 0;
}

function rightOf(words: Words): number {
  return words.at(-1)?.at(-1)?.x2 ?? 0;
}

function textOf(glyphs: readonly PdfGlyph[]): string {
  return glyphs.map(({ text }) => text).join('');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function shareOf<T>(values: readonly T[], is: (value: T) => boolean): number {
  return values.filter(is).length / Math.max(1, values.length);
}

function longestRun(values: readonly boolean[]): number {
  let longest = 0;
  let run = 0;
  for (const value of values) {
    run = value ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}
