import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DisplayList, GlyphRun } from '../../src/print/display-list.ts';
import { MM } from '../../src/print/theme.ts';
import { displayList, numberThree, type PrintedEdition } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { describeDisplayList, textOf } from '../inspectors/describe-display-list.ts';

const fixtures = join(import.meta.dirname, '../fixtures/print');

const setFixture = (name: string) => {
  const bulletin = testBulletin(readFileSync(join(fixtures, name, 'input.md'), 'utf8'));
  return displayList(testPublication({ folder: join(fixtures, name) }), bulletin);
};

/** Body text of a sheet: runs in the serif faces that are tagged, at the commonest size. */
const glyphRuns = (list: DisplayList, sheet = 0): GlyphRun[] =>
  (list.sheets[sheet]?.items ?? []).filter((item) => item.kind === 'glyphs');

describe('Markdown becomes a display list', () => {
  // A folder is a case; run vitest with `-u` to write `display-list.txt`, and read it.
  it.each(readdirSync(fixtures))('%s', async (name) => {
    const { list } = await setFixture(name);
    await expect(describeDisplayList(list)).toMatchFileSnapshot(join(fixtures, name, 'display-list.txt'));
  });

  it.each(readdirSync(fixtures))('%s: nothing stands outside the margins but what is cut', async (name) => {
    const { list } = await setFixture(name);
    for (const { width, items } of list.sheets) {
      for (const item of items) {
        if (item.kind !== 'glyphs') continue;
        expect(item.x, textOf(item)).toBeGreaterThanOrEqual(14 * MM - 2);
        const hanging = /[-\u00AD.,;:!?…»”’)] ?$/.test(textOf(item)) ? item.size * 0.2 : 0.5;
        expect(item.x + item.width, textOf(item)).toBeLessThanOrEqual(width - 14 * MM + hanging);
      }
    }
  });

  it.each(readdirSync(fixtures))('%s: every parent stands before its children', async (name) => {
    const { list } = await setFixture(name);
    for (const [index, { parent }] of list.structure.entries()) expect(parent).toBeLessThan(index);
  });
});

describe('number 3 in print', () => {
  let three: Omit<PrintedEdition, 'pdf'>;
  beforeAll(async () => {
    const { publication, bulletin } = numberThree();
    three = await displayList(publication, bulletin);
  });

  it('fills one A4 side, as its front matter promises', () => {
    expect(three.problems).toEqual([]);
    expect(three.list.sheets).toHaveLength(1);
    expect(three.list.sheets[0]?.width).toBeCloseTo(210 * MM, 3);
    expect(three.list.sheets[0]?.height).toBeCloseTo(297 * MM, 3);
  });

  it('has its body on a baseline grid, line for line in both columns', () => {
    const body = glyphRuns(three.list).filter(({ font, size }) => font === 'source-serif-4-400' && size > 8.9);
    const baselines = [...new Set(body.map(({ y }) => Math.round(y * 1000) / 1000))].sort((a, b) => a - b);
    const leading = (baselines[1] ?? 0) - (baselines[0] ?? 0);
    expect(leading).toBeGreaterThan(11);
    for (const baseline of baselines) {
      const lines = (baseline - (baselines[0] ?? 0)) / leading;
      expect(lines).toBeCloseTo(Math.round(lines), 2);
    }
  });

  it('has columns that end level, just above the cut line', () => {
    const body = glyphRuns(three.list).filter(
      ({ font }) => font.startsWith('source-serif-4-') && !font.endsWith('italic'),
    );
    const lowest = (from: number, to: number) =>
      Math.max(...body.filter(({ x }) => x >= from && x < to).map(({ y }) => y));
    const [left, right] = [lowest(0, 290), lowest(290, 600)];
    expect(left).toBeCloseTo(right, 3);
    const cut = three.list.sheets[0]?.items.find((item) => item.kind === 'rule' && item.dash && !item.cap);
    expect(cut?.kind === 'rule' ? cut.y1 - left : 0).toBeLessThan(22);
  });

  it('divides no word from one column to the next', () => {
    const left = glyphRuns(three.list).filter(
      ({ font, size, x }) => font === 'source-serif-4-400' && size > 9 && x < 290,
    );
    const foot = Math.max(...left.map(({ y }) => y));
    const last = left.findLast(({ y }) => y === foot);
    expect(last && textOf(last)).toMatch(/[^\u00AD-]$/);
  });

  it('sets every line of a justified paragraph to the measure', () => {
    const lines = new Map<string, number>();
    for (const run of glyphRuns(three.list)) {
      if (!run.font.startsWith('source-serif-4-') || run.font.endsWith('italic')) continue;
      const key = `${run.x < 290 ? 0 : 1} ${run.y}`;
      lines.set(key, Math.max(lines.get(key) ?? 0, run.x + run.width));
    }
    const edges = [14 * MM + 87.5 * MM, 210 * MM - 14 * MM];
    const excesses = [...lines].map(([key, right]) => right - (edges[Number(key[0])] ?? 0));
    // Hyphens and stops hang out a little.
    const full = excesses.filter((excess) => excess > -0.01 && excess < 2);
    // Last lines, and lines that happen to be short, are not full: about one paragraph in five lines.
    expect(full.length).toBeGreaterThan(lines.size * 0.6);
  });

  it('has a coupon whose lines are 6.5 mm apart at least and whose boxes are 3.4 mm squares', () => {
    const fields = three.list.sheets[0]?.items.filter((item) => item.kind === 'field') ?? [];
    const boxes = fields.filter(({ role }) => role !== 'text');
    expect(fields.length - boxes.length).toBe(11);
    expect(boxes).toHaveLength(5);
    for (const { width, height } of boxes) {
      expect(width).toBeCloseTo(3.4 * MM, 5);
      expect(height).toBeCloseTo(3.4 * MM, 5);
    }
    const feet = [...new Set(fields.filter(({ role }) => role === 'text').map(({ y, height }) => y + height))].sort(
      (a, b) => a - b,
    );
    for (const [index, foot] of feet.entries()) {
      if (index > 0) expect(foot - (feet[index - 1] ?? 0)).toBeGreaterThanOrEqual(6.5 * MM);
    }
  });

  it('has a cut line from one edge of the paper to the other', () => {
    const dashed = three.list.sheets[0]?.items.filter((item) => item.kind === 'rule' && item.dash && !item.cap) ?? [];
    const ends = dashed.flatMap((rule) => (rule.kind === 'rule' ? [rule.x1, rule.x2] : []));
    expect(Math.min(...ends)).toBe(0);
    expect(Math.max(...ends)).toBeCloseTo(210 * MM, 3);
  });

  it('traces every word of its body to its line in the Markdown', () => {
    const lines = three.article.bulletin.source.split('\n');
    const traced = glyphRuns(three.list).filter(({ source }) => source !== undefined);
    expect(traced.length).toBeGreaterThan(50);
    for (const run of traced) {
      const { line, column } = run.source ?? { line: 0, column: 0 };
      const first = textOf(run).trimStart()[0] ?? '';
      const start = column - 1 + (textOf(run).length - textOf(run).trimStart().length);
      const written = lines[line - 1]?.slice(start, start + 1);
      expect(written === first || (written === "'" && first === '’') || /\s/.test(written ?? ' ')).toBe(true);
    }
  });
});
