import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/print/rows/row.ts';
import { rowMaker, sketchOf } from '../../fixtures/number-rows.ts';
import { testPublication } from '../../fixtures/test-bulletin.ts';

const numberRows = rowMaker(testPublication({ folder: join(import.meta.dirname, '../../fixtures/print/images') }));
const rowsOf = (...blocks: readonly string[]) => numberRows(blocks.join('\n\n'));

const table = (rows: number) => `| a | b |\n|---|---|\n${'| un | deux |\n'.repeat(rows - 1)}`;

/** Things that may leave their place. */
const FLOATS = {
  picture: '![Une photo](images/photo.jpg)',
  'picture with a caption': '![Une photo](images/photo.jpg "Légende")',
  table: table(4),
  'table with a title': '<table><caption>Titre du tableau</caption><tr><td>un</td><td>deux</td></tr></table>',
  box: ':::encadre[Titre]\nDedans.\n\n## Plus\n\nEncore.\n:::',
  'pull quote': ':::citation[Lui]\nDes mots.\n:::',
  'key figure': ':::chiffre[12 %]\ndes appels\n:::',
  'QR code': '::qr[https://exemple.fr]',
  chart: ':::graphique[Effectifs]{source=Insee}\n| Ville | 2025 |\n|---|--:|\n| Lyon | 3 |\n| Metz | 4 |\n:::',
  'picture across the columns': '![Une photo](images/photo.jpg "Légende"){span=all}',
  'table across the columns': `:::colonnes\n${table(4)}\n:::`,
  'box across the columns': ':::encadre{span=all}\nDedans.\n:::',
} as const;

/** What stands beside them. */
const NEIGHBOURS = {
  paragraph: 'Des mots.',
  heading: '## Un titre',
  list: '- un\n- deux',
  quotation: '> Cité.',
  code: '```\ncode\n```',
  agenda: ':::agenda\n- 3 mars : réunion\n:::',
  'long table': table(30),
  rule: '---',
} as const;

describe('what may leave its place', () => {
  it.each(Object.entries(FLOATS))('is, with all that belongs to it, one float: %s', async (_, markdown) => {
    const rows = await rowsOf('Avant.', markdown, 'Après.');
    const [before, after] = [itemWith(rows, 'Avant.'), itemWith(rows, 'Après.')];
    const between = rows.slice(before + 1, after);
    expect(between.length).toBeGreaterThan(0);
    expect(new Set(between.map(({ float }) => float?.block))).toEqual(new Set([1]));
    expect([rows[before], rows[after]].map((row) => row?.float)).toEqual([undefined, undefined]);
  });

  // A kind that white sets apart, one that brings its own, one across the columns: the others are like one of them.
  const kinds = ['picture with a caption', 'table', 'box', 'picture across the columns'] as const;
  const cases = kinds.flatMap((kind) =>
    Object.entries(NEIGHBOURS).flatMap(([above, one]) =>
      Object.entries(NEIGHBOURS).map(
        ([below, other]) => [kind, above, below, { one, markdown: FLOATS[kind], other }] as const,
      ),
    ),
  );
  it.each(cases)(
    'leaves its neighbours as they stand without it: %s between %s and %s',
    async (_, above, below, { one, markdown, other }) => {
      const first = 'Tout au début.';
      const rows = await rowsOf(first, one, markdown, other, 'À la fin.');
      const without = await rowsOf(first, one, other, 'À la fin.');
      const staysBehind = above === 'heading' && (below === 'heading' || !rows.some(({ float }) => float));
      const left = rows.filter(({ float }) => !float);
      if (staysBehind) expect(left).toHaveLength(rows.length);
      else expect(lookOf(left)).toEqual(lookOf(without));
    },
  );

  it.each([
    ['what a colon announces', ['Voici :', table(4), 'Après.']],
    ['what a colon announces before a quotation ends', ['« Voici : »', ':::encadre\nDedans.\n:::', 'Après.']],
    ['what a colon announces before the call of a note', ['Voici :[^a]', FLOATS.picture, 'Après.', '[^a]: Une note.']],
    ['what stands in a list', ['- un', '  ![Une photo](images/photo.jpg)', '- deux']],
    ['what stands in a quotation', ['> un', '> ![Une photo](images/photo.jpg)', '> deux']],
    ['what stands in a tall box', [':::encadre', FLOATS.picture, `${'Des mots.\n\n'.repeat(40)}:::`, 'Après.']],
    ['a long table', ['Avant.', table(30), 'Après.']],
    ['a table deeper than half a column', ['Avant.', table(4).replaceAll('un', 'des mots '.repeat(120)), 'Après.']],
    ['a list', ['Avant.', '- un\n- deux', 'Après.']],
    ['code', ['Avant.', '```\ncode\n```', 'Après.']],
    ['an agenda', ['Avant.', ':::agenda\n- 3 mars : réunion\n:::', 'Après.']],
    ['a quotation', ['Avant.', '> Cité.', 'Après.']],
    ['all that stands below a heading', ['## Titre', FLOATS.picture, '## Suite', 'Après.']],
    ['a table of which a heading is the title', ['## Titre', table(4), 'Après.']],
    ['what its author put together', [':::colonnes', 'Un mot.', FLOATS.picture, ':::', 'Après.']],
    ['a box that breaks', [':::encadre', 'Un.', '::saut-de-colonne', 'Deux.', ':::', 'Après.']],
  ])('is not %s', async (_, blocks) => {
    const rows = await rowsOf(...blocks);
    expect(rows.filter(({ float }) => float)).toEqual([]);
  });
});

