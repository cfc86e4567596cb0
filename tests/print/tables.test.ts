import { describe, expect, it } from 'vitest';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

const text = 'Le personnel de nuit demande une pause de vingt minutes. '.repeat(4);

interface Run {
  readonly width: number;
  readonly size: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
}

/** What stands on the sheets, run by run, and what is reported. */
async function printed(markdown: string, settings: Parameters<typeof testPublication>[0] = {}) {
  const { list, problems } = await displayList(testPublication(settings), testBulletin(`${text}\n\n${markdown}`));
  const runs = list.sheets.flatMap(({ items }): Run[] =>
    items.flatMap((item) =>
      item.kind === 'glyphs'
        ? [{ text: textOf(item).trim(), x: item.x, y: item.y, width: item.width, size: item.size, font: item.font }]
        : [],
    ),
  );
  return { list, problems, runs };
}

const place = (runs: readonly Run[], wanted: string) => {
  const run = runs.find((one) => one.text === wanted);
  if (!run) throw new Error(`« ${wanted} » is not in one piece: ${runs.map((one) => one.text).join(' · ')}`);
  return run;
};

const SALARIES = [
  '| Échelon | Indice | Brut | Net | Prime | Horaire | 13e mois | Écart |',
  '|---|---|---|---|---|---|---|---|',
  '| 1 | 366 | 1801,73 € | 1448,59 € | 120 € | 11,88 € | 1801,73 € | −3,2 % |',
  '| 2 | 371 | 1826,35 € | 1468,38 € | 125,50 € | 12,04 € | 1826,35 € | +1 % |',
].join('\n');

describe('the columns of a table', () => {
  it('never break figures, dates and amounts where there is room for them', async () => {
    const dates =
      '| Quand | Combien | Pour qui |\n|---|---|---|\n| 18/01, 80 € | 1 200,75 € | le fonds de solidarité des grévistes de la raffinerie et de leurs familles |';
    const { runs, problems } = await printed(`${dates}\n\n${SALARIES}`);
    for (const amount of ['18/01,', '80\u00A0€', '1\u202F200,75\u00A0€', '1\u202F801,73\u00A0€', '125,50\u00A0€'])
      expect(runs.some((run) => run.text.replaceAll(/\s/g, '').includes(amount.replaceAll(/\s/g, '')))).toBe(true);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('say that they are too many for their width, and what would hold them', async () => {
    const { problems } = await printed(SALARIES, { columns: 3 });
    expect(problems).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'table.crowded', values: { columns: 8, millimetres: 56 } }),
    );
    const across = await printed(`${SALARIES}\n\n{span=all}`, { columns: 3 });
    expect(across.problems.filter(({ code }) => code.startsWith('table.'))).toEqual([]);
    const { problems: few } = await printed('| a | b |\n|---|---|\n| un | deux |', { columns: 3 });
    expect(few.filter(({ code }) => code.startsWith('table.'))).toEqual([]);
  });

  it('say so across all columns as well, and promise nothing there', async () => {
    const row = (cell: string) => `|${` ${cell} |`.repeat(14)}`;
    const wide = [row('Remboursement'), row('---'), row('anticipation')].join('\n');
    for (const table of [wide, `${wide}\n\n{span=all}`]) {
      const { problems } = await printed(table, { columns: table === wide ? 1 : 3 });
      expect(problems.filter(({ code }) => code.startsWith('table.')).map(({ code }) => code)).toEqual([
        'table.crowded-across',
      ]);
    }
  });

  it('have figures below each other by their decimal marks, unless their author says otherwise', async () => {
    const table = (dashes: string) => `| Quoi | Prix |\n|---|${dashes}|\n| a | 1 |\n| b | 13,90 |\n| c | 125,5 |`;
    const xOf = async (dashes: string) => {
      const { runs } = await printed(table(dashes));
      return ['1', '13,90', '125,5'].map((figure) => place(runs, figure).x);
    };
    const [one = 0, two = 0, three = 0] = await xOf('---');
    // Tabular figures are all as wide: one digit, two, three before the mark.
    expect(one - two).toBeCloseTo(two - three, 5);
    expect(one - two).toBeGreaterThan(3);
    const left = await xOf(':--');
    expect(new Set(left).size).toBe(1);
  });

  it('keep figures that end at the right off the words behind them, also where room is short', async () => {
    const filled = 'les camarades du dépôt demandent une pause de vingt minutes par nuit';
    const rows = [
      `| Noms | Montants | Motifs | Où |`,
      `|---|---:|---|---|`,
      `| ${filled} | 1250 | ${filled} | ${filled} |`,
    ];
    const { runs } = await printed(rows.join('\n'), { columns: 2 });
    const figure = place(runs, '1250');
    const words = runs.filter(({ x, y }) => Math.abs(y - figure.y) < 0.01 && x > figure.x);
    const gap = Math.min(...words.map(({ x }) => x)) - figure.x - figure.width;
    expect(gap).toBeGreaterThan(0.89 * figure.size);
    expect(gap).toBeLessThan(2 * figure.size);
  });

  it('set a row of totals in bold type and above a rule', async () => {
    const { runs, list } = await printed('| Poste | Somme |\n|---|---|\n| Dons | 12 |\n| Prêts | 7 |\n| Total | 19 |');
    expect(place(runs, 'Total').font).toContain('700');
    expect(place(runs, 'Dons').font).toContain('400');
    const rules = list.sheets[0]?.items.filter((item) => item.kind === 'rule' && item.thickness === 0.8) ?? [];
    expect(rules).toHaveLength(1);
  });
});

