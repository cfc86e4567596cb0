import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import type { Item } from '../../../src/print/display-list.ts';
import { FREE } from '../../../src/print/rows/break-price.ts';
import type { Row } from '../../../src/print/rows/row.ts';
import type { Misfit } from '../../../src/print/sheets/find-misfits.ts';
import { layoutProblems } from '../../../src/print/sheets/layout-problems.ts';
import type { StructureElement } from '../../../src/print/structure-element.ts';
import { MM } from '../../../src/print/theme.ts';
import { testBulletin } from '../../fixtures/test-bulletin.ts';

const article = { bulletin: testBulletin('Un mot.\n\nDeux mots.\n') } as Article;
/** The masthead, the title, the standfirst. */
const structure = ['P', 'H1', 'P'].map((type) => ({ type, parent: -1 }) as unknown as StructureElement);
const area = { x: 0, y: 0, width: 1, height: 1 };
const row = (spansColumns = false): Row => ({
  lines: 1,
  parts: [],
  breakPrice: FREE,
  isSpace: false,
  strain: 0,
  ...(spansColumns && { spansColumns }),
});
const origin = (name: 'table' | 'box' | 'heading' | 'picture') => ({ name, start: { line: 3, column: 1 } }) as never;

function misfit(values: Partial<Misfit>): Misfit {
  const usual = { kind: 'overlap', sheet: 0, zone: 'foot', origin: undefined } as const;
  return { ...usual, area, rows: [], whole: [], items: [], excess: 2 * MM, ...values };
}

const told = (...misfits: readonly Misfit[]) =>
  layoutProblems(article, misfits, structure).map(({ code, values }) => [code, values.block]);

describe('what cannot be printed is called', () => {
  const tagged = (tag: number | 'artefact') => [{ kind: 'rule', tag } as unknown as Item];

  it.each([
    ['notes0', {}, 'found.part-notes'],
    ['coupon', {}, 'found.part-coupon'],
    ['foot', {}, 'found.part-imprint'],
    ['column0', {}, 'found.part-text'],
    ['head', { sheet: 1 }, 'found.part-running-head'],
    ['head', { items: tagged('artefact') }, 'found.part-masthead'],
    ['head', { items: tagged(0) }, 'found.part-masthead'],
    ['head', { items: tagged(1) }, 'found.part-title'],
    ['head', { items: tagged(2) }, 'found.part-standfirst'],
    ['column0', { origin: origin('box') }, 'found.part-box'],
  ])('by its place: %s, %j', (zone, values, block) => {
    expect(told(misfit({ zone: zone as Misfit['zone'], ...values }))).toEqual([['layout.overlap', block]]);
  });

  it('with what it stands on', () => {
    const other = { zone: 'coupon', origin: undefined } as const;
    const [problem] = layoutProblems(article, [misfit({ origin: origin('picture'), other })], structure);
    expect(problem).toMatchObject({
      severity: 'error',
      values: { block: 'found.part-picture', other: 'found.part-coupon', side: 1, millimetres: 2 },
    });
  });
});

describe('what is wrong with it', () => {
  it.each([
    ['not-once', 'box', 'layout.not-once'],
    ['overlap', 'box', 'layout.overlap'],
    ['off-sheet', 'box', 'layout.off-sheet'],
    ['off-sheet', 'table', 'layout.table-too-wide'],
    ['too-wide', 'box', 'layout.too-wide'],
    ['too-wide', 'table', 'layout.table-too-wide'],
  ] as const)('is %s, of a %s: %s', (kind, name, code) => {
    expect(told(misfit({ kind, origin: origin(name) }))[0]?.[0]).toBe(code);
  });

  it.each([
    ['heading', [row()], [row()], 'layout.too-tall'],
    ['heading', [row(true)], [row(true)], 'layout.too-tall'],
    ['heading', [row(true)], [row(true), row(true)], 'layout.spanning-too-tall'],
    ['box', [row(true)], [row(true)], 'layout.spanning-too-tall'],
    ['table', [row()], [row(), row()], 'layout.table-row-too-tall'],
    ['table', [row(true)], [row(true)], 'layout.table-row-too-tall'],
    ['table', [row(true)], [row(true), row()], 'layout.table-too-tall'],
  ] as const)('is that it is too tall: a %s', (name, rows, whole, code) => {
    expect(told(misfit({ kind: 'too-tall', origin: origin(name), rows, whole }))[0]?.[0]).toBe(code);
  });

  it('is that notes are too tall, whatever they were called in', () => {
    expect(told(misfit({ kind: 'too-tall', zone: 'notes0' as Misfit['zone'] }))[0]?.[0]).toBe('layout.notes-too-tall');
  });

  it('is said once of a block, with all its rows and the most that it is too tall by', () => {
    const block = origin('box');
    const first = misfit({ kind: 'too-tall', origin: block, rows: [row()], excess: 3 });
    const second = misfit({ kind: 'too-tall', origin: block, rows: [row(), row()], excess: 5, sheet: 1 });
    const other = misfit({ kind: 'overlap', origin: block });
    const problems = layoutProblems(article, [first, second, other], structure);
    expect(problems.map(({ code, values }) => [code, values.rows, values.lines, values.side])).toEqual([
      ['layout.too-tall', 3, 5, 1],
      ['layout.overlap', 0, Math.ceil(2 * MM), 1],
    ]);
  });
});