describe('where its author wants a float', () => {
  const placed = async (...blocks: readonly string[]) =>
    (await rowsOf(...blocks)).flatMap(({ float, isSpace }) => (float && !isSpace ? [float] : []));

  it.each([
    ['![Une photo](images/photo.jpg){place=tete}', 'top'],
    ['![Une photo](images/photo.jpg "Légende"){place=Tête span=all}', 'top'],
    ['![Une photo](images/photo.jpg){emplacement=pied}', 'foot'],
    [':::encadre[Titre]{place=foot}\nDedans.\n:::', 'foot'],
    [':::citation[Lui]{place="tête"}\nDes mots.\n:::', 'top'],
    ['::chiffre[12 %]{légende="des appels" place=pied}', 'foot'],
    ['::qr[https://exemple.fr]{place=top}', 'top'],
    [`:::colonnes{place=tête}\n${table(4)}\n:::`, 'top'],
  ])('is known of all its rows: %s', async (markdown, place) => {
    const floats = await placed('Avant.', markdown, 'Après.');
    expect(floats.length).toBeGreaterThan(0);
    for (const float of floats) expect(float).toEqual({ block: 1, place });
  });

  it.each([
    '![Une photo](images/photo.jpg){place=ici}',
    '![Une photo](images/photo.jpg "Légende"){span=all place=here}',
    ':::encadre{place=ici}\nDedans.\n:::',
    '::qr[https://exemple.fr]{place=here}',
  ])('keeps it there, and it is no float: %s', async (markdown) => {
    expect(await placed('Avant.', markdown, 'Après.')).toEqual([]);
  });

  it('counts for more than its announcement, but no heading is left alone', async () => {
    expect(await placed('Voici :', '![Une photo](images/photo.jpg){place=pied}', 'Après.')).toHaveLength(1);
    expect(await placed('## Titre', `:::colonnes{place=tête}\n${table(4)}\n:::`, 'Après.')).not.toHaveLength(0);
    expect(await placed('## Titre', '![Une photo](images/photo.jpg){place=pied}', '## Suite')).toEqual([]);
  });

  it('decides which of two floats has the white between them', async () => {
    const rows = await rowsOf('Avant.', '![a](images/photo.jpg){place=tête}', '![b](images/photo.jpg)', 'Après.');
    expect(sketchOf(rows)).toBe('Avant.| [1 ~] [1 <4>]| [2 ~] [2 <4>]| [2 ~] Après.|');
  });
});