describe('the lines of a table', () => {
  it('are as far from each other as the theme says, whatever the grid is', async () => {
    const { runs } = await printed(`| a | b |\n|---|---|\n| x | un<br>deux<br>trois |`);
    expect(place(runs, 'deux').y - place(runs, 'un').y).toBeCloseTo(11, 5);
    expect(place(runs, 'trois').y - place(runs, 'deux').y).toBeCloseTo(11, 5);
  });

  it('take less room than those of the text where there are many', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => `| r${row} | ${row} |`).join('\n');
    const { runs, list } = await printed(`::saut-de-page\n\n| a | b |\n|---|---|\n${rows}`);
    const pitch = (place(runs, 'r20').y - place(runs, 'r1').y) / 19;
    expect(pitch).toBeLessThan(list.fit.leading - 1);
  });

  it('follow the head again where a column ends, as close to it as before', async () => {
    const rows = Array.from({ length: 150 }, (_, row) => `| r${row} | ${row} |`).join('\n');
    const { list } = await printed(`| tête | b |\n|---|---|\n${rows}`);
    for (const { items } of list.sheets) {
      const runs = items.flatMap((item) => (item.kind === 'glyphs' ? [{ text: textOf(item).trim(), ...item }] : []));
      for (const head of runs.filter((run) => run.text === 'tête')) {
        const below = runs.filter((run) => /^r\d+$/.test(run.text) && Math.abs(run.x - head.x) < 1 && run.y > head.y);
        const first = Math.min(...below.map(({ y }) => y));
        expect(first - head.y).toBeLessThan(16);
        expect(first - head.y).toBeGreaterThan(10);
      }
    }
  });
});

it('the caption and the source of a table stand in the structure beside it and on the sheet around it', async () => {
  const { runs, list } = await printed('| a | b |\n|---|---|\n| x | y |\n\nTableau : Légende\n\nSource : Insee');
  expect(place(runs, 'Légende').y).toBeLessThan(place(runs, 'x').y);
  const source = runs.find((run) => run.text.startsWith('Source'));
  expect(source?.y).toBeGreaterThan(place(runs, 'x').y);
  const table = list.structure.findIndex(({ type }) => type === 'Table');
  expect(list.structure.filter(({ parent }) => parent === table).map(({ type }) => type)).toEqual([
    'Caption',
    'TR',
    'TR',
  ]);
});

describe('a sign that two units of text stand for', () => {
  it.each([
    [
      'in a cell of several lines',
      '🎶🎶 un concert sur la place du marché couvert, puis un bal jusqu’à minuit 🎉 et un repas partagé, fin',
    ],
    ['alone behind a dash', '- 🎶'],
    ['before words', '🎶 fin'],
    ['in a word that is broken anywhere', `${'🎶'.repeat(60)}`],
  ])('takes nothing away from what is printed: %s', async (_, cell) => {
    const narrow = Array.from({ length: 6 }, (__, index) => `colonne${index}`);
    for (const beside of [[], narrow]) {
      const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      const table = [row(['a', ...beside]), row(['---', ...beside.map(() => '---')]), row([cell, ...beside])].join(
        '\n',
      );
      const { runs, problems } = await printed(table);
      const said = runs
        .map((run) => run.text)
        .join('')
        .replaceAll(/[\s\u00AD]/g, '');
      expect(said).toContain(cell.replaceAll(/\s/g, ''));
      expect(problems.filter(({ code }) => !code.startsWith('table.'))).toEqual([]);
    }
  });
});
