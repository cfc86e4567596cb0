import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../../src/print/display-list.ts';
import { isTornNumber } from '../../../src/print/paragraphs/torn-number.ts';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

describe('a number', () => {
  it.each([
    ['du', '12'],
    ['page', '4.'],
    ['n°', '5'],
    ['le', '3'],
    ['à', '14\u00A0h'],
    ['«\u00A0Réunion', '12\u00A0»'],
    ['p.', '4,'],
    ['art.', '1132'],
    ['salle', '(12)'],
  ])('is torn from its word at « %s / %s »', (before, after) => expect(isTornNumber(before, after)).toBe(true));

  it.each([
    ['lundi,', '12'],
    ['fin\u00A0:', '12'],
    ['terminé.', '12'],
    ['de', '120000'],
    ['du', 'douze'],
    ['avril', 'à'],
  ])('is not at « %s / %s »', (before, after) => expect(isTornNumber(before, after)).toBe(false));

  const words = [
    'Réunion du 12',
    'voir page 4',
    'avant le 3\u00A0mai',
    'bureau n° 5',
    'goûter à 14\u00A0h',
    'salle 12',
  ];

  /** The texts of the lines of an agenda in a paper of so many columns. */
  const linesOf = async (columns: number, event: string) => {
    const bulletin = testBulletin(`Un mot.\n\n# Dates {colonnes=1}\n\n:::agenda\n- 3 mai : ${event}\n:::`, {
      template: 'newspaper',
      title: 'Un',
      columns,
    });
    const { list } = await displayList(testPublication(), bulletin);
    const runs = list.sheets.flatMap(({ items }) => items.filter((item): item is GlyphRun => item.kind === 'glyphs'));
    const lines = new Map<number, string>();
    for (const run of runs.filter(({ font }) => font === 'source-serif-4-400'))
      lines.set(Math.round(run.y * 10), (lines.get(Math.round(run.y * 10)) ?? '') + textOf(run));
    return [...lines.values()].map((line) => line.trim());
  };

  it('stands in the line of its word in the events of an agenda, wherever that falls', async () => {
    for (const columns of [3, 5])
      for (const word of words)
        for (const filling of ['', 'un ', 'commission ']) {
          const lines = await linesOf(columns, `${filling}${word} et la suite de la phrase`);
          const torn = lines.slice(1).filter((line, at) => isTornNumber(lines[at]?.split(' ').at(-1) ?? '', line));
          expect(torn).toEqual([]);
        }
  });
});
