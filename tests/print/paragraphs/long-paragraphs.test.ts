import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../../src/print/display-list.ts';
import { breakLines } from '../../../src/print/paragraphs/break-lines.ts';
import { FORBIDDEN_COST, FORCED_COST, type LineItem } from '../../../src/print/paragraphs/line-items.ts';
import { PLAIN_STYLE, type Span } from '../../../src/print/paragraphs/text-style.ts';
import { bind, bindingOf } from '../../../src/print/paragraphs/unbound.ts';
import { type StructureNode, structureNode } from '../../../src/print/structure-tree.ts';
import { offsetsInARow } from '../../../src/sequence/offsets.ts';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

/** Words of 3, 5 and 7 ems with spaces between them; each may be divided in its middle. */
function paragraph(words: number): LineItem[] {
  const items: LineItem[] = [];
  for (let word = 0; word < words; word++) {
    const half = { kind: 'box', width: (3 + 2 * (word % 3)) / 2 } as const;
    if (word > 0) items.push({ kind: 'glue', width: 1, stretch: 0.5, shrink: 0.33 });
    items.push(half, { kind: 'penalty', width: 0.3, cost: 50, flagged: true }, half);
  }
  items.push({ kind: 'penalty', width: 0, cost: FORBIDDEN_COST, flagged: false });
  items.push({ kind: 'glue', width: 0, stretch: 1e5, shrink: 0 });
  items.push({ kind: 'penalty', width: 0, cost: FORCED_COST, flagged: false });
  return items;
}

describe('a paragraph of more items than are told apart', () => {
  it('has lines as even as one of fewer has', () => {
    const worst = (words: number) => {
      const lines = breakLines(paragraph(words), { measure: 40, ragged: 0 });
      expect(lines.length).toBeGreaterThan(words / 8);
      return Math.max(...lines.slice(0, -1).map(({ ratio }) => Math.abs(ratio)));
    };
    expect(worst(20_000)).toBeLessThanOrEqual(worst(500) + 1e-9);
  });
});

/** How often a span is asked for its tag while a line with one run is bound, in a paragraph of so many spans. */
function questionsFor(count: number): number {
  let questions = 0;
  const nodes = Array.from({ length: count }, () => structureNode('Span'));
  const spans = nodes.map(
    (tag, index): Span => ({
      text: 'mot ',
      style: PLAIN_STYLE,
      lang: '',
      offsets: offsetsInARow(100 + index * 4, 4),
      get tag() {
        questions++;
        return tag;
      },
    }),
  );
  const binding = bindingOf(spans);
  const indexOf = new Map(nodes.map((node, index) => [node, index]));
  const made = questions;
  for (const [index, node] of nodes.entries()) {
    const run = { ...RUN, tag: node, source: { line: index * 4, column: 0 } };
    const occurrence = { binding, tagOf: (one: StructureNode) => nodes.indexOf(one), locate: at };
    const [bound] = bind({ items: [[run]], indexOf }, 0, occurrence, 10, 20);
    expect(bound).toMatchObject({ tag: index, x: 11, y: 20, source: { line: 1, column: 100 + index * 4 } });
  }
  expect(questions).toBe(made);
  return made;
}

const at = (column: number) => ({ line: 1, column });
const SHAPE = { glyphs: [1], positions: [0], texts: ['m'] };
const RUN = {
  ...SHAPE,
  kind: 'glyphs',
  font: 'f',
  size: 1,
  colour: '#000000',
  x: 1,
  y: 0,
  stretch: 1,
  width: 4,
} as const;

describe('the lines of a paragraph of many spans', () => {
  it('are bound by what is worked out once for all of them', () => {
    expect(questionsFor(400)).toBe(2 * questionsFor(200));
  });

  it('lead each to its own place in the file', async () => {
    const body = Array.from({ length: 300 }, (_, index) => `*mot${index}* suit`).join(' ');
    const { list } = await displayList(testPublication(), testBulletin(body));
    const runs = list.sheets
      .flatMap(({ items }) => items)
      .filter((item): item is GlyphRun => item.kind === 'glyphs' && item.source !== undefined);
    const columns = new Map(runs.map((run) => [textOf(run).trim(), run.source?.column]));
    for (const word of ['mot7', 'mot150', 'mot299']) expect(columns.get(word)).toBe(body.indexOf(word) + 1);
  });
});