describe('floats behind each other', () => {
  const TWO_ROWS = '<table><tr><td>un</td></tr><tr><td>deux</td></tr></table>';
  const two = (one: string, other: string, last: string) => rowsOf('Avant.', one, other, last);
  it.each([
    ['paragraph', 'Après.', 'Avant.| [1 ~] [1 <4>]| [1 ~] [2 un]! [2 deux]| [2 ~] Après.|'],
    ['heading', '## Titre', 'Avant.| [1 ~] [1 <4>]| [2 ~] [2 un]! [2 deux]| ~ Titre|'],
    ['quotation', '> Cité.', 'Avant.| [1 ~] [1 <4>]| [2 ~] [2 un]! [2 deux]| ~ Cité.|'],
  ])('take their white with them before a %s', async (_, last, sketch) => {
    const rows = await two(FLOATS.picture, TWO_ROWS, last);
    expect(sketchOf(rows)).toBe(sketch);
  });

  it.each([
    ['the first', 1, 'Avant.| [2 ~] [2 un]! [2 deux]| [2 ~] Après.|'],
    ['the second', 2, 'Avant.| <1>! Dedans.! <1>| Après.|'],
  ])('have the white that they need where %s has left: a box and a table', async (_, gone, sketch) => {
    const rows = await two(':::encadre\nDedans.\n:::', TWO_ROWS, 'Après.');
    const left = rows.filter(({ float }) =>
      gone === 1 ? float?.block !== 1 : float?.block === undefined || float.block === 1,
    );
    expect(
      sketchOf(left)
        .replaceAll(/\[1 ([^\]]+)\]/g, '$1')
        .replaceAll('[4 ', '[2 '),
    ).toBe(sketch);
  });
});

describe('a float that begins or ends the text', () => {
  it('takes the white on its one side with it', async () => {
    expect(sketchOf(await rowsOf(FLOATS.picture, 'Après.'))).toBe('[0 <4>]| [0 ~] Après.|');
    expect(sketchOf(await rowsOf('Avant.', FLOATS.picture))).toBe('Avant.| [1 ~] [1 <4>]|');
    expect(sketchOf(await rowsOf(FLOATS.picture, '## Titre'))).toBe('[0 <4>]| ~ Titre|');
    expect(sketchOf(await rowsOf('Avant.', '::saut-de-colonne', FLOATS.picture, 'Après.'))).toBe(
      'Avant.| [2 <4>]| [2 ~] Après.|',
    );
  });
});

describe('a paragraph behind a float', () => {
  it('has an indent only where the float has left, and a paragraph stands above', async () => {
    const indented = async (departed: readonly number[], ...blocks: readonly string[]) => {
      const rows = await numberRows(blocks.join('\n\n'), { setting: { departed: new Set(departed) } });
      const part = rows.at(-1)?.parts[0];
      return part?.kind === 'type' && part.line.paragraph.own.style.indent > 0;
    };
    expect(await indented([], 'Avant.', FLOATS.picture, 'Après.')).toBe(false);
    expect(await indented([1], 'Avant.', FLOATS.picture, 'Après.')).toBe(true);
    expect(await indented([1], '## Titre', FLOATS.picture, 'Après.')).toBe(false);
    expect(await indented([1], 'Avant.', FLOATS.picture, FLOATS.box, 'Après.')).toBe(false);
    expect(await indented([1, 2], 'Avant.', FLOATS.picture, FLOATS.box, 'Après.')).toBe(true);
  });
});

function itemWith(rows: readonly Row[], words: string): number {
  const index = rows.findIndex((row) => sketchOf([row]).includes(words));
  expect(index).toBeGreaterThanOrEqual(0);
  return index;
}

/** Words and white, as a reader sees them: no matter in which of two rows the white is. */
function lookOf(rows: readonly Row[]): string[] {
  return rows.map((row) => (row.isSpace ? '~'.repeat(row.lines) : sketchOf([row]).replace(/[!|]$/, '')));
}
